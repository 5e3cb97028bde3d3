/** Degrees as people type them, in tidied text: decimal, with minutes, with seconds. */
import type { Parsed } from './form';
import { fillers, lastDigitOf, METRES_PER_DEGREE, type LastDigit } from './uncertainty';

const WHOLE = '(\\d{1,3})';
const PART = '([0-5]?\\d)';
/** The last number of an angle is the one that may have decimals. */
const LAST = (whole: string) => `(${whole}(?:\\.\\d{0,15})?)`;

/** `unit` is how many of the last number make a degree. Where `lettered`, only a letter or label makes it an angle. */
type Shape = { body: string; unit: number; lettered?: true };

/** Each with the groups degrees[, minutes[, seconds]]. */
const SHAPES: readonly Shape[] = [
  { body: `${LAST('\\d{1,3}')} ?[°D]?`, unit: 1 },
  { body: `${WHOLE}(?: ?[°D] ?| |:)${LAST('[0-5]?\\d')} ?(?:'|M(?:IN)?)?`, unit: 60 },
  { body: `${WHOLE}(?: ?[°D] ?| |:)${PART}(?: ?' ?| |:)${LAST('[0-5]?\\d')} ?"?`, unit: 3600 },
  { body: `${WHOLE} ?[°D] ?${PART} ?M(?:IN)? ?${LAST('[0-5]?\\d')}`, unit: 3600 },
  // S is for seconds only right behind a number that follows minutes with their M; elsewhere it is south.
  { body: `${WHOLE} ?[°D] ?${PART} ?M(?:IN)? ?${LAST('[0-5]?\\d')}S(?:EC)?`, unit: 3600 },
  // Hyphens may be those of dates, and in whole numbers ("38-40N") those of a range of degrees.
  { body: `${WHOLE}-([0-5]\\d\\.\\d{1,15})`, unit: 60, lettered: true },
  { body: `${WHOLE}-([0-5]\\d)-${LAST('[0-5]\\d')}`, unit: 3600, lettered: true },
];

/** The compass letter stands before both numbers or behind both: "N39 E127" would else lose its E to the first. */
const STYLES = [(body: string) => `([XY]?) ?([NSEW]?) ?([+-]?)${body}`, (body: string) => `([XY]?) ?([+-]?)${body} ?([NSEW]?)`]
  .map((angle) => SHAPES.map((shape) => ({ shape, regex: new RegExp(`^${angle(shape.body)}$`) })));

/** Something must stand between two angles: a mark, a space, or a letter or unit of either. */
const BETWEEN = / ?[,;/|] ?| |(?<=[NSEW°'"D])|(?=[NSEWXY])/y;

type Axis = 'lat' | 'lng';
/** `step` is in degrees. `told`: a mark or a letter says that it is an angle. */
type Angle = LastDigit & { degrees: number; axis: Axis | null; shape: Shape; told: boolean };

const AXES: Record<string, Axis> = { N: 'lat', S: 'lat', Y: 'lat', E: 'lng', W: 'lng', X: 'lng' };

/** One axis for all the letters of an angle; false where they contradict each other. */
function axisOf(letters: string[]): Axis | null | false {
  const axes = [...new Set(letters.map((letter) => AXES[letter]!))];
  return axes.length > 1 ? false : (axes[0] ?? null);
}

/** The angle that a shape's groups make: label, letter, sign and numbers, whichever are there. */
function toAngle(groups: readonly string[], shape: Shape, told: boolean): Angle | null {
  const letters = groups.filter((group) => /^[A-Z]$/.test(group));
  const numbers = groups.filter((group) => /^\d/.test(group));
  const compass = letters.find((letter) => /[NSEW]/.test(letter));
  const sign = groups.find((group) => /^[+-]$/.test(group));
  const axis = axisOf(letters);
  if (axis === false || (compass && sign) || (shape.lettered && axis === null)) return null;
  const size = numbers.reduce((sum, part, i) => sum + Number(part) / 60 ** i, 0);
  const last = numbers.at(-1)!;
  const step = 1 / (shape.unit * 10 ** (last.split('.')[1]?.length ?? 0));
  const isNegative = sign === '-' || compass === 'S' || compass === 'W';
  return { degrees: isNegative ? -size : size, axis, step, zeros: shape.unit === 60 ? fillers(last, 1) : 0, shape, told };
}

/** What one half of a text may be, in a style. */
const anglesOf = (half: string, style: (typeof STYLES)[number]): Angle[] => style.flatMap(({ shape, regex }) => {
  const groups = regex.exec(half)?.slice(1).map((group) => group ?? '');
  return (groups && toAngle(groups, shape, /[A-Z°'"]/.test(half))) ?? [];
});

/** `apart`: more stands between them than a letter or mark of either. */
type Pair = { a: Angle; b: Angle; apart: boolean };

/** Every way to cut the text into two angles. */
function* pairsIn(text: string): Generator<Pair> {
  for (let end = 1; end < text.length; end += 1) {
    BETWEEN.lastIndex = end;
    const between = BETWEEN.exec(text);
    if (!between) continue;
    const [left, right, apart] = [text.slice(0, end), text.slice(end + between[0].length), between[0] !== ''];
    for (const style of STYLES) for (const a of anglesOf(left, style)) for (const b of anglesOf(right, style)) yield { a, b, apart };
  }
}

/** Halves of two shapes are cut rightly only where both say that they are angles: "39 127 26" could be anything. */
const isPair = ({ a, b }: Pair): boolean => a.shape === b.shape || (a.told && b.told);

/** Written in one manner: who does so in one half does so in the other. */
const isAlike = ({ a, b }: Pair): boolean => a.shape === b.shape && (a.axis === null) === (b.axis === null);

/** Latitude first, unless letters say otherwise or the first cannot be one. */
function ordered(a: Angle, b: Angle): [lng: number, lat: number] | null {
  if (a.axis !== null && a.axis === b.axis) return null;
  const lngFirst = a.axis === 'lng' || b.axis === 'lat' || (a.axis === null && b.axis === null && Math.abs(a.degrees) > 90);
  const [lat, lng] = lngFirst ? [b.degrees, a.degrees] : [a.degrees, b.degrees];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

function positionOf({ a, b }: Pair): Parsed | null {
  const at = ordered(a, b);
  const isDecimal = a.shape.unit === 1 && b.shape.unit === 1;
  return at && { at, form: isDecimal ? 'DD' : 'DMS', uncertaintyMetres: lastDigitOf(a, b) * METRES_PER_DEGREE };
}

/** Each position once. */
const positionsOf = (pairs: readonly Pair[]): Parsed[] =>
  [...new Map(pairs.flatMap((pair) => positionOf(pair) ?? []).map((parsed) => [parsed.at.join(), parsed])).values()];

/**
 * A pair of angles; uncertain by one of the last digit of the coarser. Of several ways to cut the text, one that leaves both halves
 * alike goes first ("33d51m36S 151d12m36E" is south), then one that leaves a letter with the number it touches ("51.5N 10").
 * Null where there is no pair, or still more than one.
 */
export function parseAngles(text: string): Parsed | null {
  const pairs = [...pairsIn(text)].filter(isPair);
  const ranks = [pairs.filter(isAlike), pairs.filter(({ apart }) => apart), pairs];
  const found = ranks.map(positionsOf).find((positions) => positions.length > 0);
  return found?.length === 1 ? found[0]! : null;
}
