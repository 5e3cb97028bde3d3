/** The basemap's places with all their names. Server only. */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { once, readData } from './files';

/** A populated place of GeoNames. */
export type GazetteerPlace = {
  /** As the map writes it. */
  name: string;
  /** Other names: romanised, Korean, Russian, Ukrainian, Japanese, Chinese, Arabic, where they exist and differ. */
  names: string[];
  /** Longitude and latitude in degrees. */
  at: [number, number];
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
};

/** Names: a place a line, names between tabs. Positions in steps of 1/scale degree. Country codes one after another. */
type Columns = { scale: number; names: string; countries: string; lng: number[]; lat: number[]; population: number[] };

function placesOf({ scale, names, countries, lng, lat, population }: Columns): GazetteerPlace[] {
  return names.split('\n').map((line, i) => {
    const [name = '', ...others] = line.split('\t');
    return {
      name, names: others, at: [lng[i]! / scale, lat[i]! / scale],
      country: countries.slice(2 * i, 2 * i + 2), population: population[i]!,
    };
  });
}

const unpack = promisify(brotliDecompress);

/** All places by falling population, loaded once. */
export const gazetteer: () => Promise<GazetteerPlace[]> =
  once(async () => placesOf(JSON.parse((await unpack(await readData('gazetteer.json.br'))).toString('utf8')) as Columns));
