/** The scale bar for the latitude at hand. */
import type { Camera } from '../view/view';
import { shrinkAt } from './projector';

export type LengthUnit = 'km' | 'nmi' | 'mi';
export const METRES: Record<LengthUnit, number> = { km: 1000, nmi: 1852, mi: 1609.344 };
/** Mean circumference of the sphere that MapLibre draws, in metres (radius 6,371,008.8 m). */
const CIRCUMFERENCE = 2 * Math.PI * 6_371_008.8;
const TILE = 512;

export type ScaleBar = { value: number; unit: LengthUnit | 'm'; widthPx: number };

/** Metres on the ground for one CSS pixel at the camera's centre. */
export const metresPerPixel = ({ center, zoom }: Camera): number =>
  (CIRCUMFERENCE * shrinkAt(center[1])) / (TILE * 2 ** zoom);

const roundDown = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
};

/** The longest round length of at most `maxPx`; none on a tilted globe, where no one scale holds. */
export function scaleBar(camera: Camera, unit: LengthUnit, maxPx = 110): ScaleBar | null {
  if (camera.pitch > 0) return null;
  const metres = metresPerPixel(camera);
  const inUnit = (metres * maxPx) / METRES[unit];
  if (unit === 'km' && inUnit < 1) {
    const value = roundDown(inUnit * 1000);
    return { value, unit: 'm', widthPx: value / metres };
  }
  const value = roundDown(inUnit);
  return { value, unit, widthPx: (value * METRES[unit]) / metres };
}
