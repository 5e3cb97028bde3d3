/** What the speaker says, on a page of its own with the slide above it. */
import { BACKGROUND, COLOR_MAP } from './master';
import { placeOf } from './geometry';
import { INHERITED_COLORS, treeOf } from './shapes';
import { plainParagraphs } from './text';
import { el, hundredths, NAMESPACES, part } from './xml';

/** A portrait page of 7.5 × 10 inches. */
export const NOTES_PAGE = { width: 720, height: 960 } as const;
const IMAGE = { x: 72, y: 72, width: 576, height: 324 };
const WORDS = { x: 72, y: 432, width: 576, height: 456 };

const image = (place: string): string => el('p:sp', {},
  el('p:nvSpPr', {}, el('p:cNvPr', { id: 2, name: 'Slide' }), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })), el('p:nvPr', {}, el('p:ph', { type: 'sldImg' }))),
  el('p:spPr', {}, place));

const words = (place: string, paragraphs: string): string => el('p:sp', {},
  el('p:nvSpPr', {}, el('p:cNvPr', { id: 3, name: 'Notes' }), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })), el('p:nvPr', {}, el('p:ph', { type: 'body', idx: 1 }))),
  el('p:spPr', {}, place), el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs));

const shaped = (frame: typeof IMAGE): string => placeOf(frame) + el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));

export const notesMasterPart = (): string =>
  part('p:notesMaster', NAMESPACES,
    el('p:cSld', {}, BACKGROUND, treeOf(image(shaped(IMAGE)), words(shaped(WORDS), el('a:p')))), COLOR_MAP,
    el('p:notesStyle', {}, el('a:lvl1pPr', { marL: 0, algn: 'l' }, el('a:defRPr', { sz: hundredths(16) },
      el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })), el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' }), el('a:cs', { typeface: '+mn-cs' })))));

export const notesPart = (text: string, language: string): string =>
  part('p:notes', NAMESPACES, el('p:cSld', {}, treeOf(image(''), words('', plainParagraphs(text, language)))), INHERITED_COLORS);
