/** The map's style: `map = f(briefing, view, palette)`, basemap below, dossier above. */
import type { StyleSpecification } from 'maplibre-gl';
import type { Briefing } from '../document/briefing';
import { rangeOf } from '../time/edtf';
import type { View } from '../view/view';
import { basemapStyle } from './basemap';
import { dossierStyle, WINDOW_FROM, WINDOW_TO } from './dossier';
import { fontFaces } from './fonts';
import type { Palette } from './palette';

export type StyleOptions = {
  /** Of this server: URLs in a style must be absolute. */
  origin: string;
  /** Of the embedded tiles. */
  version: string;
  /** Another style to stand below the dossier. */
  base: StyleSpecification | null;
  /** Ids of the features that the view shows. */
  shown: readonly string[];
  layerUrl(layer: string): string;
};

/** Far enough for every date that a document can hold, in epoch days. */
const EVER = 1e9;

/** The window as the style's global state: epoch days, inclusive. */
export function windowState(window: View['window']): Record<string, { default: number }> {
  const from = window ? rangeOf(window[0])?.earliest : undefined;
  const to = window ? rangeOf(window[1])?.latest : undefined;
  return {
    [WINDOW_FROM]: { default: Math.max(-EVER, from ?? -EVER) },
    [WINDOW_TO]: { default: Math.min(EVER, to ?? EVER) },
  };
}

export function mapStyle(briefing: Briefing, view: Pick<View, 'hide' | 'select' | 'window' | 'labels'>, palette: Palette, options: StyleOptions): StyleSpecification {
  const base = options.base ?? basemapStyle(palette, options.origin, options.version, view.labels);
  const dossier = dossierStyle(briefing, view, palette, options.shown, options.layerUrl);
  return {
    ...base,
    // Another basemap brings its own fonts; the dossier's layers need ours beside them.
    'font-faces': { ...fontFaces(options.origin), ...base['font-faces'] },
    state: { ...base.state, ...windowState(view.window) },
    sources: { ...base.sources, ...dossier.sources },
    layers: [...base.layers, ...dossier.layers],
  };
}
