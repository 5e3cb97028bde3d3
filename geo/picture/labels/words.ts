/** What a place's label says, as lines of runs with measured widths. */
import { localName } from '../../card/names';
import type { Place } from '../../document/briefing';
import { cutTo, textWidth } from './measure';
import type { TextRun } from '../picture';

export type LabelText = { lines: { runs: TextRun[]; dy: number }[]; width: number; height: number; ascent: number };

export type LabelRank = 'lead' | 'main' | 'supporting' | 'background';

const NAME_SIZE: Record<LabelRank, number> = { lead: 24, main: 18, supporting: 14, background: 13 };
const BRIEF_SIZE = 12.5;
const BRIEF_WIDTH = 178;
/** By how many pixels a line may be longer if the break then falls after a comma. */
const COMMA = 40;

export const widthOf = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text, face, size }) => sum + textWidth(text, face, size), 0);

const UNSPACED = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}';
/** Where a line may end: at a space; between characters of scripts that are written without, but not before a sign or behind a bracket that opens. */
const BREAK = new RegExp(`\\s+|(?<=(?!\\p{Ps})[${UNSPACED}])(?=(?!\\p{P})[${UNSPACED}])`, 'gu');

/** A text in two, at each place where it may be broken. */
const breaksOf = (text: string): [before: string, after: string][] =>
  [...text.matchAll(BREAK)].map(({ 0: space, index }) => [text.slice(0, index), text.slice(index + space.length)]);

/** Breaks words into one line, or two that are as even as can be; what still is too long, and can be broken, is cut with an ellipsis. */
export function wrapped(text: string, size: number, scale: number): string[] {
  const room = BRIEF_WIDTH * scale;
  const wide = (line: string) => textWidth(line, 'sans', size);
  if (wide(text) <= room) return [text];
  const breaks = breaksOf(text);
  const even = breaks.map(([a, b]) => ({ a, b, longest: Math.max(wide(a), wide(b)) - (/[,;:]$/.test(a) ? COMMA * scale : 0) })).sort((x, y) => x.longest - y.longest)[0];
  if (!even) return [text];
  const fits = (line: string) => wide(line) <= room * 1.1;
  if (fits(even.a) && fits(even.b)) return [even.a, even.b];
  const [first, rest] = breaks.findLast(([a]) => fits(a)) ?? breaks[0]!;
  return [first, shortTo(rest, room, wide)];
}

function shortTo(line: string, room: number, wide: (line: string) => number): string {
  if (wide(line) <= room) return line;
  const shorter = breaksOf(line).map(([before]) => before);
  const kept = shorter.findLast((before) => wide(`${before}…`) <= room) ?? shorter[0];
  return kept === undefined ? line : `${kept.replace(/[,;:.]$/, '')}…`;
}

/** The longest name that a label shows whole; the rest is in the card. */
const LONGEST_NAME = 48;

/** Cut between characters, not within one that UTF-16 has two units for. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}

type WordsOptions = { brief: boolean; local: boolean; scale: number; /** The most that the name may take, in pixels; any width where absent. */ room?: number | undefined };

/** The last few texts of a place, by what was asked: they change with the window's size and the selection, not with the camera. */
const known = new WeakMap<Place, Map<string, LabelText>>();
const MOST_KNOWN = 8;

/** What a place's label says at a rank, at a size of marks and words; measured once and kept. */
export function labelText(place: Place, rank: LabelRank, options: WordsOptions): LabelText {
  const { brief, local, scale, room } = options;
  const key = `${rank} ${brief} ${local} ${scale} ${room}`;
  const texts = known.get(place) ?? new Map<string, LabelText>();
  const found = texts.get(key);
  if (found) return found;
  if (texts.size >= MOST_KNOWN) texts.clear();
  const made = measured(place, rank, options);
  known.set(place, texts.set(key, made));
  return made;
}

function measured(place: Place, rank: LabelRank, options: WordsOptions): LabelText {
  const size = NAME_SIZE[rank] * options.scale;
  const face = rank === 'lead' || rank === 'main' ? 'serif-bold' : 'serif';
  const name: TextRun[] = [{ text: cutTo(shortened(place.name), options.room ?? Infinity, face, size), size, face, tone: rank === 'background' ? 'ink3' : 'ink' }];
  const local = options.local ? localName(place) : null;
  if (local) name.push({ text: ` ${shortened(local.text)}`, face: 'serif', size: size * 0.76, tone: 'ink2', lang: local.lang });
  const small = BRIEF_SIZE * options.scale;
  const brief = options.brief && place.brief ? wrapped(place.brief, small, options.scale) : [];
  const step = small * 1.24;
  const lines = [
    { runs: name, dy: 0 },
    ...brief.map((text, i) => ({ runs: [{ text, face: 'sans' as const, size: small, tone: 'ink2' as const }], dy: Math.max(size * 0.82, small * 1.14) + i * step })),
  ];
  const ascent = size * 0.76;
  const last = lines.at(-1)!.dy;
  return { lines, width: Math.max(...lines.map(({ runs }) => widthOf(runs))), height: ascent + last + size * 0.22, ascent };
}
