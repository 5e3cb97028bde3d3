/** A vector tile cut out of a tile above it, for places without tiles of their own. Server only. */
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { PbfReader } from 'pbf';

export type TileNumbers = { z: number; x: number; y: number };

/** As in the tiles of the archive: units across a tile, and units beyond its edges. */
const CUT = { extent: 4096, buffer: 64, tolerance: 0, clip: true };

/** A tile's layers in degrees. */
export type Layers = ReadonlyMap<string, FeatureCollection>;

const inDegrees = (layer: VectorTileLayer, { z, x, y }: TileNumbers): FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from({ length: layer.length }, (_, i) => layer.feature(i).toGeoJSON(x, y, z)),
});

export function layersOf(tile: Uint8Array, at: TileNumbers): Layers {
  const { layers } = new VectorTile(new PbfReader(tile));
  return new Map(Object.entries(layers).map(([name, layer]) => [name, inDegrees(layer, at)]));
}

/** The tile so many zooms above another. */
export const ancestor = ({ z, x, y }: TileNumbers, zoom: number): TileNumbers => {
  const steps = 2 ** (z - zoom);
  return { z: zoom, x: Math.floor(x / steps), y: Math.floor(y / steps) };
};

/** @returns the part of the layers that lies in a tile, as a vector tile; null where nothing does */
export function cut(layers: Layers, { z, x, y }: TileNumbers): Uint8Array | null {
  const parts = [...layers].flatMap(([name, features]) => {
    const part = geoJSONToTile(features, z, x, y, CUT);
    return part && part.features.length > 0 ? [[name, part] as const] : [];
  });
  return parts.length > 0 ? fromGeojsonVt(Object.fromEntries(parts), { version: 2, extent: CUT.extent }) : null;
}
