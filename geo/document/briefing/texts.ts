/** What every text of a briefing is held to, and the few that name a language or a time zone. */
import { LIMITS } from '../limits';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';

/**
 * Controls (line breaks and tabs are text), overrides and isolates of writing direction, separators that few programs
 * show, halves of a surrogate pair. Joiners stay: Persian, Hindi and emoji need them.
 */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\p{Cs}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** `text` without the characters that a briefing must not hold. */
export const withoutUnseen = (text: string): string => text.replace(ALL_UNSEEN, '');

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const found = (text: string): string | null => {
  const [character] = UNSEEN.exec(text) ?? [];
  return character === undefined ? null : `the unseen character ${codePoint(character)}`;
};

const isGood = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

/** BCP 47, as far as form goes. */
const isLanguage = (tag: string): boolean => isGood(() => new Intl.Locale(tag));

/** Answers for one document, which has few zones and many places. */
export type Zones = Map<string, boolean>;

function isZone(name: string, zones: Zones): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  // A zone begins with a letter: offsets such as +09:00 do not know of summer time.
  const good = zones.size < LIMITS.timeZones && /^[A-Z]/i.test(name) && isGood(() => new Intl.DateTimeFormat('en', { timeZone: name }));
  zones.set(name, good);
  return good;
}

function checkText(text: string, key: string | number, path: Path, report: Report, zones: Zones): void {
  const character = found(text);
  if (character) report.add({ code: 'text-characters', found: character }, path);
  else if (key === 'timeZone' && !isZone(text, zones)) report.add({ code: 'time-zone', found: text }, path);
  else if (key === 'language' && !isLanguage(text)) report.add({ code: 'language', found: text }, path);
}

/** Checks every text within `value`, which is no deeper than the structure stage allows. */
export function checkTexts(value: unknown, path: Path, report: Report, zones: Zones): void {
  if (typeof value !== 'object' || value === null) return;
  const inList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'string' && typeof inner !== 'object') continue;
    const place = at(path, inList ? Number(key) : key);
    if (typeof inner === 'string') checkText(inner, key, place, report, zones);
    else checkTexts(inner, place, report, zones);
  }
}
