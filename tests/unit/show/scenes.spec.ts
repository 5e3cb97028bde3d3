import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { avoidOf, cardScale, headRoom, labelRoom, layoutOf, overOf, paddingOf, placeOf, tieOf } from '@/components/show/stage/layout';
import { briefingOf } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { overlaps } from '@/geo/picture/boxes';
import { draw } from '@/geo/picture/draw';
import { reachOf } from '@/geo/picture/marks';
import { obstaclesOf } from '@/geo/picture/labels/obstacles';
import type { Box, Mark, Picture } from '@/geo/picture/picture';
import { added, projector, type Size } from '@/geo/projection/projector';
import { cameraOf } from '@/geo/view/camera';
import { viewOf } from '@/geo/view/open';
import { shownIds } from '@/geo/view/shown';

const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
if (!parsed.document) throw new Error('the default briefing does not open');
const briefing = briefingOf(parsed.document);
const LAPTOP = { width: 1280, height: 720 };
const WALL = { width: 1920, height: 1080 };

/** A scene as the show draws it in a window. */
function sceneIn(window: Size, id: string): Picture {
  const index = briefing.scenes.findIndex((scene) => scene.id === id);
  const view = viewOf(briefing.scenes[index]!.view);
  const layout = layoutOf(window);
  const place = placeOf(layout, view, overOf(index, briefing.scenes.length));
  const padding = paddingOf(layout, place);
  const lens = projector(cameraOf(briefing, view, layout.map, added(padding, labelRoom(layout))), layout.map, padding);
  return draw(briefing, lens, {
    shown: shownIds(briefing, view), select: view.select, scale: layout.scale, compact: layout.phone,
    avoid: avoidOf(layout, place), tieTo: tieOf(layout, place.card),
  });
}

test.describe('on a phone', () => {
  const SMALL = layoutOf({ width: 320, height: 568 });

  test('a marking of several lines keeps what the scene shows below it', () => {
    const plain = paddingOf(SMALL, { over: 'none', card: false, head: 28 });
    expect(plain).toEqual(paddingOf(SMALL, { over: 'none', card: false }));
    expect(headRoom(SMALL)).toBeGreaterThanOrEqual(28);
    const long = { over: 'none', card: false, head: 88 } as const;
    expect(paddingOf(SMALL, long).top).toBe(88);
    expect(avoidOf(SMALL, long)).toContainEqual([0, 0, 320, 88]);
  });

  for (const window of [{ width: 320, height: 568 }, { width: 375, height: 812 }, { width: 667, height: 375 }, { width: 568, height: 320 }]) {
    test(`an open card leaves its place in sight, ${window.width} × ${window.height}`, () => {
      const layout = layoutOf(window);
      const { top, bottom } = paddingOf(layout, { over: 'none', card: true, head: 48 });
      // The card takes six tenths of the window, the words below the map 46 hundredths.
      expect(bottom).toBeGreaterThanOrEqual(Math.max(34, Math.floor(0.14 * window.height)));
      expect(layout.map.height - top - bottom).toBeGreaterThanOrEqual(48);
    });
  }
});

test('a long marking on a wall keeps what the scene shows below it', () => {
  expect(paddingOf(layoutOf(WALL), { over: 'none', card: false, head: 42 }).top).toBe(52);
  expect(paddingOf(layoutOf(WALL), { over: 'none', card: false, head: 90 }).top).toBe(90);
});

for (const window of [{ width: 1080, height: 1920 }, { width: 768, height: 1024 }]) {
  test(`upright, ${window.width} wide: title and last questions stand above a map that has all its width`, () => {
    const layout = layoutOf(window);
    for (const over of ['cover', 'closing'] as const) {
      const { left, right, top } = paddingOf(layout, { over, card: false });
      expect([left, right]).toEqual([0, 0]);
      expect(top / layout.map.height).toBeCloseTo(0.3, 2);
      expect(paddingOf(layout, { over, card: false, head: 70 }).top).toBe(top + 70);
      expect(avoidOf(layout, { over, card: false })).toContainEqual([0, 0, window.width, top]);
    }
    expect(paddingOf(layout, { over: 'none', card: false }).top).toBeLessThan(60);
    expect(sceneIn(window, 'bottom-line').labels.map(({ id }) => id)).toEqual(expect.arrayContaining(['wonsan', 'kursk', 'kharkiv', 'kuala-lumpur', 'tumen-bridge']));
    const words = window.height - layout.map.height;
    expect(words / window.height).toBeGreaterThan(0.15);
    expect(words / window.height).toBeLessThan(0.25);
  });
}

test('on an upright kiosk a scene’s card is enlarged as far as it leaves the map its part', () => {
  const layout = layoutOf({ width: 1080, height: 1920 });
  expect(placeOf(layout, viewOf(briefing.scenes.find(({ id }) => id === 'wonsan')!.view), 'none').card).toBe(true);
  expect(cardScale(layout)).toBeGreaterThan(1);
  expect(paddingOf(layout, { over: 'none', card: true }).right).toBeLessThanOrEqual(Math.ceil(0.42 * 1080));
});

const gap = ([l, t, r, b]: Box, mark: Mark): number =>
  Math.hypot(Math.max(l - mark.at.x, 0, mark.at.x - r), Math.max(t - mark.at.y, 0, mark.at.y - b)) - reachOf(mark);

for (const window of [LAPTOP, WALL]) {
  for (const { id } of briefing.scenes) {
    test(`${id}, ${window.width} wide: no label stands at another’s mark rather than at its own`, () => {
      const { labels, marks } = sceneIn(window, id);
      for (const label of labels) {
        const own = gap(label.box, marks.find((mark) => mark.id === label.id)!);
        const nearer = marks.filter((mark) => mark.id !== label.id && gap(label.box, mark) < Math.min(own, 12));
        expect(nearer.map((mark) => mark.id), label.id).toEqual([]);
      }
    });
  }

  test(`the cover, ${window.width} wide, has Wonsan’s name beside its mark, and all five places`, () => {
    const { labels } = sceneIn(window, 'bottom-line');
    expect(labels.find(({ id }) => id === 'wonsan')?.leader).toBeNull();
    expect(labels.map(({ id }) => id)).toEqual(expect.arrayContaining(['wonsan', 'kursk', 'kharkiv', 'kuala-lumpur', 'tumen-bridge']));
  });

  test(`the scene of Kursk, ${window.width} wide, says how many troops went and how many more are planned`, () => {
    expect(sceneIn(window, 'kursk').linkLabels.map(({ id }) => id).sort()).toEqual(['troops-planned', 'troops-sent']);
  });

  test(`the ground’s names yield to the line from a mark to its card, ${window.width} wide`, () => {
    const picture = sceneIn(window, 'kursk');
    const { tie } = picture;
    const obstacles = obstaclesOf(picture);
    const [from, to] = tie!;
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      expect(obstacles.some((box) => overlaps(box, [x - 1, y - 1, x + 1, y + 1])), `${share}`).toBe(true);
    }
  });
}
