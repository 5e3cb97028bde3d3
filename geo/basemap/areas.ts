/** What the basemap knows by name beside its places: countries, their regions, seas, straits and rivers. Server only. */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { once, readData } from './files';

export type GazetteerArea = {
  kind: 'country' | 'region' | 'sea' | 'river';
  /** In words: Region, Strait, Country or territory; of one in dispute, what is said of it. */
  what: string;
  /** ISO 3166-1 alpha-2 of a region's country; none where that is in dispute. */
  country?: string;
  /** Where its name stands: longitude and latitude in degrees. */
  at: [number, number];
  /** MapLibre zoom at which it fills a screen. */
  zoom: number;
  /** The one to show first, then other names and spellings. */
  names: string[];
};

const unpack = promisify(brotliDecompress);

/** All areas, loaded once: countries, waters, regions and rivers, in each the large ones first. */
export const areas: () => Promise<GazetteerArea[]> = once(async () => JSON.parse((await unpack(await readData('areas.json.br'))).toString('utf8')) as GazetteerArea[]);
