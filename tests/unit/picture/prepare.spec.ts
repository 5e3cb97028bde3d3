import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { prepare } from '@/geo/picture/prepare';

/** Lanes of links between places, by the links' ids. */
function lanesOf(places: Record<string, [number, number]>, links: readonly (readonly [from: string, to: string])[]): Record<string, number> {
  const document = {
    type: 'FeatureCollection', briefing: { format: 1, title: 'Links' },
    features: [
      ...Object.entries(places).map(([id, coordinates]) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { kind: 'place', name: id } })),
      ...links.map(([from, to], i) => ({ type: 'Feature', id: `${from}-${to}-${i}`, geometry: null, properties: { kind: 'link', name: 'Link', from, to } })),
    ],
  } as BriefingDocument;
  return Object.fromEntries(prepare(briefingOf(document)).links.map(({ link, lane }) => [link.id, lane]));
}

test('links between different towns of one country keep their true courses', () => {
  const towns: Record<string, [number, number]> = { kyiv: [30.5, 50.4], lviv: [24, 49.8], odesa: [30.7, 46.5], kharkiv: [36.2, 50], dnipro: [35, 48.5] };
  const lanes = lanesOf(towns, [['kyiv', 'lviv'], ['kyiv', 'odesa'], ['kharkiv', 'kyiv'], ['dnipro', 'odesa'], ['lviv', 'odesa']]);
  expect(Object.values(lanes)).toEqual([0, 0, 0, 0, 0]);
});

test('links that run beside one another lie beside one another, near and far, there and back', () => {
  for (const far of [1, 20, 90]) {
    const lanes = Object.values(lanesOf({ here: [10, 45], there: [10 + far, 45] }, [['here', 'there'], ['here', 'there'], ['there', 'here']]));
    expect(lanes[0]).toBe(0);
    expect(lanes.every((lane, i) => i === 0 || lane !== 0), `${far}°: ${lanes.join()}`).toBe(true);
  }
  // A neighbour of the one end is on the same way.
  const lanes = lanesOf({ wonsan: [127.4, 39.2], pyongyang: [125.8, 39], kursk: [36.2, 51.7] }, [['wonsan', 'kursk'], ['pyongyang', 'kursk']]);
  expect(Object.values(lanes).filter((lane) => lane !== 0)).toHaveLength(1);
});
