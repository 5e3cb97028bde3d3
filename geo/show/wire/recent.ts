/** The commands of the last seconds, whoever gave them: what messages between windows carry (`merge.ts`). */
import type { Asked } from '../command';
import { LIMITS } from '../limits';
import type { Given } from './merge';
import type { ShowState } from '../state';

/** UTF-16 units of JSON: two seconds of drawing. What is more pushes out the oldest. */
const MOST = 16_000;

export type Recent = {
  /** The show has come to this state. A younger show forgets the commands of the one before. */
  reached(state: ShowState): void;
  take(epoch: number, commands: readonly Given[]): void;
  all(): Given[];
};

const keysOf = (value: object): string => Object.keys(value).sort().join();

/** Whether a command says all that the one before it said, so that of a run only the last need be known. */
const replaces = (one: Asked, before: Asked): boolean =>
  (one.kind === 'laser' && before.kind === 'laser') ||
  (one.kind === 'look' && before.kind === 'look' && keysOf(one.patch) === keysOf(before.patch));

export function recentCommands(nowMs: () => number): Recent {
  let show = 0;
  let kept: { given: Given; atMs: number; size: number }[] = [];
  let passed: { seq: number; atMs: number }[] = [];
  const isOld = ({ atMs }: { atMs: number }): boolean => nowMs() - atMs >= LIMITS.pressMs;

  const turnTo = (epoch: number) => {
    if (epoch > show) [show, kept, passed] = [epoch, [], []];
  };
  /** A command given in a state that was left so long ago was held up on its way: by a retry, or by a network that slept. */
  const leftSeq = (): number => {
    while (passed[1] && isOld(passed[1])) passed.shift();
    return passed[0] && isOld(passed[0]) ? passed[0].seq : 0;
  };
  const add = (given: Given) => {
    const last = kept.filter((one) => one.given.from === given.from).at(-1);
    if (last && last.given.count >= given.count) return;
    if (last && replaces(given.command, last.given.command)) kept = kept.filter((one) => one !== last);
    kept.push({ given, atMs: nowMs(), size: JSON.stringify(given).length });
    while (kept.length > 1 && kept.reduce((sum, { size }) => sum + size, 0) > MOST) kept.shift();
  };

  return {
    reached({ epoch, seq }) {
      turnTo(epoch);
      leftSeq();
      passed.push({ seq, atMs: nowMs() });
    },
    take(epoch, commands) {
      turnTo(epoch);
      if (epoch < show) return;
      const left = leftSeq();
      for (const given of commands) if (given.over >= left) add(given);
    },
    all() {
      kept = kept.filter((one) => !isOld(one));
      return kept.map(({ given }) => given);
    },
  };
}
