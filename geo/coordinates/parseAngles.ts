/** Degrees as people type them, in tidied text: decimal, with minutes, with seconds. */
import type { Parsed } from './form';
import { fillers, lastDigitOf, METRES_PER_DEGREE, type LastDigit } from './uncertainty';

const WHOLE = '(\\d{1,3})';
const PART = '([0-5]?\\d)';
/** The last number of an angle is the one that may have decimals. */
const LAST = (whole: string) => `(${whole}(?:\\.\\d{0,15})?)`;

type Shape = { body: string; unit: number };

/** Each with the groups degrees[, minutes[, seconds]]; `unit` is how many of the last number make a degree. */
const SHAPES: readonly Shape[] = [
  { body: `${LAST('\\d{1,3}')} ?[°D]?`, unit: 1 },
  { body: `${WHOLE}(?: ?[°D] ?| |:)${LAST('[0-5]?\\d')} ?(?:'|M(?:IN)?)?`, unit: 60 },
  { body: `${WHOLE}(?: ?° ?| |:)${PART}(?: ?' ?| |:)${LAST('[0-5]?\\d')} ?"?`, unit: 3600 },
  // S is for seconds only right behind a number that follows minutes with their M; elsewhere it is south.
  { body: `${WHOLE} ?[°D] ?${PART} ?M(?:IN)? ?${LAST('[0-5]?\\d')}(?:S(?:EC)?)?`, unit: 3600 },
];

/** The compass letter stands before both numbers or behind both: "N39 E127" would else lose its E to the first. */
const STYLES = [(body: string) => `([XY]?) ?([NSEW]?) ?([+-]?)${body}`, (body: string) => `([XY]?) ?([+-]?)${body} ?([NSEW]?)`];
/** Something must stand between two angles: a mark, a space, or a letter or unit of either. */
const BETWEEN = `(?: ?[,;/|] ?| |(?<=[NSEW°'"D])|(?=[NSEWXY]))`;

const PATTERNS = SHAPES.flatMap(({ body, unit }) =>
  STYLES.map((angle) => ({ unit, regex: new RegExp(`^${angle(body)}${BETWEEN}${angle(body)}$`) })));

type Axis = 'lat' | 'lng';
/** `step` is in degrees. */
type Angle = LastDigit & { degrees: number; axis: Axis | null };

const AXES: Record<string, Axis> = { N: 'lat', S: 'lat', Y: 'lat', E: 'lng', W: 'lng', X: 'lng' };

/** One axis for all the letters of an angle; false where they contradict each other. */
function axisOf(letters: string[]): Axis | null | false {
  const axes = [...new Set(letters.map((letter) => AXES[letter]!))];
  return axes.length > 1 ? false : (axes[0] ?? null);
}

/** The groups of one angle: label, letter, sign and numbers, whichever are there. */
function toAngle(groups: readonly string[], unit: number): Angle | null {
  const letters = groups.filter((group) => /^[A-Z]$/.test(group));
  const numbers = groups.filter((group) => /^\d/.test(group));
  const compass = letters.find((letter) => /[NSEW]/.test(letter));
  const sign = groups.find((group) => /^[+-]$/.test(group));
  const axis = axisOf(letters);
  if (axis === false || (compass && sign)) return null;
  const size = numbers.reduce((sum, part, i) => sum + Number(part) / 60 ** i, 0);
  const last = numbers.at(-1)!;
  const decimals = last.split('.')[1]?.length ?? 0;
  const isNegative = sign === '-' || compass === 'S' || compass === 'W';
  return { degrees: isNegative ? -size : size, axis, step: 1 / (unit * 10 ** decimals), zeros: unit === 60 ? fillers(last, 1) : 0 };
}

/** Latitude first, unless letters say otherwise or the first cannot be one. */
function ordered(a: Angle, b: Angle): [lng: number, lat: number] | null {
  if (a.axis !== null && a.axis === b.axis) return null;
  const lngFirst = a.axis === 'lng' || b.axis === 'lat' || (a.axis === null && b.axis === null && Math.abs(a.degrees) > 90);
  const [lat, lng] = lngFirst ? [b.degrees, a.degrees] : [a.degrees, b.degrees];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lng, lat] : null;
}

/** A pair of angles; uncertain by one of the last digit of the coarser. */
export function parseAngles(text: string): Parsed | null {
  for (const { unit, regex } of PATTERNS) {
    const groups = regex.exec(text)?.slice(1).map((group) => group ?? '');
    if (!groups) continue;
    const a = toAngle(groups.slice(0, groups.length / 2), unit);
    const b = toAngle(groups.slice(groups.length / 2), unit);
    const at = a && b && ordered(a, b);
    if (at) return { at, form: unit === 1 ? 'DD' : 'DMS', uncertaintyMetres: lastDigitOf(a, b) * METRES_PER_DEGREE };
  }
  return null;
}
