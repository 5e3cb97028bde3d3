/** A bare MapLibre page: `?points=<n>` adds a clustered layer of so many points. */
import { Map as GlMap, setWorkerUrl } from '/maplibre/maplibre-gl.mjs';

setWorkerUrl(`${location.origin}/maplibre/maplibre-gl-worker.mjs`);
const box = document.getElementById('map');
const points = new URLSearchParams(location.search).get('points');
const { style, camera } = await (await fetch('/style.json')).json();
if (points) {
  style.sources.many = { type: 'geojson', data: `/points.json?n=${points}`, cluster: Number(points) >= 10_000, clusterRadius: 44, clusterMaxZoom: 13 };
  style.layers.push(
    { id: 'many', type: 'circle', source: 'many', filter: ['!', ['has', 'point_count']], paint: { 'circle-color': '#1D4F9C', 'circle-radius': 4 } },
    { id: 'clusters', type: 'circle', source: 'many', filter: ['has', 'point_count'], paint: { 'circle-color': '#1D4F9C', 'circle-radius': 14 } },
    { id: 'counts', type: 'symbol', source: 'many', filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': ['Source Sans 3 SemiBold'], 'text-size': 12, 'text-allow-overlap': true } },
  );
}
const map = new GlMap({ container: box, style, ...camera, attributionControl: false, fadeDuration: 120, renderWorldCopies: false });
map.once('idle', () => { box.dataset.map = 'idle'; });
// The yardstick's own map, for flights that the bench asks of it.
globalThis.benchMap = map;
