/** Master and layouts: where a new slide's title, words and number stand. */
import type { Frame, SlideLayout } from '../slide';
import { placeOf } from './geometry';
import { INHERITED_COLORS, treeOf } from './shapes';
import { el, hundredths, NAMESPACES, part } from './xml';

export const LAYOUTS: readonly SlideLayout[] = ['cover', 'scene', 'closing'];
const TITLES: Record<SlideLayout, string> = { cover: 'Cover', scene: 'Scene', closing: 'Closing' };

const TITLE: Record<SlideLayout, Frame> = {
  cover: { x: 43, y: 200, width: 400, height: 160 },
  scene: { x: 43, y: 562, width: 340, height: 124 },
  closing: { x: 43, y: 76, width: 569, height: 50 },
};
const BODY: Record<SlideLayout, Frame> = {
  cover: { x: 43, y: 376, width: 400, height: 220 },
  scene: { x: 412, y: 564, width: 528, height: 124 },
  closing: { x: 43, y: 126, width: 569, height: 540 },
};
const NUMBER: Frame = { x: 1030, y: 692, width: 60, height: 24 };

const KINDS = {
  title: { id: 2, name: 'Title', ph: el('p:ph', { type: 'title' }), words: 'Title' },
  body: { id: 3, name: 'Words', ph: el('p:ph', { type: 'body', sz: 'quarter', idx: 1 }), words: 'Words' },
  number: { id: 4, name: 'Slide number', ph: el('p:ph', { type: 'sldNum', sz: 'quarter', idx: 12 }), words: null },
} as const;

const NUMBER_FIELD = el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, '‹#›'));

function placeholder(kind: keyof typeof KINDS, frame: Frame): string {
  const { id, name, ph, words } = KINDS[kind];
  return el('p:sp', {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })), el('p:nvPr', {}, ph)),
    el('p:spPr', {}, placeOf(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el('p:txBody', {}, el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, el('a:normAutofit')), el('a:lstStyle'),
      el('a:p', {}, words === null ? NUMBER_FIELD : el('a:r', {}, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, words)))));
}

const placeholders = (layout: SlideLayout): string[] => [placeholder('title', TITLE[layout]), placeholder('body', BODY[layout]), placeholder('number', NUMBER)];

export const layoutPart = (layout: SlideLayout): string =>
  part('p:sldLayout', { ...NAMESPACES, preserve: 1, userDrawn: 1 },
    el('p:cSld', { name: TITLES[layout] }, treeOf(...placeholders(layout))), INHERITED_COLORS);

const level = (n: number, face: 'mj' | 'mn', px: number, bold: number): string => el(`a:lvl${n}pPr`, { marL: 0, indent: 0, algn: 'l' },
  el('a:buNone'), el('a:defRPr', { sz: hundredths(px), b: bold }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })),
    ...['lt', 'ea', 'cs'].map((script) => el(script === 'lt' ? 'a:latin' : `a:${script}`, { typeface: `+${face}-${script}` }))));

/** Roles of the theme's colours, as every master states them. */
export const COLOR_MAP = el('p:clrMap', {
  bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', accent1: 'accent1', accent2: 'accent2', accent3: 'accent3',
  accent4: 'accent4', accent5: 'accent5', accent6: 'accent6', hlink: 'hlink', folHlink: 'folHlink',
});

export const BACKGROUND = el('p:bg', {}, el('p:bgPr', {}, el('a:solidFill', {}, el('a:schemeClr', { val: 'bg1' })), el('a:effectLst')));

/** Ids of masters and layouts share one row of numbers, which begins here. */
export const FIRST_ID = 2_147_483_648;

export const masterPart = (): string =>
  part('p:sldMaster', NAMESPACES,
    el('p:cSld', {}, BACKGROUND, treeOf(...placeholders('scene'))), COLOR_MAP,
    el('p:sldLayoutIdLst', {}, ...LAYOUTS.map((_, i) => el('p:sldLayoutId', { id: FIRST_ID + 1 + i, 'r:id': `rId${i + 1}` }))),
    el('p:txStyles', {}, el('p:titleStyle', {}, level(1, 'mj', 36, 1)), el('p:bodyStyle', {}, ...[1, 2, 3].map((n) => level(n, 'mj', 20, 0))),
      el('p:otherStyle', {}, level(1, 'mn', 16, 0))));
