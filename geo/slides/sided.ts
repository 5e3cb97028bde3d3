/** Words that stand on the side where readers of their language begin. */
import type { Briefing } from '../document/briefing';
import { directionOf } from '../handout/direction';
import { frameOf, SLIDE, type Item } from './slide';

/** Whether a briefing is read from the right: by the letters of its title. */
export const isFromTheRight = ({ title }: Pick<Briefing, 'title'>): boolean => directionOf(title) === 'rtl';

function mirrored(item: Item): Item {
  if (item.kind === 'line') return { ...item, from: { ...item.to, x: SLIDE.width - item.to.x }, to: { ...item.from, x: SLIDE.width - item.from.x } };
  if (item.kind !== 'text') return item;
  const { x, width } = frameOf(item);
  const paragraphs = item.paragraphs.map((paragraph) => ({ ...paragraph, align: paragraph.align ?? 'end' }));
  return { ...item, frame: { ...item.frame, x: SLIDE.width - x - width }, paragraphs };
}

/**
 * The words of a slide and the rules among them, laid out from the left: as they are, or for a briefing that is read from the right as in a
 * mirror, each paragraph flush right. Furniture and maps keep their place.
 */
export const sided = (briefing: Pick<Briefing, 'title'>, items: readonly Item[]): Item[] => (isFromTheRight(briefing) ? items.map(mirrored) : [...items]);
