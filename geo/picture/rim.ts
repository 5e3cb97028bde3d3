/** The globe's rim, where the ground is seen at a slant: words there would be squeezed, so the basemap's keep clear of it. */
import type { Projector } from '../projection/projector';
import { around } from './boxes';
import type { Box } from './picture';

/** How far from the limb, in degrees on the ground. */
const RIM_DEGREES = 15;

/** Boxes along the rim; none where the map is not a whole globe seen from above. */
export function rimBoxes({ disc, eye, radius, size }: Projector): Box[] {
  if (!disc) return [];
  const angle = Math.acos(1 / eye) - (RIM_DEGREES * Math.PI) / 180;
  if (angle <= 0) return [];
  const inner = radius * ((eye - 1) / (eye - Math.cos(angle))) * Math.sin(angle);
  const half = (disc.r - inner) / 2;
  const middle = disc.r - half;
  const pieces = Math.ceil((2 * Math.PI * middle) / Math.max(4, half * 1.6));
  return Array.from({ length: pieces }, (_, i) => {
    const turn = (i / pieces) * 2 * Math.PI;
    return around({ x: disc.x + Math.cos(turn) * middle, y: disc.y + Math.sin(turn) * middle }, half);
  }).filter(([left, top, right, bottom]) => right > 0 && bottom > 0 && left < size.width && top < size.height);
}
