import { expect, test } from '@playwright/test';
import { drawn } from '@/components/handout/useStills';
import type { MapOf } from '@/components/handout/maps';
import type { StillMap } from '@/components/still/still';

const items = ['One', null, 'Three'].map((title, i) => ({ page: { title }, number: i + 1 }) as MapOf);
const { signal } = new AbortController();

test('what keeps the maps of a print page from being drawn is said, and no map is left open', async () => {
  let closed = 0;
  const open = async () => ({ close: () => { closed += 1; } }) as unknown as StillMap;
  const seen: number[] = [];
  const draw = async ({ number }: MapOf) => {
    seen.push(number);
    if (number === 2) throw new Error('the graphics device gave up.');
  };
  await expect(drawn(items, open, draw, signal)).rejects.toThrow('The map of page 2, failed: the graphics device gave up.');
  expect([seen, closed]).toEqual([[1, 2], 1]);
  await expect(drawn(items, () => Promise.reject(new Error('Loading chunk 7 failed.')), draw, signal)).rejects.toThrow('The maps cannot be drawn: Loading chunk 7 failed.');
});
