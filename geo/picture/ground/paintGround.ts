/** Painting the ground of a picture without WebGL: sea, land, borders and footprints. */
import type { Projector } from '../../projection/projector';
import type { Palette } from '../../style/palette';
import { isDotted } from './areas';
import { CLUSTER_EDGE, CLUSTER_OPACITY, COUNT_SIZE, POINT_EDGE } from './dense';
import type { DensePath, GroundPaths } from './ground';
import { inkColor, type Pen } from '../pen';
import { symbolPath } from '../symbols';

const ORIGIN = { x: 0, y: 0 };

/** The globe's disc, or all of the map where it is flat. */
function seaPath({ disc, size }: Projector): string {
  if (!disc) return `M0 0H${size.width}V${size.height}H0Z`;
  const { x, y, r } = disc;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function paintDense({ ink, dots, r, clusters }: DensePath, palette: Palette, pen: Pen, scale: number): void {
  const color = inkColor(ink, palette);
  pen.line(dots, { color: palette.halo, width: 2 * (r + POINT_EDGE * scale), round: true });
  pen.line(dots, { color, width: 2 * r, round: true });
  for (const { x, y, r: radius, count } of clusters) {
    const circle = symbolPath('circle', radius);
    pen.within({ x, y }, 1, () => pen.line(circle, { color: palette.halo, width: 2 * CLUSTER_EDGE * scale }));
    pen.within({ x, y }, CLUSTER_OPACITY, () => pen.fill(circle, color));
    const size = COUNT_SIZE * scale;
    pen.words([{ text: count, face: 'sans-bold', size, color: palette.halo }], { x, y: y + size / 3 }, 'middle', null);
  }
}

/** @param scale of line widths: 1 on a laptop */
export function paintGround(paths: GroundPaths, view: Projector, palette: Palette, pen: Pen, scale = 1): void {
  const widths = (dash: readonly number[], width: number): number[] => dash.map((part) => part * width);
  pen.fill(seaPath(view), palette.seaNear);
  pen.line(paths.graticule, { color: palette.graticule, width: 0.4 * scale });
  pen.fill(paths.land, palette.land);
  pen.line(paths.land, { color: palette.coast, width: 0.5 * scale });
  pen.fill(paths.lakes, palette.seaNear);
  pen.line(paths.borders, { color: palette.border, width: 0.5 * scale });
  pen.line(paths.disputed, { color: palette.disputed, width: 0.8 * scale, dash: widths([3, 2.5], scale) });
  for (const { path, ink, closed, opacity, width, dash } of paths.areas) {
    const color = inkColor(ink, palette);
    if (closed) pen.within(ORIGIN, opacity, () => pen.fill(path, color));
    pen.line(path, { color, width: width * scale, ...(dash.length > 0 ? { dash: widths(dash, width * scale), round: isDotted(dash) } : {}) });
  }
  for (const layer of paths.dense) paintDense(layer, palette, pen, scale);
}
