import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingOf } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { shownIds } from '@/geo/view/shown';

const briefing = briefingOf(parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson')).document!);

test('a hidden layer is not shown, nor what lies outside the window; what is selected is, so that its card never stands over an empty map', () => {
  const hidden = { hide: ['diplomacy'], window: null, select: null };
  expect(shownIds(briefing, hidden).has('wonsan')).toBe(false);
  expect(shownIds(briefing, { ...hidden, select: 'wonsan' }).has('wonsan')).toBe(true);
  expect(shownIds(briefing, { ...hidden, select: 'wonsan' }).has('kuala-lumpur')).toBe(false);
  expect(shownIds(briefing, { hide: [], window: ['2024-06-01', '2024-06-30'], select: 'wonsan' }).has('wonsan')).toBe(true);
});
