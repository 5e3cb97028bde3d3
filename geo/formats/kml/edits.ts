/** What was changed of a placemark of ours where people see it in another program: its description and its time. */
import { LONGEST } from '../../document/plain/texts';
import type { DocumentFeature } from '../../document/read/features';
import type { Texts } from '../collect/found';
import { dayText, isLongYear } from '../../time/day';
import { rangeOf } from '../../time/edtf';
import { figureLine } from '../said';
import { textIn } from '../xml/element';
import type { Element } from '../xml/read';
import { textOfHtml, whenOf } from './properties';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A short mark of a description, by which a changed one is known: however it is escaped, its words are the same. FNV-1a, 32 bits. */
export function markOf(html: string): string {
  let hash = 0x811c9dc5;
  for (const sign of flat(textOfHtml(html))) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

/** First and last day that a date allows, as KML has them: null at an open end, and beyond four digits of a year, on either side. */
export function spanOf(when: string | null): { begin: string | null; end: string | null } {
  const range = when === null ? null : rangeOf(when);
  const day = (value: number): string | null => (Number.isFinite(value) && !isLongYear(value) ? dayText(value) : null);
  return { begin: range && day(range.earliest), end: range && day(range.latest) };
}

/** Programs write a day as the moments at which it begins and ends. */
function asDays(when: string): string {
  const [from = '', to] = when.split('/').map((end) => end.replace(/T(?:00:00(?::00)?|23:59(?::59)?)(?:\.\d+)?(?:Z|[+-]00:00)?$/, ''));
  return to === undefined || to === from ? from : `${from}/${to}`;
}

/** The interval as it was written into the file; '' where it has no end. */
const intervalOf = (when: unknown): string => {
  const { begin, end } = spanOf(typeof when === 'string' && when.length <= LONGEST.when ? when : null);
  if (begin === null && end === null) return '';
  return begin === end ? begin! : `${begin ?? '..'}/${end ?? '..'}`;
};

/** What was kept is the file's, and may be anything. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The lines of a description that are a link's figure, claims or the editor's note, without their grades. */
function linesBeside(properties: DocumentFeature['properties']): Set<string> {
  const claims = Array.isArray(properties.claims) ? properties.claims : [];
  const { label, basis } = properties as Partial<Record<'label' | 'basis', unknown>>;
  const texts = [figureLine(wordsOf(label), wordsOf(basis)), ...claims.map((claim) => `${wordsOf(claim?.by)}: ${wordsOf(claim?.text)}`), wordsOf(properties.note)];
  return new Set(texts.flatMap((text) => text.split('\n')).map(flat).filter((line) => line !== ''));
}

/** What is left of a description for the role: all but the figure, the claims and the note, which are kept elsewhere. */
function roleIn(text: string, properties: DocumentFeature['properties']): string {
  const beside = linesBeside(properties);
  const isBeside = (line: string): boolean => beside.has(flat(line)) || beside.has(flat(line).replace(/ \[[^[\]]*\]$/, ''));
  return text.split('\n').filter((line) => !isBeside(line)).join('\n').trim();
}

export type Edits = { texts: Texts; /** The description says other words than it did. */ isReworded: boolean; /** The time that it had is gone. */ hasLostTime: boolean };

/**
 * The texts that go before what was kept: a role ('' where it was deleted) and a date, each only where it was changed.
 * @param mark of the description as it was written; undefined where the file has none, and then nothing is compared
 */
export function editsOf(placemark: Element, properties: DocumentFeature['properties'], mark: string | undefined): Edits {
  const html = textIn(placemark, 'description');
  const isReworded = mark !== undefined && markOf(html) !== mark;
  const [kept, shown] = [intervalOf(properties.when), asDays(whenOf(placemark) ?? '')];
  const isRedated = shown !== '' && shown !== kept;
  return {
    texts: { ...(isReworded ? { role: roleIn(textOfHtml(html), properties) } : {}), ...(isRedated ? { when: shown } : {}) },
    isReworded,
    hasLostTime: shown === '' && kept !== '',
  };
}
