/**
 * A document of this program's own that comes back from another one with features missing or doubled, moved to other groups,
 * in groups of other names: what refers to what is there no more goes, and nothing else.
 */
import type { BriefingDocument } from '../../document/briefing';
import { LONGEST, tidiedLine } from '../../document/plain/texts';
import { layersOf } from '../../document/read/layers';
import type { BriefingMember, Layer, LinkProperties, PlaceProperties, SceneView } from '../../document/schema';
import type { Fault } from '../faults';
import type { Found } from './found';
import { linkAsPlace } from './properties';

type Feature = BriefingDocument['features'][number];
type Tell = (fault: Fault) => void;

/**
 * The layers, one by the new name of its group where that was changed: no group is called as the layer is, and the group
 * in which its features are is no other layer's.
 * @param groups titles of all groups in the file, empty ones included
 */
export function renamedLayers(member: BriefingMember, found: readonly Found[], groups: ReadonlySet<string>): Layer[] {
  const layers = layersOf({ type: 'FeatureCollection', briefing: member, features: [] });
  const taken = new Set(layers.map(({ title }) => title));
  const homes = new Map<string, string>();
  for (const { own, layer = '' } of found) {
    const id = own && (own.layer ?? layers[0].id);
    const title = tidiedLine(layer, LONGEST.layer).text;
    if (id !== undefined && title !== '' && !homes.has(id)) homes.set(id, title);
  }
  return layers.map((layer) => {
    const home = homes.get(layer.id);
    if (groups.has(layer.title) || home === undefined || taken.has(home)) return layer;
    taken.add(home);
    return { ...layer, title: home };
  });
}

function settledView(view: SceneView, ids: ReadonlySet<string>, tell: Tell): SceneView {
  const { fit, select, ...rest } = view;
  const kept = fit?.filter((id) => ids.has(id));
  const isGone = select !== undefined && !ids.has(select);
  const hasLost = isGone || kept?.length !== fit?.length;
  if (!hasLost) return view;
  tell({ code: 'own-missing' });
  return { ...rest, ...(kept && kept.length > 0 ? { fit: kept } : {}), ...(select === undefined || isGone ? {} : { select }) };
}

/** Views without what they named and is not there. */
export function settledMember(member: BriefingMember, ids: ReadonlySet<string>, tell: Tell): BriefingMember {
  const { view, scenes } = member;
  return {
    ...member,
    ...(view ? { view: settledView(view, ids, tell) } : {}),
    ...(scenes ? { scenes: scenes.map((scene) => ({ ...scene, view: settledView(scene.view, ids, tell) })) } : {}),
  };
}

/** Links between places that are there; one that has lost an end is listed as a place. @param called what to call it in a note */
export function settledLinks(features: readonly Feature[], called: (i: number) => string, tell: (fault: Fault, i: number) => void): Feature[] {
  const places = new Set(features.filter(({ properties }) => properties.kind === 'place').map(({ id }) => String(id)));
  return features.map((feature, i) => {
    const { properties } = feature;
    if (properties.kind !== 'link' || (places.has(properties.from) && places.has(properties.to))) return feature;
    tell({ code: 'link-ends', of: called(i) }, i);
    return { ...feature, properties: linkAsPlace(properties) };
  });
}

/** Claims stay with the first that has them: a copy of a placemark is another place, of which nobody has said so. */
export function claimsOnce(properties: PlaceProperties | LinkProperties, taken: Set<string>): { properties: PlaceProperties | LinkProperties; hasLost: boolean } {
  const { claims, ...rest } = properties;
  if (!Array.isArray(claims)) return { properties, hasLost: false };
  const kept = claims.filter((claim) => !taken.has(claim?.id));
  for (const claim of kept) taken.add(claim?.id);
  if (kept.length === claims.length) return { properties, hasLost: false };
  return { properties: (kept.length > 0 ? { ...rest, claims: kept } : rest) as typeof properties, hasLost: true };
}
