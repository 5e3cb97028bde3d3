/** Distances and bearings as people read them. */
import { METRES, type LengthUnit } from '../projection/scaleBar';

const POINTS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** Three figures, but no finer than a thousandth, and whole units from 100 on: "0.085 km", "8.42 km", "5,962 km". */
export function distanceInWords(distanceKm: number, unit: LengthUnit = 'km'): string {
  const value = (distanceKm * 1000) / METRES[unit];
  // Where rounding reaches the next power of ten, there is a figure more before the point.
  const digits = value < 0.9995 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return `${value.toLocaleString('en', { minimumFractionDigits: value === 0 ? 0 : digits, maximumFractionDigits: digits })} ${unit}`;
}

/** Degrees in three figures, as bearings are spoken, with the point of the compass: "023° (NNE)". */
export function bearingInWords(bearingDeg: number): string {
  const whole = Math.round(bearingDeg) % 360;
  return `${String(whole).padStart(3, '0')}° (${POINTS[Math.round(bearingDeg / 22.5) % 16]})`;
}
