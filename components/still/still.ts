/**
 * A still: one View as pixels of the ground and a picture to draw over it. What print, slides and picture files begin with.
 * Browser only. MapLibre comes by dynamic import.
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Briefing } from '@/geo/document/briefing';
import { draw } from '@/geo/picture/draw';
import { areasOf } from '@/geo/picture/ground/areas';
import { obstacleData, obstaclesOf, outlinesOf } from '@/geo/picture/labels/obstacles';
import type { WordsAlong } from '@/geo/picture/labels/linkLabels';
import type { Box, Picture } from '@/geo/picture/picture';
import { NO_PADDING, projector, type Padding, type Projector } from '@/geo/projection/projector';
import { OBSTACLES } from '@/geo/style/names';
import { palettes } from '@/geo/style/palette';
import { mapStyle } from '@/geo/style/style';
import { cameraAt } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { PaletteName, View } from '@/geo/view/view';
import type { GroundDrawer } from '@/components/map/engine/drawer';
import { basemapStyle } from '@/components/source/basemapStyle';
import type { Basemap } from '@/components/shell/useMapStyle';

export type StillOptions = {
  /** Of the map's frame, in CSS pixels. */
  width: number;
  height: number;
  /** Device pixels for a CSS pixel. */
  ratio: number;
  palette: PaletteName;
  briefingId: string;
  basemap: Basemap;
  padding?: Padding;
  /** Size of marks and words: 1 on a laptop. */
  scale?: number;
  /** Names only, without the few words under them. */
  compact?: boolean;
  /** Boxes that furniture takes up, in CSS pixels. */
  avoid?: Box[];
  /** How words are set along links. */
  along?: WordsAlong;
  /** For a series of stills: one map for all of them (`stillMap`). */
  map?: StillMap;
  signal?: AbortSignal;
};

/** The hidden map of a series. Close it when the series is done: it holds a WebGL context. */
export type StillMap = GroundDrawer;
export const stillMap = async (): Promise<StillMap> => (await import('@/components/map/engine/drawer')).openGround();

export type Still = {
  /** Basemap, outlines and basemap labels on the palette's page colour; `width × ratio` by `height × ratio` pixels. */
  canvas: HTMLCanvasElement;
  /** The dossier's own drawing, in CSS pixels. */
  picture: Picture;
  view: Projector;
  width: number;
  height: number;
  ratio: number;
};

/** The configured basemap; null where there is none or it cannot be had: the page shows the embedded one then, and says so. */
async function baseStyle({ style }: Basemap, signal: AbortSignal | undefined): Promise<StyleSpecification | null> {
  if (!style) return null;
  const read = await basemapStyle(style, signal).catch(() => null);
  signal?.throwIfAborted();
  return read;
}

/** Projector and picture of a View in a frame of this size: what a still draws, without its pixels. */
export function pictureOf(briefing: Briefing, view: View, options: Pick<StillOptions, 'width' | 'height' | 'padding' | 'scale' | 'compact' | 'avoid' | 'along'>): { lens: Projector; picture: Picture } {
  const { width, height, padding = NO_PADDING, scale = 1, compact = false, avoid = [], along } = options;
  const size = { width, height };
  const lens = projector(cameraAt(briefing, view, size, padding), size, padding);
  const shown = shownIds(briefing, view);
  return { lens, picture: draw(briefing, lens, { shown, select: view.select, scale, compact, avoid, ...(along ? { along } : {}) }) };
}

/** The basemap's style with obstacles in place, so that its labels yield to the picture from the start. */
async function styleOf(briefing: Briefing, view: View, lens: Projector, picture: Picture, options: StillOptions): Promise<StyleSpecification> {
  const { origin } = window.location;
  const shown = shownIds(briefing, view);
  const style = mapStyle(briefing, view, palettes[options.palette], shown, {
    origin, version: options.basemap.version, base: await baseStyle(options.basemap, options.signal),
    layerUrl: (layer) => `${origin}/api/briefings/${options.briefingId}/layers/${layer}`,
  });
  const data = obstacleData(obstaclesOf(picture, outlinesOf(areasOf(briefing, shown, view.select), lens)), lens);
  return { ...style, sources: { ...style.sources, [OBSTACLES]: { type: 'geojson', data } } };
}

/** @throws what failed, in a sentence; or the signal's reason where it was cancelled */
export async function stillOf(briefing: Briefing, view: View, options: StillOptions): Promise<Still> {
  const { width, height, ratio, palette, signal, padding = NO_PADDING } = options;
  signal?.throwIfAborted();
  const { lens, picture } = pictureOf(briefing, view, options);
  const style = await styleOf(briefing, view, lens, picture, options);
  const map = options.map ?? await stillMap();
  try {
    const canvas = await map.draw({ style, camera: lens.camera, padding, size: { width, height }, ratio, page: palettes[palette].page, signal });
    return { canvas, picture, view: lens, width, height, ratio };
  } finally {
    if (!options.map) map.close();
  }
}
