import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { briefingOf, type Briefing, type BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { areasOf } from '@/geo/picture/ground/areas';
import { grown, holdsPoint, overlaps, passes } from '@/geo/picture/boxes';
import { draw } from '@/geo/picture/draw';
import { hit } from '@/geo/picture/hit';
import { LINK_STEP, obstacleData, obstaclesOf, outlinesOf } from '@/geo/picture/labels/obstacles';
import type { Box, Picture } from '@/geo/picture/picture';
import { projector, vectorOf, type Point } from '@/geo/projection/projector';
import { cameraOf } from '@/geo/view/camera';
import { openingView, viewOf } from '@/geo/view/open';
import { shownIds } from '@/geo/view/shown';

const parsed = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson'));
if (!parsed.document) throw new Error('the default briefing does not open');
const briefing = briefingOf(parsed.document);
const all = shownIds(briefing, { ...openingView(briefing), hide: [], window: null });
const SIZES = [{ width: 972, height: 562 }, { width: 1612, height: 922 }, { width: 375, height: 700 }];

const cameras = fc.record({
  center: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -60, max: 70, noNaN: true })),
  zoom: fc.double({ min: 0.5, max: 9, noNaN: true }),
  bearing: fc.constantFrom(0, 0, 30, -100),
  pitch: fc.constantFrom(0, 0, 40),
});

const pictureAt = (camera: Parameters<typeof projector>[0], size = SIZES[0]!, select: string | null = null): Picture =>
  draw(briefing, projector(camera, size), { shown: all, select });

function collisions({ labels }: Picture): string[] {
  return labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => overlaps(a.box, b.box)).map((b) => `${a.id} × ${b.id}`));
}

test('labels of the dossier never collide, wherever one looks', () => {
  fc.assert(fc.property(cameras, fc.constantFrom(...SIZES), fc.constantFrom(null, 'wonsan', 'kursk', 'troops-sent'), (camera, size, select) => {
    expect(collisions(pictureAt(camera, size, select))).toEqual([]);
  }), { numRuns: 150 });
});

test('no label stands on the leader of another, and two in a row stand apart enough to be read as two', () => {
  fc.assert(fc.property(cameras, fc.constantFrom(...SIZES), (camera, size) => {
    const { labels } = pictureAt(camera, size);
    const wrong = labels.flatMap(({ id, leader, box: [left, top, right, bottom] }) => labels.filter((other) => other.id !== id).flatMap((other) => [
      ...(leader && passes(leader, other.box) ? [`${other.id} on the leader of ${id}`] : []),
      ...(overlaps([left - 6, top, right + 6, bottom], other.box) ? [`${other.id} beside ${id}`] : []),
    ]));
    expect(wrong).toEqual([]);
  }), { numRuns: 100 });
});

test('a label stands inside the map and never on a mark', () => {
  fc.assert(fc.property(cameras, fc.constantFrom(...SIZES), (camera, size) => {
    const { labels, marks } = pictureAt(camera, size);
    for (const { id, box: [left, top, right, bottom] } of labels) {
      expect(left >= 0 && top >= 0 && right <= size.width && bottom <= size.height, id).toBe(true);
      for (const { at, r } of marks) {
        const inside = at.x > left && at.x < right && at.y > top && at.y < bottom;
        expect(inside, `${id} on a mark of radius ${r}`).toBe(false);
      }
    }
  }), { numRuns: 100 });
});

test('neighbours are labelled in the order in which they lie: Kharkiv, southwest of Kursk, not on its other side', () => {
  const opening = openingView(briefing);
  const nearestTo = (at: Point, [l, t, r, b]: Box): Point => ({ x: Math.min(Math.max(at.x, l), r), y: Math.min(Math.max(at.y, t), b) });
  for (const size of [...SIZES, { width: 375, height: 530 }]) {
    const compact = size.width < 500;
    const { labels, marks } = draw(briefing, projector(cameraOf(briefing, opening, size), size), { shown: all, select: null, compact });
    const [kursk, kharkiv] = ['kursk', 'kharkiv'].map((id) => {
      const at = marks.find((mark) => mark.id === id)!.at;
      return { at, foot: nearestTo(at, labels.find((label) => label.id === id)!.box) };
    });
    const along = (kharkiv!.foot.x - kursk!.foot.x) * (kharkiv!.at.x - kursk!.at.x) + (kharkiv!.foot.y - kursk!.foot.y) * (kharkiv!.at.y - kursk!.at.y);
    expect(along, `${size.width}×${size.height}`).toBeGreaterThan(0);
  }
});

test('the ground names nothing that the edge of the map would cut', () => {
  for (const size of SIZES) {
    const lens = projector({ center: [127.44, 39.15], zoom: 6, bearing: 0, pitch: 0 }, size);
    const squares = obstacleData(obstaclesOf(draw(briefing, lens, { shown: all, select: null })), lens).features.map(({ geometry, properties }) => {
      const { x, y } = lens.project(vectorOf(geometry.coordinates[0]!, geometry.coordinates[1]!));
      return grown([x, y, x, y], properties.size / 2 + 1);
    });
    for (let share = 0; share <= 1; share += 0.01) {
      const [x, y] = [share * size.width, share * size.height];
      for (const point of [{ x, y: 1 }, { x, y: size.height - 1 }, { x: 1, y }, { x: size.width - 1, y }]) {
        expect(squares.some((square) => holdsPoint(square, point)), JSON.stringify(point)).toBe(true);
      }
    }
  }
});

test('nothing is named on the pin of what a search found, nor the town below it a second time', () => {
  const vladivostok: [number, number] = [131.886, 43.116];
  for (const size of SIZES) for (const scale of [1, 2]) {
    const lens = projector({ center: vladivostok, zoom: 7, bearing: 0, pitch: 0 }, size);
    const options = { shown: all, select: null, scale };
    const pinned = draw(briefing, lens, { ...options, pin: { title: 'Vladivostok', at: vladivostok } });
    const { x, y } = lens.project(vectorOf(...vladivostok));
    for (const point of [{ x, y: y - 2 }, { x, y: y - 16 * scale }, { x: x - 30 * scale, y: y - 36 * scale }, { x: x + 30 * scale, y: y - 36 * scale }]) {
      expect(obstaclesOf(pinned).some((box) => holdsPoint(box, point))).toBe(true);
      expect(obstaclesOf(draw(briefing, lens, options)).some((box) => holdsPoint(box, point))).toBe(false);
    }
  }
});

test('what stands in the background is named where the ground names towns, by its name alone; further out the ground may name it', () => {
  for (const [zoom, named] of [[6, true], [4, false]] as const) {
    const { marks, labels, taken } = pictureAt({ center: [127, 38.5], zoom, bearing: 0, pitch: 0 }, SIZES[0], 'wonsan');
    const pyongyang = marks.find(({ id }) => id === 'pyongyang')!;
    expect(pyongyang.faded).toBe(true);
    const label = labels.find(({ id }) => id === 'pyongyang');
    expect(label?.lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(named ? ['Pyongyang'] : undefined);
    expect(taken.some((box) => holdsPoint(box, pyongyang.at))).toBe(named);
    expect(taken.some((box) => holdsPoint(box, marks.find(({ id }) => id === 'wonsan')!.at))).toBe(true);
  }
});

test('the ground’s names keep off the outlines of regions, not out of them', () => {
  const size = SIZES[0]!;
  const lens = projector({ center: [35.5, 51.5], zoom: 6, bearing: 0, pitch: 0 }, size);
  const outlines = outlinesOf(areasOf(briefing, all, null), lens);
  const obstacles = obstaclesOf({ taken: [], strokes: [], tie: null }, outlines);
  const footprint = briefing.places.find(({ id }) => id === 'kursk')!.footprint as Polygon;
  for (const [lng, lat] of footprint.coordinates[0]!) {
    const corner = lens.project(vectorOf(lng!, lat!));
    expect(obstacles.some((box) => holdsPoint(grown(box, LINK_STEP / 2), corner)), `${lng} ${lat}`).toBe(true);
  }
  const city = lens.project(vectorOf(36.19, 51.73));
  expect(obstacles.some((box) => holdsPoint(box, city)), 'the city of Kursk, in its region').toBe(false);
});

test('the ground names nothing where furniture stands: a card is covered with obstacles from edge to edge', () => {
  const size = SIZES[0]!;
  const lens = projector({ center: [127.44, 39.15], zoom: 6, bearing: 0, pitch: 0 }, size);
  const cardBox: Box = [size.width - 400, 0, size.width, size.height];
  expect(obstaclesOf(draw(briefing, lens, { shown: all, select: null, avoid: () => [cardBox] }))).toContainEqual(cardBox);
  const squares = obstacleData([cardBox], lens).features.map(({ geometry, properties }) => {
    const { x, y } = lens.project(vectorOf(geometry.coordinates[0]!, geometry.coordinates[1]!));
    return grown([x, y, x, y], properties.size / 2 + 1);
  });
  fc.assert(fc.property(fc.double({ min: cardBox[0], max: cardBox[2], noNaN: true }), fc.double({ min: 0, max: size.height, noNaN: true }), (x, y) => {
    expect(squares.some((square) => holdsPoint(square, { x, y }))).toBe(true);
  }));
});

test('the opening shows all five places with their names, and every scene names what it selects', () => {
  for (const size of SIZES) {
    const opening = openingView(briefing);
    const { labels } = pictureAt(cameraOf(briefing, opening, size), size);
    for (const id of ['wonsan', 'kursk', 'kharkiv', 'kuala-lumpur', 'tumen-bridge']) {
      expect(labels.some((label) => label.id === id), `${id} at ${size.width}`).toBe(true);
    }
  }
  for (const scene of briefing.scenes.filter(({ view }) => view.select)) {
    const view = viewOf(scene.view);
    const picture = draw(briefing, projector(cameraOf(briefing, view, SIZES[0]!), SIZES[0]!), { shown: shownIds(briefing, view), select: view.select });
    expect(picture.labels.some(({ id }) => id === view.select), scene.id).toBe(true);
  }
});

test('a planned place is hollow, a claimed link is dotted, an occurred one tapers', () => {
  const { marks, strokes } = pictureAt(cameraOf(briefing, openingView(briefing), SIZES[0]!));
  expect(marks.find(({ id }) => id === 'tumen-bridge')?.hollow).toBe(true);
  expect(marks.find(({ id }) => id === 'wonsan')?.hollow).toBe(false);
  const shapeOf = (id: string) => strokes.find((stroke) => stroke.id === id)!.shape;
  expect('fill' in shapeOf('troops-sent')).toBe(true);
  expect(shapeOf('bulsae')).toMatchObject({ round: true });
  expect(shapeOf('troops-planned')).toMatchObject({ round: false });
});

test('selecting a place fades what does not touch it, and a click on a mark finds it', () => {
  const camera = cameraOf(briefing, openingView(briefing), SIZES[0]!);
  const picture = pictureAt(camera, SIZES[0]!, 'kuala-lumpur');
  const faded = (id: string) => picture.strokes.find((stroke) => stroke.id === id)?.faded;
  expect([faded('kl-wonsan'), faded('troops-sent')]).toEqual([false, true]);
  for (const mark of picture.marks) expect(hit(picture, mark.at)[0]).toBe(mark.id);
});

/** A link across the Pacific, both ways round the antimeridian. */
const pacific: BriefingDocument = {
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'Pacific', layers: [{ id: 'a', title: 'A' }] },
  features: [
    { type: 'Feature', id: 'tokyo', geometry: { type: 'Point', coordinates: [139.7, 35.7] }, properties: { kind: 'place', layer: 'a', name: 'Tokyo' } },
    { type: 'Feature', id: 'seattle', geometry: { type: 'Point', coordinates: [-122.3, 47.6] }, properties: { kind: 'place', layer: 'a', name: 'Seattle' } },
    { type: 'Feature', id: 'route', geometry: { type: 'LineString', coordinates: [[139.7, 35.7], [-122.3, 47.6]] }, properties: { kind: 'link', layer: 'a', name: 'Route', from: 'tokyo', to: 'seattle' } },
  ],
};

test('a link crosses the antimeridian in one piece, by the north of the Pacific', () => {
  const across = briefingOf(pacific);
  const lens = projector({ center: [-175, 45], zoom: 1.6, bearing: 0, pitch: 0 }, SIZES[0]!);
  const { strokes: [route] } = draw(across, lens, { shown: new Set(['tokyo', 'seattle', 'route']), select: null });
  const steps = route!.course.slice(1).map((p, i) => Math.hypot(p.x - route!.course[i]!.x, p.y - route!.course[i]!.y));
  expect(Math.max(...steps)).toBeLessThan(60);
  const middle = route!.course[Math.floor(route!.course.length / 2)]!;
  expect(lens.unproject(middle)![1]).toBeGreaterThan(48);
});

/** A way that leaves the map to the north and comes back, between two towns on it. */
const detour: BriefingDocument = {
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'Detour', layers: [{ id: 'a', title: 'A' }] },
  features: [
    { type: 'Feature', id: 'west', geometry: { type: 'Point', coordinates: [-3, 0] }, properties: { kind: 'place', layer: 'a', name: 'West' } },
    { type: 'Feature', id: 'east', geometry: { type: 'Point', coordinates: [3, 0] }, properties: { kind: 'place', layer: 'a', name: 'East' } },
    { type: 'Feature', id: 'way', geometry: { type: 'LineString', coordinates: [[-3, 0], [-2, 12], [3.2, 12], [3, 0]] }, properties: { kind: 'link', layer: 'a', name: 'Way', from: 'west', to: 'east', label: 'By the north' } },
  ],
};
const onDetour = () => draw(briefingOf(detour), projector({ center: [0, 0], zoom: 6, bearing: 0, pitch: 0 }, SIZES[0]!), { shown: new Set(['west', 'east', 'way']), select: null });

test('a link that leaves the map and comes back is drawn on both sides, and is one thing to click', () => {
  const picture = onDetour();
  const { strokes } = picture;
  expect(strokes.map(({ id, part }) => [id, part])).toEqual([['way', 0], ['way', 1]]);
  expect(strokes.map(({ heads }) => heads.length)).toEqual([0, 1]);
  const [out, back] = strokes.map(({ course }) => course);
  expect(out![0]!.x).toBeLessThan(SIZES[0]!.width / 2);
  expect(back!.at(-1)!.x).toBeGreaterThan(SIZES[0]!.width / 2);
  const cross = { ...picture, marks: [], labels: [], strokes: [strokes[0]!, { ...strokes[1]!, course: strokes[0]!.course }] };
  expect(hit(cross, strokes[0]!.course[1]!)).toEqual(['way']);
});

test('words along a link that is on the map twice stand on one stretch of it, and name no end that is in sight', () => {
  const { linkLabels: [label], size } = onDetour();
  expect(label!.runs.map(({ text }) => text).join('')).toBe('By the north');
  const points = [...label!.path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  for (const { x, y } of points) expect(x >= 0 && y >= 0 && x <= size.width && y <= size.height).toBe(true);
  points.slice(1).forEach((p, i) => expect(Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y)).toBeLessThan(60));
});

test('a name wider than the map is cut, not left out, be its place a main or a supporting one', () => {
  const name = '朝鮮民主主義人民共和国江原道元山市葛麻半島海岸観光地区第一埠頭旅客船客待合室前広場';
  for (const rank of ['main', 'supporting']) {
    const coast = briefingOf({
      type: 'FeatureCollection', briefing: { format: 1, title: 'Coast' },
      features: [[127.44, 39.15], [127.9, 38.9]].map((coordinates, i) => ({
        type: 'Feature', id: `p${i}`, geometry: { type: 'Point', coordinates }, properties: { kind: 'place', name: i === 0 ? 'A' : name, rank: i === 0 ? 'main' : rank },
      })),
    } as BriefingDocument);
    const lens = projector({ center: [127.6, 39], zoom: 7, bearing: 0, pitch: 0 }, { width: 375, height: 530 });
    const { labels } = draw(coast, lens, { shown: new Set(['p0', 'p1']), select: null, compact: true });
    const [run] = labels.find(({ id }) => id === 'p1')!.lines[0]!.runs;
    expect(run!.text, rank).toMatch(/^朝鮮民主主義人.*…$/);
  }
});

test('a chosen place with a long name keeps a name on the map: on a phone, and beside a card', () => {
  const plant = briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Plant' },
    features: [{
      type: 'Feature', id: 'plant', geometry: { type: 'Point', coordinates: [34.6, 47.5] },
      properties: { kind: 'place', name: 'Zaporizhzhia Nuclear Power Plant', names: { uk: 'Запорізька атомна електростанція' }, brief: 'Shut down' },
    }],
  } as BriefingDocument);
  for (const [size, compact, avoid] of [[{ width: 375, height: 530 }, true, []], [{ width: 972, height: 562 }, false, [[572, 0, 972, 562]]]] as [typeof SIZES[0], boolean, Box[]][]) {
    const lens = projector({ center: [34.6, 47.5], zoom: 6, bearing: 0, pitch: 0 }, size, { top: 0, left: 0, bottom: 0, right: avoid.length > 0 ? 400 : 0 });
    const { labels } = draw(plant, lens, { shown: new Set(['plant']), select: 'plant', compact, avoid });
    expect(labels[0]?.lines[0]?.runs.map(({ text }) => text).join(''), `${size.width}`).toBe('Zaporizhzhia Nuclear Power Plant');
  }
});

/** So many plain places of these names, `step` degrees apart in rows round Khartoum. */
const plainPlaces = (names: readonly string[], step: number) => briefingOf(parseDocument({
  type: 'FeatureCollection', features: names.map((name, i) => ({
    type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [32.5 + (i % 10) * step, 15.6 - Math.floor(i / 10) * step] } })),
}).document!);

const opened = (of: Briefing) => draw(of, projector(cameraOf(of, openingView(of), SIZES[0]!), SIZES[0]!), { shown: new Set(of.byId.keys()), select: null });

test('reports from one town have its name once, and each town its own', () => {
  const reports = plainPlaces(Array.from({ length: 60 }, (_, i) => (i % 10 < 5 ? 'Khartoum' : 'Omdurman')), 0.002);
  const far = plainPlaces(['Khartoum', 'Omdurman', 'Khartoum', 'Nyala', 'Khartoum'], 2);
  const count = (of: Briefing, name: string) => opened(of).labels.filter(({ id }) => of.byId.get(id)!.name === name).length;
  expect(count(reports, 'Khartoum')).toBeLessThan(6);
  expect(count(far, 'Khartoum')).toBe(3);
});

test('in a crowd no label stands off its mark; among few one may', () => {
  const { labels } = opened(plainPlaces(Array.from({ length: 60 }, (_, i) => `Post ${i}`), 0.02));
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter(({ leader }) => leader)).toEqual([]);
});

test('places without scenes or links are equals: none has the ring and the largest name', () => {
  const of = plainPlaces(['Müllheim', 'Straßburg', 'Zürich'], 1);
  const { marks, labels } = opened(of);
  expect(marks.filter(({ ring }) => ring)).toEqual([]);
  expect(new Set(labels.map(({ lines }) => lines[0]!.runs[0]!.size)).size).toBe(1);
});

test('of a link that goes no way, or both, the map names the end that is out of sight as one it leads to', () => {
  const named = (direction: 'forward' | 'both' | 'none', near: [number, number]): string[] => {
    const at = (id: string, coordinates: [number, number]) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { kind: 'place', layer: 'a', name: id } });
    const two = briefingOf({
      type: 'FeatureCollection', briefing: { format: 1, title: 'Two', layers: [{ id: 'a', title: 'A' }] },
      features: [at('Here', [0, 0]), at('There', [60, 0]), { type: 'Feature', id: 'way', geometry: null, properties: { kind: 'link', layer: 'a', name: 'Way', from: 'Here', to: 'There', direction } }],
    } as BriefingDocument);
    const view = projector({ center: near, zoom: 5, bearing: 0, pitch: 0 }, SIZES[0]!);
    return draw(two, view, { shown: new Set(['Here', 'There', 'way']), select: null }).linkLabels.flatMap(({ runs }) => runs.map(({ text }) => text));
  };
  expect([named('forward', [5, 0]), named('forward', [55, 0])]).toEqual([['To There'], ['From Here']]);
  for (const direction of ['both', 'none'] as const) expect([named(direction, [5, 0]), named(direction, [55, 0])]).toEqual([['To There'], ['To Here']]);
});
