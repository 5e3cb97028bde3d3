/** How files are called that are read, by their format: by itself, for a page says it long before it reads one. */
export const EXTENSIONS = {
  geojson: ['geojson', 'json'],
  topojson: ['topojson'],
  kml: ['kml'],
  kmz: ['kmz'],
  csv: ['csv', 'txt'],
  tsv: ['tsv', 'tab'],
  gpx: ['gpx'],
  tcx: ['tcx'],
} as const satisfies Record<string, readonly string[]>;
