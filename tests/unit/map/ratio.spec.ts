import { expect, test } from '@playwright/test';
import { onRatio } from '@/components/map/engine/ratio';

/** Screens between which a window moves: each query holds for one ratio, as those of a browser do. */
function screens() {
  const queries = new Map<string, EventTarget>();
  const page = Object.assign(globalThis, {
    devicePixelRatio: 1,
    matchMedia: (query: string) => {
      const asked = queries.get(query) ?? new EventTarget();
      queries.set(query, asked);
      return asked;
    },
  });
  return (ratio: number) => {
    const left = `(resolution: ${page.devicePixelRatio}dppx)`;
    page.devicePixelRatio = ratio;
    queries.get(left)?.dispatchEvent(new Event('change'));
  };
}

test('a map is told whenever its window comes to a screen of another ratio, until it is gone', () => {
  const moveTo = screens();
  const told: number[] = [];
  const off = onRatio(() => told.push(devicePixelRatio));
  for (const ratio of [2, 1, 1.5, 2]) moveTo(ratio);
  expect(told).toEqual([2, 1, 1.5, 2]);
  off();
  told.length = 0;
  moveTo(1);
  expect(told).toEqual([]);
});
