/** gazetteer.json.br: the places with all their names in columns, by falling population. */
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from './geonames.mjs';

/** Positions are in steps of 1/10,000 degree, about 11 m. */
const SCALE = 10_000;

/** The name of the map first, then others that differ from it. */
function namesOf({ properties, romanised }) {
  const others = [romanised, ...LANGUAGES.map((language) => properties[`name_${language}`])];
  return [...new Set([properties.name, ...others].filter(Boolean))].map((name) => name.replace(/[\t\n]/g, ' ')).join('\t');
}

/** @returns {Buffer} what geo/basemap/gazetteer.ts reads */
export function makeGazetteer(places) {
  const columns = {
    scale: SCALE,
    names: places.map(namesOf).join('\n'),
    countries: places.map(({ country }) => country).join(''),
    lng: places.map(({ at }) => Math.round(at[0] * SCALE)),
    lat: places.map(({ at }) => Math.round(at[1] * SCALE)),
    population: places.map(({ population }) => population),
  };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return brotliCompressSync(JSON.stringify(columns), { params });
}
