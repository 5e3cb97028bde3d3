/** The map's style: `map = f(briefing, view, palette)`, basemap below, dossier above. */
import type { StyleSpecification } from 'maplibre-gl';
import type { Briefing } from '../document/briefing';
import type { View } from '../view/view';
import { basemapStyle } from './basemap';
import { dossierState, dossierStyle } from './dossier';
import { fontFaces } from './fonts';
import type { Palette } from './palette';

export type StyleOptions = {
  /** Of this server: URLs in a style must be absolute. */
  origin: string;
  /** Of the embedded tiles. */
  version: string;
  /** Another style to stand below the dossier. */
  base: StyleSpecification | null;
  layerUrl(layer: string): string;
};

/** The globe without hills that the picture above is drawn for, whatever another basemap would have. */
function asGlobe(base: StyleSpecification): StyleSpecification {
  const globe: StyleSpecification = { ...base, projection: { type: 'globe' } };
  delete globe.terrain;
  return globe;
}

/** Sources and layers: what of a View's style stays while one selects, and moves a window of time. */
export function standingStyle(briefing: Briefing, view: Pick<View, 'hide' | 'labels'> & { timed: boolean }, palette: Palette, options: StyleOptions): StyleSpecification {
  const base = asGlobe(options.base ?? basemapStyle(palette, options.origin, options.version, view.labels));
  const dossier = dossierStyle(briefing, view.hide, view.timed, palette, options.layerUrl);
  return {
    ...base,
    // Another basemap brings its own fonts; the dossier's layers need ours beside them.
    'font-faces': { ...fontFaces(options.origin), ...base['font-faces'] },
    sources: { ...base.sources, ...dossier.sources },
    layers: [...base.layers, ...dossier.layers],
  };
}

/**
 * A standing style with the View's moment as its global state. Sources and layers stay the very same objects.
 * @param shown ids of the features that the view shows
 */
export const atMoment = (standing: StyleSpecification, briefing: Briefing, view: Pick<View, 'select' | 'window'>, shown: ReadonlySet<string>): StyleSpecification =>
  ({ ...standing, state: { ...standing.state, ...dossierState(briefing, view, shown) } });

export const mapStyle = (
  briefing: Briefing, view: Pick<View, 'hide' | 'select' | 'window' | 'labels'>, palette: Palette, shown: ReadonlySet<string>, options: StyleOptions,
): StyleSpecification =>
  atMoment(standingStyle(briefing, { hide: view.hide, labels: view.labels, timed: view.window !== null }, palette, options), briefing, view, shown);
