/** Where MapLibre's worker lies. A file of its own, since a briefing that is one HTML file has its worker inside (`components/solo`). */
export const workerUrl = (): string => new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString();
