import { CLOCK, type Clock } from './store';

/** So that a timer which is a little early need not run twice. */
const MORE_MS = 5;

/**
 * Acts when a moment of the wall's clock has come; the function given calls it off. A timer has a clock of its own, which runs
 * ahead while the wall's is being set right: what came too early would be asked of nobody again.
 */
export function whenDue(atMs: number, act: () => void, { nowMs, wait }: Clock = CLOCK): () => void {
  let callOff = () => {};
  const left = (): number => Math.max(0, atMs - nowMs());
  const sleep = (): void => { callOff = wait(left() + MORE_MS, () => (left() > 0 ? sleep() : act())); };
  sleep();
  return () => callOff();
}
