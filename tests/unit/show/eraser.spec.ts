import { expect, test } from '@playwright/test';
import { strokeAt } from '@/components/show/stage/ink';
import { projector, vectorOf } from '@/geo/projection/projector';
import type { Ground, Stroke } from '@/geo/show/state';

const view = projector({ center: [0, 0], zoom: 1, bearing: 0, pitch: 0 }, { width: 1280, height: 720 });
const stroke = (id: string, points: Ground[], kind: Stroke['kind'] = 'pen'): Stroke => ({ id, kind, points, scene: 'one', pinned: false, color: 'ink' });
const under = (at: Ground) => view.project(vectorOf(...at));

test('the eraser takes the latest stroke within reach, between its points too', () => {
  const ink = [stroke('below', [[0, -20], [0, 20]]), stroke('above', [[-20, 0], [20, 0]], 'arrow')];
  expect(strokeAt(ink, under([0, 10]), view)).toBe('below');
  expect(strokeAt(ink, under([0, 0]), view)).toBe('above');
  expect(strokeAt(ink, under([25, 25]), view)).toBeNull();
});

test('a stroke behind the globe is out of its reach, and one that goes round it is not', () => {
  const behind = stroke('behind', [[150, 0], [-150, 0], [-150, 20]]);
  const { x, y, seen } = under([150, 0]);
  expect(seen).toBe(false);
  expect(strokeAt([behind], { x, y }, view)).toBeNull();
  const round = stroke('round', [[150, 0], [60, 0], [40, 0]]);
  expect(strokeAt([round], { x, y }, view)).toBeNull();
  expect(strokeAt([round], under([50, 0]), view)).toBe('round');
  expect(strokeAt([round], under([60, 0]), view)).toBe('round');
});
