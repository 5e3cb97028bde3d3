/** How many digits a position may have. Metres throughout. */
import type { Precision } from '@/geo/document/briefing';

const metres: Record<Precision, number> = { site: 100, settlement: 1_000, district: 10_000, region: 50_000, country: 500_000 };

/** An editor's estimate is not trusted finer than this. */
const ESTIMATE = 1_000;

/** Metres within which a position of this precision holds; at least 1 km where it is an editor's estimate. */
export const uncertaintyOf = (precision: Precision, approximate: boolean): number =>
  approximate ? Math.max(metres[precision], ESTIMATE) : metres[precision];

/** Metres in a degree of latitude: 60 nautical miles. */
export const METRES_PER_DEGREE = 111_120;

/** A last digit may be this much finer than the uncertainty: 0.1′ (185 m) still stands for 200 m. */
const SLACK = 0.9;

/**
 * The finest of the steps that is not finer than the uncertainty; the coarsest where none is coarse enough.
 * `steps` run from fine to coarse and hold at least one; `metres` says how long a step is.
 */
export function stepFor<Step>(steps: readonly Step[], metres: (step: Step) => number, uncertainty: number): Step {
  return steps.find((step) => metres(step) >= uncertainty * SLACK) ?? steps[steps.length - 1]!;
}

/** What the digits of a typed number stand for: how long one of its last digit is, and how many zeros may stand there only to fill up. */
export type LastDigit = { step: number; zeros: number };

/**
 * The zeros at the end of a whole number that may only fill up, at most `most`; of 0 all. None behind a decimal point:
 * nobody writes those to fill up.
 */
export function fillers(digits: string, most: number): number {
  if (digits.includes('.')) return 0;
  return Number(digits) === 0 ? most : Math.min(/0*$/.exec(digits)![0].length, most);
}

/** One of the last digit of the coarser of two numbers. Where both are rounded alike, their zeros are taken to fill up. */
export const lastDigitOf = (a: LastDigit, b: LastDigit): number => Math.max(a.step, b.step) * 10 ** Math.min(a.zeros, b.zeros);
