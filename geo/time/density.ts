/** Too many bars to tell apart, as how many there are at each place of the axis. */
import type { Bar } from './bars';

/** Shares of the fullest bin, 0 to 1, from x0 on. */
export type Density = { x0: number; binWidth: number; heights: number[]; count: number };

const BIN = 4;

/** How many bars stand over each bin, by what begins and ends there. */
export function densityOf(bars: readonly Bar[], x0: number, x1: number): Density {
  const bins = Math.max(1, Math.ceil((x1 - x0) / BIN));
  const changes = new Array<number>(bins + 1).fill(0);
  for (const bar of bars) {
    const first = Math.min(bins - 1, Math.max(0, Math.floor((bar.x0 - x0) / BIN)));
    const last = Math.min(bins - 1, Math.max(first, Math.ceil((bar.x1 - x0) / BIN) - 1));
    changes[first]! += 1;
    changes[last + 1]! -= 1;
  }
  let running = 0;
  const counts = changes.slice(0, bins).map((change) => (running += change));
  const most = Math.max(...counts, 1);
  return { x0, binWidth: BIN, heights: counts.map((count) => count / most), count: bars.length };
}
