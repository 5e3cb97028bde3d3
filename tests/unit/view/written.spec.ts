import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { viewOf } from '@/geo/view/open';
import type { View } from '@/geo/view/view';
import { sceneOf, viewWritten } from '@/geo/view/written';

const document: BriefingDocument = {
  type: 'FeatureCollection',
  briefing: {
    format: 1, title: 'Two harbours', layers: [{ id: 'ports', title: 'Ports' }, { id: 'rail', title: 'Rail' }],
    scenes: [{ id: 'scene-2', title: 'Both', view: { fit: ['a', 'b'] } }],
  },
  features: ['a', 'b'].map((id, i) => ({
    type: 'Feature', id, geometry: { type: 'Point', coordinates: [i, i] }, properties: { kind: 'place', layer: 'ports', name: id.toUpperCase() },
  })),
};
const briefing = briefingOf(document);

const camera = fc.record({
  center: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  zoom: fc.double({ min: -2, max: 18, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.double({ min: 0, max: 60, noNaN: true }),
});
const views: fc.Arbitrary<View> = fc.record({
  camera: fc.option(camera), fit: fc.subarray(['a', 'b']), center: fc.constantFrom(null, [5, 6]), hide: fc.subarray(['ports', 'rail']),
  select: fc.constantFrom(null, 'a'), window: fc.constantFrom<View['window'][]>(null, ['2021-03-23', '2021-03']),
  palette: fc.constantFrom('paper' as const, 'night' as const, 'print' as const), labels: fc.constant('en' as const),
});

test('what one sees can be pasted among the scenes, and is seen again', () => {
  fc.assert(fc.property(views, (view) => {
    const scene = sceneOf(view, briefing);
    const pasted = parseDocument(JSON.stringify({ ...document, briefing: { ...document.briefing, scenes: [...document.briefing.scenes!, scene] } }));
    expect(pasted.document === null ? pasted.issues : []).toEqual([]);
    const again = viewOf(scene.view);
    expect(again).toMatchObject({ hide: view.hide, select: view.select, window: view.window, palette: view.palette });
    if (!view.camera) return expect(again).toMatchObject({ camera: null, fit: view.fit, center: view.center });
    const pixels = (512 * 2 ** view.camera.zoom) / 360;
    expect(Math.abs(again.camera!.center[0] - view.camera.center[0]) * pixels).toBeLessThan(1);
    expect(Math.abs(again.camera!.zoom - Math.max(0, view.camera.zoom))).toBeLessThan(0.006);
  }));
});

test('a view says no more than what differs from a plain one', () => {
  expect(viewWritten(viewOf({}))).toEqual({});
  expect(viewWritten(viewOf({ center: [32.58, 30.02], zoom: 9 }))).toEqual({ center: [32.58, 30.02], zoom: 9 });
});

test('a scene is named after the card that is open, with an id of its own', () => {
  expect(sceneOf(viewOf({ select: 'b' }), briefing)).toMatchObject({ id: 'scene-3', title: 'B' });
  expect(sceneOf(viewOf({}), briefing)).toMatchObject({ id: 'scene-3', title: 'Scene 3' });
});
