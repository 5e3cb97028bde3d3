/** Words of a slide as DrawingML. */
import { directionOf } from '../../handout/direction';
import { isBold, isSerif } from '../faces';
import type { Align, Paragraph, TextItem, TextRun } from '../slide';
import { fillOf, glowOf } from './color';
import { el, emu, hundredths, said, share } from './xml';

export type Writing = {
  /** BCP 47: of words that name no language. */
  language: string;
  /** Takes an address in, gives the relationship's id. */
  link(href: string): string;
};

const ALIGN: Record<Align, string> = { start: 'l', middle: 'ctr', end: 'r' };
const ANCHOR: Record<TextItem['anchor'], string> = { top: 't', middle: 'ctr', bottom: 'b' };
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);
const HALO = 2.4;

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** "ko" as "ko-KR": spelling is checked by country. */
export function languageTag(tag: string): string {
  const locale = localeOf(tag);
  return locale ? [locale.language, locale.region].filter(Boolean).join('-') : 'en-US';
}

/** Whether a paragraph runs from the right: by its letters, and where it has none by its language. */
function isFromTheRight(text: string, language: string): boolean {
  const direction = directionOf(text);
  return direction === null ? RIGHT_TO_LEFT.has(localeOf(language)?.script ?? '') : direction === 'rtl';
}

/** The theme's own faces: major for the serif, minor for the sans. */
function faceOf(run: TextRun): string[] {
  const theme = isSerif(run.face) ? '+mj' : '+mn';
  return [el('a:latin', { typeface: `${theme}-lt` }), el('a:ea', { typeface: `${theme}-ea` }), el('a:cs', { typeface: `${theme}-cs` })];
}

function runOf(run: TextRun, { language, link }: Writing): string {
  const properties = el('a:rPr', {
    lang: languageTag(run.lang ?? language), sz: Math.max(100, hundredths(run.size)),
    b: isBold(run.face) ? 1 : 0, i: run.face === 'serif-italic' ? 1 : 0, dirty: 0,
  },
    fillOf({ color: run.color, opacity: run.opacity ?? 1 }), ...(run.halo ? [glowOf(run.halo, HALO)] : []), ...faceOf(run),
    ...(run.href ? [el('a:hlinkClick', { 'r:id': link(run.href), tooltip: run.href })] : []));
  const text = el('a:t', {}, said(run.text));
  return run.number ? el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, properties, text) : el('a:r', {}, properties, text);
}

/** Words that do not wrap stand where they were placed, beside their mark: only those with a room to themselves begin at its right edge. */
function paragraphOf({ runs, align = 'start', leading = 1, before = 0 }: Paragraph, wraps: boolean, writing: Writing): string {
  const rtl = isFromTheRight(runs.map(({ text }) => text).join(''), writing.language);
  const side = rtl && wraps && align === 'start' ? 'r' : ALIGN[align];
  return el('a:p', {},
    el('a:pPr', { marL: 0, indent: 0, algn: side, rtl: rtl ? 1 : 0 },
      el('a:lnSpc', {}, el('a:spcPct', { val: share(leading) })), el('a:spcBef', {}, el('a:spcPts', { val: hundredths(before) })),
      el('a:spcAft', {}, el('a:spcPts', { val: 0 })), el('a:buNone')),
    ...runs.filter(({ text }) => text !== '').map((run) => runOf(run, writing)));
}

export function bodyOf(item: TextItem, writing: Writing): string {
  const inset = emu(item.inset ?? 0);
  const fit = item.wrap && item.role !== 'number' ? 'a:normAutofit' : 'a:noAutofit';
  return el('p:txBody', {},
    el('a:bodyPr', { wrap: item.wrap ? 'square' : 'none', lIns: inset, tIns: 0, rIns: inset, bIns: 0, rtlCol: 0, anchor: ANCHOR[item.anchor] }, el(fit)),
    el('a:lstStyle'), ...item.paragraphs.map((paragraph) => paragraphOf(paragraph, item.wrap, writing)));
}

/** Notes and other words in the look of their placeholder. */
export const plainParagraphs = (text: string, language: string): string =>
  text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => el('a:p', {}, ...(isFromTheRight(line, language) ? [el('a:pPr', { algn: 'r', rtl: 1 })] : []),
    ...(line === '' ? [] : [el('a:r', {}, el('a:rPr', { lang: languageTag(language), dirty: 0 }), el('a:t', {}, said(line)))]))).join('');
