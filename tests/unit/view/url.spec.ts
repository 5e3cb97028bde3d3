import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { openingView } from '@/geo/view/open';
import { askedBy, cameraFromText, cameraToText, queryText, viewFromQuery, viewToQuery } from '@/geo/view/url';
import type { View } from '@/geo/view/view';

const document: BriefingDocument = {
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'Two harbours', layers: [{ id: 'ports', title: 'Ports' }, { id: 'rail', title: 'Rail' }], view: { hide: ['rail'] } },
  features: ['a', 'b'].map((id, i) => ({
    type: 'Feature', id, geometry: { type: 'Point', coordinates: [i, i] }, properties: { kind: 'place', layer: 'ports', name: id.toUpperCase() },
  })),
};
const briefing = briefingOf(document);
const opening = openingView(briefing);

const camera = fc.record({
  center: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true })),
  zoom: fc.double({ min: -2, max: 18, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }),
});

test('the opening view has a clean address', () => {
  expect(viewToQuery(opening, opening).toString()).toBe('');
  expect(viewFromQuery(new URLSearchParams(), briefing, opening)).toEqual(opening);
});

test('a camera comes back to within a pixel', () => {
  fc.assert(fc.property(camera, (before) => {
    const after = cameraFromText(cameraToText(before))!;
    const pixels = (512 * 2 ** before.zoom) / 360;
    expect(Math.abs(after.center[0] - before.center[0]) * pixels).toBeLessThan(1);
    expect(Math.abs(after.zoom - before.zoom)).toBeLessThan(0.006);
    expect(Math.abs(after.bearing - before.bearing)).toBeLessThan(0.06);
  }));
});

test('an address is for people, too', () => {
  const view: View = { ...opening, camera: { center: [127.44, 39.15], zoom: 6, bearing: 0, pitch: 0 }, window: ['2025-07-11', '2025-07-13'] };
  expect(queryText(viewToQuery(view, opening))).toMatch(/^at=39\.15\d*,127\.44\d*,6z&window=2025-07-11\/2025-07-13$/);
});

test('a view survives its address', () => {
  const views = fc.record({
    hide: fc.subarray(['ports', 'rail']),
    select: fc.constantFrom(null, 'a', 'b'),
    window: fc.constantFrom<View['window']>(null, ['2025-07-11', '2025-07-13'], ['2024', '2025-06~']),
    palette: fc.constantFrom<View['palette']>('paper', 'night', 'print'),
    labels: fc.constantFrom<View['labels']>('en', 'ko', 'ar'),
  });
  fc.assert(fc.property(views, (part) => {
    const view: View = { ...opening, ...part };
    expect(viewFromQuery(new URLSearchParams(queryText(viewToQuery(view, opening))), briefing, opening)).toEqual(view);
  }));
});

test('an address that no camera stands for is as if unsaid', () => {
  expect([cameraFromText('39,127,23z'), cameraFromText('39,181,5z'), cameraFromText('91,0,5z'), cameraFromText('39,127,1e9z')]).toEqual([null, null, null, null]);
});

test('a layer that an address hides twice is hidden once', () => {
  expect(viewFromQuery(new URLSearchParams('hide=rail,ports,rail,constructor'), briefing, opening).hide).toEqual(['ports', 'rail']);
  expect(viewFromQuery(new URLSearchParams('hide='), briefing, opening).hide).toEqual([]);
});

test('an address that names a place which is not there is told so, in letters that fit', () => {
  const missing = (place: string) => askedBy(new URLSearchParams({ place }), briefing, opening, document).missing;
  expect(missing('a')).toBeNull();
  expect(missing('')).toBeNull();
  expect(askedBy(new URLSearchParams(), briefing, opening, document).missing).toBeNull();
  expect(missing('vladivostok')).toContain('“vladivostok”');
  const crowded = { ...briefing, layers: briefing.layers.map((layer) => ({ ...layer, dense: true })) };
  expect(askedBy(new URLSearchParams({ place: 'vladivostok' }), crowded, opening, document).first.select).toBeNull();
  expect(askedBy(new URLSearchParams({ place: 'b' }), crowded, opening, document).first.select).toBe('b');
  expect(missing('x'.repeat(9_000))!.length).toBeLessThan(250);
});

test('what the briefing does not know is as if unsaid', () => {
  const query = new URLSearchParams('place=gone&hide=nothing&at=999,0,3z&window=yesterday/today&palette=pink');
  expect(viewFromQuery(query, briefing, opening)).toEqual({ ...opening, hide: [] });
  const told: View = { ...opening, select: 'a', fit: ['a', 'b'], window: ['2025-07-11', '2025-07-13'] };
  expect(viewFromQuery(query, briefing, told)).toEqual({ ...told, hide: [] });
  expect(viewFromQuery(new URLSearchParams('place=&window='), briefing, told)).toEqual({ ...told, select: null, window: null });
});

test('no text breaks the reading of an address', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (at, place) => {
    const view = viewFromQuery(new URLSearchParams({ at, place, hide: at, window: place }), briefing, opening);
    expect(view.select === null || briefing.byId.has(view.select)).toBe(true);
  }));
});
