/** The app's own style and features for the bare page: bundled by `yard.mjs`, so that both pages draw the same. */
import type { StyleSpecification } from 'maplibre-gl';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { palettes } from '@/geo/style/palette';
import { mapStyle } from '@/geo/style/style';
import { openingView } from '@/geo/view/open';
import { shownIds } from '@/geo/view/shown';
import { cameraOf } from '@/geo/view/camera';

const SIZE = { width: 972, height: 562 };

/** Plain MapLibre layers for marks, links and names, as anybody would write them. */
function dossier(document: BriefingDocument): Pick<StyleSpecification, 'sources' | 'layers'> {
  const briefing = briefingOf(document);
  const points = briefing.places.flatMap((place) => (place.at ? [{ type: 'Feature' as const, properties: { name: place.name }, geometry: { type: 'Point' as const, coordinates: place.at } }] : []));
  const lines = briefing.links.map((link) => ({ type: 'Feature' as const, properties: { name: link.label ?? link.name }, geometry: { type: 'LineString' as const, coordinates: link.course } }));
  return {
    sources: {
      places: { type: 'geojson', data: { type: 'FeatureCollection', features: points } },
      links: { type: 'geojson', data: { type: 'FeatureCollection', features: lines } },
    },
    layers: [
      { id: 'links', type: 'line', source: 'links', paint: { 'line-color': '#AB3015', 'line-width': 3 } },
      { id: 'marks', type: 'circle', source: 'places', paint: { 'circle-color': '#1D4F9C', 'circle-radius': 6 } },
      { id: 'names', type: 'symbol', source: 'places', layout: { 'text-field': ['get', 'name'], 'text-font': ['Source Sans SemiBold'], 'text-size': 15, 'text-offset': [0, 1.2] } },
      { id: 'link-names', type: 'symbol', source: 'links', layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': ['Source Sans SemiBold'], 'text-size': 12 } },
    ],
  };
}

export function floorStyle(document: BriefingDocument, origin: string, version: string) {
  const briefing = briefingOf(document);
  const view = openingView(briefing);
  const base = mapStyle(briefing, view, palettes.paper, shownIds(briefing, view), { origin, version, base: null, layerUrl: () => '' });
  const own = dossier(document);
  const style = { ...base, sources: { ...base.sources, ...own.sources }, layers: [...base.layers, ...own.layers] };
  return { style, camera: cameraOf(briefing, view, SIZE) };
}
