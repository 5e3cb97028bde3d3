import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { overlaps } from '@/geo/picture/boxes';
import { draw } from '@/geo/picture/draw';
import { obstaclesOf } from '@/geo/picture/labels/obstacles';
import { projector } from '@/geo/projection/projector';

const size = { width: 972, height: 562 };

/** Places all over the globe, evenly and the same each time, and links between them. */
function crowd(places: number, links = 0): BriefingDocument {
  const at = (i: number): [number, number] => [((i * 222.4922) % 360) - 180, (Math.asin(1 - (2 * (i + 0.5)) / places) * 180) / Math.PI];
  return {
    type: 'FeatureCollection',
    briefing: { format: 1, title: 'A crowd', layers: [{ id: 'a', title: 'A' }] },
    features: [
      ...Array.from({ length: places }, (_, i) => ({
        type: 'Feature' as const, id: `p${i}`, geometry: { type: 'Point' as const, coordinates: at(i) },
        properties: { kind: 'place' as const, layer: 'a', name: `Place number ${i}`, brief: 'A few words of what it does' },
      })),
      ...Array.from({ length: links }, (_, i) => ({
        type: 'Feature' as const, id: `l${i}`, geometry: null,
        properties: { kind: 'link' as const, layer: 'a', name: `Link ${i}`, from: `p${(i * 7) % places}`, to: `p${(i * 31 + 5) % places}` },
      })),
    ],
  } as BriefingDocument;
}

/** The least CPU time of some draws, in milliseconds: others on the machine do not count, nor does the compiler. */
function leastOf(document: BriefingDocument): number {
  const briefing = briefingOf(document);
  const shown = new Set(briefing.byId.keys());
  return Math.min(...Array.from({ length: 9 }, (_, i) => {
    const before = process.cpuUsage();
    draw(briefing, projector({ center: [20 + i, 30], zoom: 1.5, bearing: 0, pitch: 0 }, size), { shown, select: null });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }));
}

// Some four times what a calm machine takes, a seventh of what it takes to hold each label against everything.
test('a map of nearly two thousand places follows the hand', () => {
  expect(leastOf(crowd(1_900))).toBeLessThan(60);
});

test('where places crowd, some names stand, and none on another or on a mark', () => {
  const briefing = briefingOf(crowd(1_000));
  const { labels, marks } = draw(briefing, projector({ center: [20, 30], zoom: 1.5, bearing: 0, pitch: 0 }, size), { shown: new Set(briefing.byId.keys()), select: null });
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter((a, i) => labels.slice(i + 1).some((b) => overlaps(a.box, b.box)))).toEqual([]);
  expect(marks.filter(({ at }) => labels.some(({ box }) => overlaps(box, [at.x - 1, at.y - 1, at.x + 1, at.y + 1])))).toEqual([]);
});

test('thousands of links keep the ground’s words away with no more signs than the map has room for', () => {
  const briefing = briefingOf(crowd(300, 2_000));
  const picture = draw(briefing, projector({ center: [20, 30], zoom: 1.5, bearing: 0, pitch: 0 }, size), { shown: new Set(briefing.byId.keys()), select: null });
  const points = picture.strokes.reduce((sum, { course }) => sum + course.length, 0);
  expect(points).toBeGreaterThan(10_000);
  const obstacles = obstaclesOf(picture);
  // One in each square of five pixels at the most.
  expect(obstacles.length - picture.taken.length).toBeLessThan((size.width + 160) * (size.height + 160) / 25);
  const { x, y } = picture.strokes[0]!.course[1]!;
  expect(obstacles.some((box) => overlaps(box, [x - 5, y - 5, x + 5, y + 5]))).toBe(true);
});
