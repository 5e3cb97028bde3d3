import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { readTile } from '@/geo/basemap/tiles';

/** Zoom, column and row of the tile that holds a position. */
export function tileAt(lng: number, lat: number, zoom: number): [number, number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  const across = (lng + 180) / 360;
  const down = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [zoom, Math.floor(across * 2 ** zoom), Math.floor(down * 2 ** zoom)];
}

export type Seen = { layer: string; properties: Record<string, string | number | boolean>; reach: number };

/** Every feature of a tile; `reach` is how far its farthest point lies from the tile's middle, in tile widths. */
export async function featuresAt(lng: number, lat: number, zoom: number): Promise<Seen[]> {
  const tile = await readTile(...tileAt(lng, lat, zoom));
  if (!tile) return [];
  const { layers } = new VectorTile(new PbfReader(tile));
  return Object.entries(layers).flatMap(([layer, content]) => Array.from({ length: content.length }, (_, i) => {
    const feature = content.feature(i);
    const points = feature.loadGeometry().flat();
    const reach = Math.max(...points.map(({ x, y }) => Math.max(Math.abs(x / content.extent - 0.5), Math.abs(y / content.extent - 0.5))));
    return { layer, properties: feature.properties, reach };
  }));
}

export const layersIn = (seen: readonly Seen[]): string[] => [...new Set(seen.map(({ layer }) => layer))].sort();

export const namesIn = (seen: readonly Seen[], layer: string): unknown[] =>
  seen.filter((feature) => feature.layer === layer).map(({ properties }) => properties.name);
