/** Where shapes stand, and what outline they have. */
import type { Frame, Geometry, PathStep } from '../slide';
import { angle, el, emu } from './xml';

export function placeOf({ x, y, width, height }: Frame, more: { rot?: number; flipV?: number } = {}): string {
  return el('a:xfrm', more, el('a:off', { x: emu(x), y: emu(y) }), el('a:ext', { cx: emu(width), cy: emu(height) }));
}

function stepOf(step: PathStep, { x, y }: Frame): string {
  const pt = () => (step.kind === 'close' ? '' : el('a:pt', { x: emu(step.to.x - x), y: emu(step.to.y - y) }));
  switch (step.kind) {
    case 'move': return el('a:moveTo', {}, pt());
    case 'line': return el('a:lnTo', {}, pt());
    case 'arc': return el('a:arcTo', { wR: emu(step.r), hR: emu(step.r), stAng: angle(step.start), swAng: Math.round((step.sweep * 180 * 60_000) / Math.PI) });
    case 'close': return el('a:close');
  }
}

export function geometryOf(geometry: Geometry, frame: Frame, filled: boolean): string {
  if ('preset' in geometry) {
    const adjust = geometry.adjust === undefined ? [] : [el('a:gd', { name: 'adj', fmla: `val ${geometry.adjust}` })];
    return el('a:prstGeom', { prst: geometry.preset }, el('a:avLst', {}, ...adjust));
  }
  const steps = geometry.path.map((step) => stepOf(step, frame));
  return el('a:custGeom', {}, el('a:avLst'), el('a:gdLst'), el('a:ahLst'), el('a:cxnLst'), el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, el('a:path', { w: emu(frame.width), h: emu(frame.height), fill: filled ? undefined : 'none' }, ...steps)));
}
