/** Distances and bearings as people read them. */
import { METRES, type LengthUnit } from '../projection/scaleBar';

const POINTS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** Three figures below 10, whole units above: "8.42 km", "5,962 km". */
export function distanceInWords(distanceKm: number, unit: LengthUnit = 'km'): string {
  const value = (distanceKm * 1000) / METRES[unit];
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toLocaleString('en', { minimumFractionDigits: value === 0 ? 0 : digits, maximumFractionDigits: digits })} ${unit}`;
}

/** Degrees in three figures, as bearings are spoken, with the point of the compass: "023° (NNE)". */
export function bearingInWords(bearingDeg: number): string {
  const whole = Math.round(bearingDeg) % 360;
  return `${String(whole).padStart(3, '0')}° (${POINTS[Math.round(bearingDeg / 22.5) % 16]})`;
}
