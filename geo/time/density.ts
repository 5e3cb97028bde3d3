/** Too many bars to tell apart, as how many there are at each place of the axis. */
/** A stretch of the axis, in pixels, and how many things share it. */
export type Heap = { x0: number; x1: number; count: number };

/** Shares of the fullest bin, 0 to 1, from x0 on. */
export type Density = { x0: number; binWidth: number; heights: number[]; count: number };

const BIN = 4;

/** How many things stand over each bin, by what begins and ends there. */
export function densityOf(heaps: readonly Heap[], x0: number, x1: number): Density {
  const bins = Math.max(1, Math.ceil((x1 - x0) / BIN));
  const changes = new Array<number>(bins + 1).fill(0);
  for (const heap of heaps) {
    const first = Math.min(bins - 1, Math.max(0, Math.floor((heap.x0 - x0) / BIN)));
    const last = Math.min(bins - 1, Math.max(first, Math.ceil((heap.x1 - x0) / BIN) - 1));
    changes[first]! += heap.count;
    changes[last + 1]! -= heap.count;
  }
  let running = 0;
  const counts = changes.slice(0, bins).map((change) => (running += change));
  const most = Math.max(...counts, 1);
  return { x0, binWidth: BIN, heights: counts.map((count) => count / most), count: heaps.reduce((sum, { count }) => sum + count, 0) };
}
