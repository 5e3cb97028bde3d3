/** Where the basemap's words keep clear: the globe's rim, whose ground is seen at a slant, and the map's edge, which would cut them. */
import type { Projector } from '../../projection/projector';
import { around } from '../boxes';
import type { Box } from '../picture';

/** Of the edge, how far it reaches in and out, in pixels: mostly out, so that few boxes do for its length. */
const EDGE = { inside: 6, outside: 18 };

/** Boxes along the map's four edges. */
export function edgeBoxes({ size: { width, height } }: Pick<Projector, 'size'>): Box[] {
  const { inside, outside } = EDGE;
  return [
    [0, -outside, width, inside], [0, height - inside, width, height + outside],
    [-outside, 0, inside, height], [width - inside, 0, width + outside, height],
  ];
}

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
