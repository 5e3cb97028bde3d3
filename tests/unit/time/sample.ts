import { briefingOf, type Briefing, type BriefingDocument } from '@/geo/document/briefing';

type Properties = BriefingDocument['features'][number]['properties'];

export const place = (id: string, more: Partial<Properties> = {}): BriefingDocument['features'][number] => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [1, 1] },
  properties: { kind: 'place', layer: 'talks', name: id.toUpperCase(), ...more } as Properties,
});

export const link = (id: string, from: string, to: string, more: Partial<Properties> = {}): BriefingDocument['features'][number] => ({
  type: 'Feature', id, geometry: { type: 'LineString', coordinates: [] },
  properties: { kind: 'link', layer: 'talks', name: id.toUpperCase(), from, to, ...more } as Properties,
});

export const claim = (id: string, more: object = {}) => ({ id, text: 'Said.', by: 'A witness', ...more });

/** A visit with talks, a war in the background and a plan without a date. */
export const features = [
  place('treaty', { claims: [claim('signed', { when: '2024-06', event: 'Treaty signed' })] }),
  place('visit', { when: '2025-07-11/2025-07-13', event: 'The visit' }),
  place('summit', { when: '2025-07-14/2025-07-15', status: 'planned' }),
  place('stop', { when: '../2025-07-10', event: 'The stop before' }),
  place('front', { layer: 'war', when: '2024-09~/..', status: 'ongoing', claims: [claim('strike', { when: '2024-07', status: 'claimed', event: 'Strike' })] }),
  place('bridge', { layer: 'plans', status: 'proposed' }),
  link('route', 'stop', 'visit', { when: '2025-07-11' }),
  link('reserves', 'visit', 'front', { layer: 'war', when: '2025-07~/..', status: 'planned', event: 'More troops' }),
];

export const sample = (of = features, asOf: string | undefined = '2025-07-13T00:00:00Z'): Briefing => briefingOf({
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'A visit', ...(asOf ? { asOf } : {}), layers: ['talks', 'war', 'plans'].map((id) => ({ id, title: id })) },
  features: of,
});
