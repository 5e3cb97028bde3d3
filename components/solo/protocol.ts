/** How MapLibre gets the parts: addresses of a scheme of our own, answered from memory. */
import { addProtocol, type AddProtocolAction } from 'maplibre-gl';
import type { TileNumbers } from '@/geo/basemap/overzoom';
import type { Split } from '@/geo/document/dense';
import { fontPart, type About } from '@/geo/solo/names';
import type { Pack } from '@/geo/solo/pack';
import { ORIGIN, SCHEME } from './address';
import { reliefReader, tileReader } from './ground';
import { bytesOf } from './reader';

/** MapLibre may hand a buffer on to its worker, which empties it here: it gets a copy. */
const copied = (bytes: Uint8Array | null): ArrayBuffer => (bytes ? bytes.slice().buffer as ArrayBuffer : new ArrayBuffer(0));

/** @param pointsOf the points of a big layer; null for another */
export function answerFrom(pack: Pack, about: About, pointsOf: Split['pointsOf']): void {
  const tile = tileReader(pack, about.cut);
  const relief = reliefReader(pack);
  const answer: AddProtocolAction = async ({ url }) => {
    const [kind, ...rest] = url.slice(ORIGIN.length + 1).split('?')[0]!.split('/');
    switch (kind) {
      case 'tiles': return { data: copied(await tile(numbersOf(rest))) };
      case 'relief': return { data: await relief(rest[0]!, numbersOf(rest.slice(1))) ?? new ArrayBuffer(0) };
      case 'fonts': return { data: copied(await bytesOf(pack, fontPart(rest[0]!))) };
      case 'layers': return { data: { type: 'FeatureCollection', features: pointsOf(decodeURIComponent(rest[0]!)) ?? [] } };
      default: throw new Error(`The file has nothing at ${url}.`);
    }
  };
  addProtocol(SCHEME, answer);
}

function numbersOf(parts: string[]): TileNumbers {
  const [z = 0, x = 0, y = 0] = parts.map(Number);
  return { z, x, y };
}
