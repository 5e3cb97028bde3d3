import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { firstPictures } from '@/geo/picture/first';
import type { Ground } from '@/geo/picture/ground/ground';
import { viewOf } from '@/geo/view/open';

const EMPTY: Ground = { land: [], lakes: [], borders: [], disputed: [] };

test('a place stands on its own ground in the first picture, also of a View that is tilted', () => {
  const at = [130, 42];
  const briefing = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'A port' },
    features: [{ type: 'Feature', id: 'port', geometry: { type: 'MultiPoint', coordinates: [at, at] }, properties: { kind: 'place', name: 'Port' } }],
  } as BriefingDocument);
  const tilted = viewOf({ center: [127, 39], zoom: 5, bearing: 20, pitch: 55 });
  for (const { name, picture, ground } of firstPictures(briefing, tilted, new Set(['port']), EMPTY, () => null)) {
    const [, x, y] = /^M(-?[\d.]+)\s*(-?[\d.]+)/.exec(ground.areas[0]!.path)!.map(Number) as [number, number, number];
    const { at: mark } = picture.marks[0]!;
    // The dot is written from its right.
    expect(Math.hypot(mark.x - x, mark.y - y), name).toBeLessThan(4);
  }
});
