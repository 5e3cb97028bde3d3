import { PAINT_ONCE } from '@/components/ui/paintOnce';
import type { FirstPicture } from '@/geo/picture/first';
import { paintPicture } from '@/geo/picture/pen';
import { svgPen } from '@/geo/picture/svgText';
import { variables } from '@/geo/style/variables';

/** The inside of an SVG element: ground and picture in the colours of the page's own palette. Document text is escaped by the pen. */
export function stillMarkup({ name, picture, ground }: FirstPicture): string {
  const pen = svgPen(`${name}-`);
  const { disc, size } = picture;
  const edge = disc ? circle(disc.x, disc.y, disc.r) : `M0 0H${size.width}V${size.height}H0Z`;
  pen.raw(PAINT_ONCE);
  pen.fill(edge, variables.seaNear);
  pen.line(ground.graticule, { color: variables.graticule, width: 0.4 });
  pen.raw(`<path d="${ground.land}" fill="${variables.land}" stroke="${variables.coast}" stroke-width="0.5"/>`);
  pen.fill(ground.lakes, variables.seaNear);
  pen.line(ground.borders, { color: variables.border, width: 0.5 });
  pen.line(ground.disputed, { color: variables.border, width: 0.8, dash: [3, 2.5] });
  paintPicture(picture, variables, pen);
  return pen.markup();
}

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
