/** Coordinates: positions, lines and rings. Paths are made only for what is at fault: documents have millions of positions. */
import { LIMITS } from '../limits';
import { at } from '../path';
import type { Path } from '../path';
import { kindOf } from '../quote';
import { centroid, unwrap } from '../read/plane';
import { ontoGlobe } from './globe';
import type { Check } from './types';

/** One outermost geometry under inspection; `beyond` is the first position off the globe that was let pass. */
export type Sight = { check: Check; beyond: { lng: number; lat: number } | null };

type Inspect = (value: unknown[], path: Path, sight: Sight) => void;

/** Ten million steps to a degree: a centimetre. */
const STEPS = 1e7;
const tooFine = (degrees: number): boolean => Math.abs(degrees - Math.round(degrees * STEPS) / STEPS) > 1e-12;

const nearGlobe = (lng: number, lat: number): boolean => Math.abs(lng) <= 360 && Math.abs(lat) <= 180;

/** Runs a check on every item, which must be an array. */
export function each(items: unknown[], path: Path, sight: Sight, inspect: Inspect): void {
  items.forEach((item, i) => {
    if (Array.isArray(item)) inspect(item, at(path, i), sight);
    else sight.check.report.add({ code: 'member-type', expected: 'an array, one level more of nesting', found: kindOf(item) }, at(path, i));
  });
}

function outside(lng: number, lat: number, path: Path, sight: Sight, isPoint: boolean): void {
  const fault = { lng, lat };
  if (isPoint || !sight.check.lenient || !nearGlobe(lng, lat)) sight.check.report.add({ code: 'position-range', ...fault }, path);
  else sight.beyond ??= fault;
}

/** False where the position is not one at all. */
function checkPosition(value: unknown, parent: Path, key: number | null, sight: Sight, isPoint: boolean): boolean {
  const { check } = sight;
  const path = (): Path => (key === null ? parent : at(parent, key));
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) {
    const found = Array.isArray(value) ? `an array of ${value.length}` : kindOf(value);
    check.report.add({ code: 'position-shape', found }, path());
    return false;
  }
  const wrong = value.findIndex((element) => !Number.isFinite(element));
  if (wrong >= 0) {
    check.report.add({ code: 'position-number', found: kindOf(value[wrong]) }, at(path(), wrong));
    return false;
  }
  if (++check.positions === LIMITS.positions + 1) check.report.add({ code: 'position-limit' }, path());
  // The value is the reader's own copy.
  const isOn = ontoGlobe(value as number[]);
  const [lng, lat] = value as [number, number];
  if (!isOn) outside(lng, lat, path(), sight, isPoint);
  else if (tooFine(lng) || tooFine(lat)) check.warnings.tally({ code: 'precision' }, path());
  return true;
}

function checkPositions(value: unknown[], path: Path, sight: Sight, isPoint: boolean): boolean {
  let good = true;
  for (let i = 0; i < value.length; i++) good = checkPosition(value[i], path, i, sight, isPoint) && good;
  return good;
}

export function checkPoint(value: unknown[], path: Path, sight: Sight): void {
  checkPosition(value, path, null, sight, true);
}

export function checkPoints(value: unknown[], path: Path, sight: Sight): void {
  checkPositions(value, path, sight, true);
}

export function checkLine(value: unknown[], path: Path, sight: Sight): void {
  if (checkPositions(value, path, sight, false) && value.length < 2) sight.check.report.add({ code: 'line-short' }, path);
}

const same = (a: number[], b: number[]): boolean => a.length === b.length && a.every((element, i) => element === b[i]);

function checkRing(value: unknown[], path: Path, sight: Sight, isHole: boolean): void {
  const { report, warnings } = sight.check;
  if (!checkPositions(value, path, sight, false)) return;
  const ring = value as number[][];
  if (ring.length < 4) report.add({ code: 'ring-short' }, path);
  if (ring.length === 0) return;
  if (!same(ring[0]!, ring[ring.length - 1]!)) return report.add({ code: 'ring-open' }, path);
  const turn = centroid(unwrap(ring))?.area2 ?? 0;
  if (isHole ? turn > 0 : turn < 0) warnings.tally({ code: 'winding' }, path);
}

export function checkArea(value: unknown[], path: Path, sight: Sight): void {
  let isHole = false;
  each(value, path, sight, (ring, place) => {
    checkRing(ring, place, sight, isHole);
    isHole = true;
  });
}
