/** A geodesic in words, with no more figures than the positions at its ends allow. */
import { bearingInWords } from '../geometry/words';
import type { Measure } from './connections';

/** A bearing is told while it is known to this many degrees. */
const KNOWN_DEG = 2;

/** The power of ten, in kilometres, nearest to the uncertainty: finer figures would be invented. */
const stepKm = (uncertaintyM: number): number => 10 ** Math.round(Math.log10(Math.max(uncertaintyM, 1) / 1000));

/** "4,762 km", "about 6,600 km", "under 100 km". */
export function roundedDistance(distanceKm: number, uncertaintyM: number): string {
  const step = stepKm(uncertaintyM);
  const steps = Math.round(distanceKm / step);
  const digits = Math.max(0, -Math.log10(step));
  const written = (km: number) => `${km.toLocaleString('en', { maximumFractionDigits: digits })} km`;
  if (steps === 0) return `under ${written(step)}`;
  return `${step >= 10 ? 'about ' : ''}${written(steps * step)}`;
}

/** "203° (SSW)"; null where the positions are too vague for their distance. */
export function knownBearing(measure: Measure): string | null {
  if (measure.kind === 'unknown') return null;
  const { distanceKm, bearingDeg, uncertaintyM } = measure;
  const offDeg = (Math.atan2(uncertaintyM / 1000, distanceKm) * 180) / Math.PI;
  return offDeg <= KNOWN_DEG ? bearingInWords(bearingDeg) : null;
}

export const measureInWords = (measure: Measure): string =>
  measure.kind === 'unknown' ? measure.why : roundedDistance(measure.distanceKm, measure.uncertaintyM);
