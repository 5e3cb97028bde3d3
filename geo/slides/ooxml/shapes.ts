/** Items of a slide as PresentationML, in the order in which they are stacked and read aloud. */
import { frameOf, type Item, type TextItem, type TextRole } from '../slide';
import { fillOf, lineOf } from './color';
import { geometryOf, placeOf } from './geometry';
import { bodyOf, type Writing } from './text';
import { angle, el, emu } from './xml';

export type Drawing = Writing & {
  /** Relationship of the slide's one picture. */
  picture: string;
  /** Ids are unique on a slide. */
  next(): number;
};

/** What a screen reader may pass over. */
const DECORATIVE = el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
  el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 })));

const named = (name: string, alt: string | null, { next }: Drawing): string =>
  el('p:cNvPr', { id: next(), name, descr: alt || undefined }, ...(alt === '' ? [DECORATIVE] : []));

const PLACEHOLDER: Record<Exclude<TextRole, 'free'>, string> = {
  title: el('p:ph', { type: 'title' }),
  body: el('p:ph', { type: 'body', sz: 'quarter', idx: 1 }),
  number: el('p:ph', { type: 'sldNum', sz: 'quarter', idx: 12 }),
};

function textOf(item: TextItem, drawing: Drawing): string {
  const held = item.role !== 'free';
  const head = el('p:nvSpPr', {}, named(item.name, null, drawing),
    held ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })) : el('p:cNvSpPr', { txBox: 1 }),
    item.role === 'free' ? el('p:nvPr') : el('p:nvPr', {}, PLACEHOLDER[item.role]));
  const turn = item.turn ? { rot: angle(item.turn) } : {};
  return el('p:sp', {}, head,
    el('p:spPr', {}, placeOf(item.frame, turn), geometryOf({ preset: 'rect' }, item.frame, false), fillOf(item.fill ?? null)), bodyOf(item, drawing));
}

function lineItemOf(item: Extract<Item, { kind: 'line' }>, drawing: Drawing): string {
  const { from, to } = item;
  const rising = (to.x - from.x) * (to.y - from.y) < 0;
  return el('p:cxnSp', {},
    el('p:nvCxnSpPr', {}, named(item.name, '', drawing), el('p:cNvCxnSpPr'), el('p:nvPr')),
    el('p:spPr', {}, placeOf(frameOf(item), rising ? { flipV: 1 } : {}), el('a:prstGeom', { prst: 'line' }, el('a:avLst')), lineOf(item.outline)));
}

/** The children keep the slide's own coordinates. */
function groupOf(item: Extract<Item, { kind: 'group' }>, drawing: Drawing): string {
  const { x, y, width, height } = frameOf(item);
  const [at, ext] = [{ x: emu(x), y: emu(y) }, { cx: emu(width), cy: emu(height) }];
  return el('p:grpSp', {},
    el('p:nvGrpSpPr', {}, named(item.name, item.alt, drawing), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr', {}, el('a:xfrm', {}, el('a:off', at), el('a:ext', ext), el('a:chOff', at), el('a:chExt', ext))),
    ...item.items.map((child) => itemOf(child, drawing)));
}

export function itemOf(item: Item, drawing: Drawing): string {
  switch (item.kind) {
    case 'text':
      return textOf(item, drawing);
    case 'line':
      return lineItemOf(item, drawing);
    case 'group':
      return groupOf(item, drawing);
    case 'shape':
      return el('p:sp', {}, el('p:nvSpPr', {}, named(item.name, item.alt, drawing), el('p:cNvSpPr'), el('p:nvPr')),
        el('p:spPr', {}, placeOf(item.frame), geometryOf(item.geometry, item.frame, item.fill !== null), fillOf(item.fill), lineOf(item.outline)));
    case 'picture':
      return el('p:pic', {},
        el('p:nvPicPr', {}, named(item.name, item.alt, drawing), el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })), el('p:nvPr')),
        el('p:blipFill', {}, el('a:blip', { 'r:embed': drawing.picture }), el('a:stretch', {}, el('a:fillRect'))),
        el('p:spPr', {}, placeOf(item.frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))));
  }
}

/** The tree that every slide, layout and master has. */
export const treeOf = (...shapes: string[]): string => el('p:spTree', {},
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
  el('p:grpSpPr', {}, el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 }), el('a:chOff', { x: 0, y: 0 }), el('a:chExt', { cx: 0, cy: 0 }))),
  ...shapes);

export const INHERITED_COLORS = el('p:clrMapOvr', {}, el('a:masterClrMapping'));
