import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingOf } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { projector, vectorOf } from '@/geo/projection/projector';
import { cameraOf, leastZoom } from '@/geo/view/camera';
import { viewOf } from '@/geo/view/open';

const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
if (!parsed.document) throw new Error('the default briefing does not open');
const briefing = briefingOf(parsed.document);

for (const size of [{ width: 240, height: 120 }, { width: 358, height: 173 }, { width: 375, height: 530 }, { width: 972, height: 562 }, { width: 1920, height: 842 }]) {
  test(`every scene shows all that it is about on a map of ${size.width} × ${size.height}`, () => {
    for (const { id, view } of briefing.scenes) {
      const meant = viewOf(view);
      const lens = projector(cameraOf(briefing, meant, size), size);
      for (const name of meant.fit) {
        const feature = briefing.byId.get(name)!;
        if (feature.kind !== 'place') throw new Error(`${name} is not a place`);
        const [lng, lat] = feature.at!;
        const { x, y, seen } = lens.project(vectorOf(lng!, lat!));
        expect(seen && x > 0 && y > 0 && x < size.width && y < size.height, `${name} in ${id}`).toBe(true);
      }
    }
  });
}

test('a small map zooms out further than a big one, to where MapLibre ends', () => {
  expect(leastZoom({ width: 1920, height: 1080 })).toBe(0.4);
  expect(leastZoom({ width: 280, height: 900 })).toBeCloseTo(-0.6);
  expect(leastZoom({ width: 0, height: 0 })).toBe(-2);
});
