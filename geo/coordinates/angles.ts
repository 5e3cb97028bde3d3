/** Angles as text, rounded to a step. */
import { METRES_PER_DEGREE, stepFor } from './uncertainty';

/** What the last digit of degrees, minutes and seconds may be: so many to a degree, with so many decimals. */
type Step = { perDegree: number; last: 'degrees' | 'minutes' | 'seconds'; decimals: number };

const STEPS: readonly Step[] = [
  { perDegree: 360_000, last: 'seconds', decimals: 2 },
  { perDegree: 36_000, last: 'seconds', decimals: 1 },
  { perDegree: 3_600, last: 'seconds', decimals: 0 },
  { perDegree: 600, last: 'minutes', decimals: 1 },
  { perDegree: 60, last: 'minutes', decimals: 0 },
  { perDegree: 6, last: 'minutes', decimals: 0 },
  { perDegree: 1, last: 'degrees', decimals: 0 },
];
const DECIMALS = [5, 4, 3, 2, 1, 0];

/** Two digits before the point: "04.5". */
const padded = (value: number, decimals: number): string => value.toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0');

/** Counted in whole steps, so that no 60′ can come out. */
function written(angle: number, { perDegree, last, decimals }: Step): string {
  const count = Math.round(angle * perDegree);
  const degrees = `${Math.floor(count / perDegree)}°`;
  const rest = count % perDegree;
  if (last === 'degrees') return degrees;
  if (last === 'minutes') return `${degrees}${padded(rest * 60 / perDegree, decimals)}′`;
  const perMinute = perDegree / 60;
  return `${degrees}${padded(Math.floor(rest / perMinute), 0)}′${padded((rest % perMinute) * 60 / perMinute, decimals)}″`;
}

/** "39°09′" for 1 km: an angle ≥ 0 in degrees and minutes, with seconds where the uncertainty in metres allows them. */
export function sexagesimal(angle: number, uncertainty: number): string {
  return written(angle, stepFor(STEPS, ({ perDegree }) => METRES_PER_DEGREE / perDegree, uncertainty));
}

/** "39.15°" for 1 km: an angle ≥ 0 in degrees with as many decimals as the uncertainty in metres allows. */
export function decimal(angle: number, uncertainty: number): string {
  const decimals = stepFor(DECIMALS, (digits) => METRES_PER_DEGREE / 10 ** digits, uncertainty);
  return `${angle.toFixed(decimals)}°`;
}
