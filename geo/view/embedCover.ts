/** What stands over an embedded map: its page's alone. */
import { textWidth } from '../picture/labels/measure';
import type { Box } from '../picture/picture';
import type { Size } from '../projection/projector';
import { furnitureOf, type Standing } from './cover';

/** The title's box in the corner of an embedded map; components/embed says the same. */
const TITLE = { left: 16, right: 14, above: 5, below: 7, beside: 150, desk: { size: 18, line: 22 }, phone: { size: 16, line: 20 } };

function titleBox(title: string, { width }: Size, phone: boolean): Box {
  const { size, line } = phone ? TITLE.phone : TITLE.desk;
  const inside = textWidth(title, 'serif-bold', size);
  const room = Math.max(1, width - TITLE.beside - TITLE.left - TITLE.right);
  return [0, 0, TITLE.left + Math.min(inside, room) + TITLE.right, TITLE.above + Math.ceil(inside / room) * line + TITLE.below];
}

/** The same boxes of a map that fills its window, with its title over it. */
export const embedFurniture = (size: Size, standing: Standing, title: string): Box[] =>
  [...furnitureOf(size, standing, size), titleBox(title, size, standing.phone)];
