/** A small dossier: two towns, a region, a country, and what goes between them. */
import { briefingOf, type Briefing, type BriefingDocument } from '@/geo/document/briefing';

type Feature = BriefingDocument['features'][number];

const place = (id: string, at: [number, number] | null, more: object): Feature => ({
  type: 'Feature', id, geometry: at && { type: 'Point', coordinates: at },
  properties: { kind: 'place', layer: 'visits', name: id.toUpperCase(), ...more },
});
const link = (id: string, from: string, to: string, more: object): Feature => ({
  type: 'Feature', id, geometry: null, properties: { kind: 'link', layer: 'visits', name: id, from, to, ...more },
});

export const dossier = (): Briefing => briefingOf({
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'Two harbours', layers: [{ id: 'visits', title: 'Visits' }, { id: 'plans', title: 'Plans' }] },
  features: [
    place('wonsan', [127.44, 39.15], { names: { ko: '원산', ru: 'Вонсан', uk: 'Вонсан', ms: 'WONSAN' } }),
    place('kuala-lumpur', [101.69, 3.14], {}),
    place('bridge', [130.69, 42.42], { layer: 'plans', status: 'proposed', precision: 'site', approximate: true }),
    place('kursk', [36.19, 51.74], { status: 'ongoing', precision: 'region' }),
    place('china', [110, 33], { status: 'planned', precision: 'country', rank: 'supporting' }),
    place('nowhere', null, { rank: 'supporting' }),
    link('route', 'kuala-lumpur', 'wonsan', { status: 'occurred' }),
    link('onward', 'wonsan', 'china', { status: 'planned' }),
    link('lost', 'wonsan', 'nowhere', { status: 'claimed', direction: 'both' }),
  ],
});

export const placeIn = (briefing: Briefing, id: string) => {
  const feature = briefing.byId.get(id);
  if (feature?.kind !== 'place') throw new Error(`${id} is no place`);
  return feature;
};
