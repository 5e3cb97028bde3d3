import type { Ground } from './state';

/** Six decimals: a tenth of a metre. Longitude in -180..180, latitude in -90..90. */
export function grounded([lng, lat]: Ground): Ground {
  const turned = ((((lng + 180) % 360) + 360) % 360) - 180;
  // Plus 0: JSON knows no -0, and two screens are to hold the same number.
  return [Number(turned.toFixed(6)) + 0, Number(Math.max(-90, Math.min(90, lat)).toFixed(6)) + 0];
}
