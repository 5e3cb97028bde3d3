import type { Position } from 'geojson';

/** Lowest zoom of MapLibre: a small map shows the globe below zoom 0. */
export const MIN_ZOOM = -2;
/** The highest zoom of a map, and of a picture that stands for one; documents and addresses may say more. */
export const MAX_ZOOM = 18;

/** A camera as MapLibre means it: degrees, zoom with a 512 px world at 0. */
export type Camera = { center: [lng: number, lat: number]; zoom: number; bearing: number; pitch: number };

export type PaletteName = 'paper' | 'night' | 'print';

/** Languages that the basemap's names are in. */
export const LABEL_LANGUAGES = ['en', 'ko', 'ru', 'uk', 'ja', 'zh', 'ar'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** Where one looks. A small plain value: scenes, links, the audience's screen and thumbnails are Views. */
export type View = {
  /** Null: framed by `fit` for whatever size the map has. */
  camera: Camera | null;
  /** Ids of features to frame while `camera` is null; empty: all. */
  fit: string[];
  /** With `fit`: the point to frame around. */
  center: Position | null;
  hide: string[];
  select: string | null;
  /** EDTF dates, inclusive; null: all times. */
  window: [from: string, to: string] | null;
  palette: PaletteName;
  /** Language of the basemap's names. */
  labels: LabelLanguage;
};
