/** Fills and outlines. */
import type { Outline, Paint } from '../slide';
import { el, emu, share } from './xml';

const colorOf = ({ color, opacity }: Paint): string =>
  el('a:srgbClr', { val: color.replace('#', '').toUpperCase() }, ...(opacity < 1 ? [el('a:alpha', { val: share(opacity) })] : []));

export const fillOf = (paint: Paint | null): string => (paint ? el('a:solidFill', {}, colorOf(paint)) : el('a:noFill'));

/** A soft edge in the map's own colour, by as many pixels. */
export const glowOf = (color: string, px: number): string =>
  el('a:effectLst', {}, el('a:glow', { rad: emu(px) }, colorOf({ color, opacity: 0.85 })));

/** Dash and gap count in line widths. Round ends lie inside a dash here, so that a dot is a dash as long as the line is wide. */
function dashOf({ dash, width, round }: Outline): string[] {
  const [long = 0, gap = 0] = dash ?? [];
  if (!dash) return [];
  const [d, sp] = round ? [Math.max(long, width), gap - width] : [long, gap];
  return [el('a:custDash', {}, el('a:ds', { d: share(d / width), sp: share(Math.max(0.1, sp / width)) }))];
}

export function lineOf(outline: Outline | null): string {
  if (!outline) return el('a:ln', {}, el('a:noFill'));
  const end = outline.round ? 'rnd' : 'flat';
  return el('a:ln', { w: emu(outline.width), cap: end }, fillOf(outline), ...dashOf(outline), el('a:miter', { lim: 800_000 }));
}
