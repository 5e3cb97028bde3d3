import { expect, test } from '@playwright/test';
import { pointAt } from '@/components/measure/pointAt';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';

const feature = (id: string, geometry: BriefingDocument['features'][number]['geometry'], more: object = {}): BriefingDocument['features'][number] =>
  ({ type: 'Feature', id, geometry, properties: { kind: 'place', name: id.toUpperCase(), ...more } });
const square = { type: 'Polygon' as const, coordinates: [[[30, 50], [32, 50], [32, 52], [30, 52], [30, 50]]] };
const briefing = briefingOf({
  type: 'FeatureCollection', briefing: { format: 1, title: 'Borders' },
  features: [
    feature('town', { type: 'Point', coordinates: [36.19, 51.74] }), feature('oblast', square, { anchor: [31, 51] }), feature('whole', null),
    { type: 'Feature', id: 'way', geometry: null, properties: { kind: 'link', name: 'WAY', from: 'town', to: 'oblast' } },
  ],
});
const camera = { center: [31, 51] as [number, number], zoom: 8, bearing: 0, pitch: 0 };
const at = (id: string | null, clicked: [number, number]) => pointAt(briefing, id, clicked, camera);

test('a click on a place measures from its mark, under its name', () => {
  expect(at('town', [36.2, 51.75])).toEqual({ at: [36.19, 51.74], name: 'TOWN' });
  expect(at('oblast', [31.001, 51.001])).toEqual({ at: [31, 51], name: 'OBLAST' });
});

test('a click inside an area, on a link or beside everything measures from where one clicked', () => {
  expect(at('oblast', [31.9, 50.1])).toEqual({ at: [31.9, 50.1], name: null });
  expect(at('way', [33, 51])).toEqual({ at: [33, 51], name: null });
  for (const id of ['whole', 'somewhere-else', null]) expect(at(id, [1, 2])).toEqual({ at: [1, 2], name: null });
});
