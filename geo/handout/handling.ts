/** The handling marking, as TLP 2.0 (FIRST) has it: flush right, 12 pt or larger, in its colour on black. */
import type { Handling } from '../document/briefing';
import { textWidth } from '../picture/labels/measure';
import type { Pen } from '../picture/pen';

const TLP: Record<Extract<Handling, string>, string> = {
  'TLP:RED': '#FF2B2B', 'TLP:AMBER': '#FFC000', 'TLP:AMBER+STRICT': '#FFC000', 'TLP:GREEN': '#33FF00', 'TLP:CLEAR': '#FFFFFF',
};

export type Marking = { text: string; color: string };

export const markingOf = (handling: Handling | null): Marking | null =>
  handling === null ? null : typeof handling === 'string' ? { text: handling, color: TLP[handling] } : handling;

/** 12 pt. */
export const MARKING_SIZE = 16;
export const MARKING_HEIGHT = 28;
const SIDE = 10;

const isTlp = ({ text, color }: Marking): boolean => text in TLP && color === TLP[text as keyof typeof TLP];

/** Of the box, with the square of an author's own colour. */
export const markingWidth = (marking: Marking): number => textWidth(marking.text, 'sans-bold', MARKING_SIZE) + 2 * SIDE + (isTlp(marking) ? 0 : 16);

/** A black box whose right upper corner is at (right, top). An author's own colour is for a square: nobody measured it on black. */
export function paintMarking(marking: Marking, right: number, top: number, pen: Pen): void {
  const tlp = isTlp(marking);
  const width = markingWidth(marking);
  pen.fill(`M${right - width} ${top}H${right}V${top + MARKING_HEIGHT}H${right - width}Z`, '#000000');
  if (!tlp) pen.fill(`M${right - width + SIDE} ${top + 9}h10v10h-10Z`, marking.color);
  pen.words([{ text: marking.text, face: 'sans-bold', size: MARKING_SIZE, color: tlp ? marking.color : '#FFFFFF' }],
    { x: right - SIDE, y: top + 19.5 }, 'end', null);
}
