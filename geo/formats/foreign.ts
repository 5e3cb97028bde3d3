/** Files that people take for what is read here: what they are, by what is in them, so that a refusal can say what to do. */

export type Foreign = 'workbook' | 'old-workbook' | 'opendocument' | 'shapefile' | 'geopackage' | 'features-by-line' | 'esri-json' | 'osm-json';

/** First bytes: compound files of Office 97, the main file of a shapefile, SQLite. */
const MAGIC: readonly [Foreign, readonly number[]][] = [
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['shapefile', [0x00, 0x00, 0x27, 0x0a]],
  ['geopackage', [...'SQLite format 3'].map((sign) => sign.charCodeAt(0))],
];

/** Bytes of a text file in which its kind shows. */
const LOOKED_AT = 65_536;

/** Entries of an archive by which it is known. */
const ENTRIES: readonly [Foreign, RegExp][] = [
  ['workbook', /^xl\//],
  ['opendocument', /^content\.xml$/],
  ['shapefile', /\.shp$/],
];

/** What a file is by its first bytes; null for what may be read or is not known. */
export const foreignOf = (bytes: Uint8Array): Foreign | null =>
  MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/** What an archive is by the names in it, in small letters. */
export const foreignArchive = (names: readonly string[]): Foreign | null =>
  ENTRIES.find(([, name]) => names.some((entry) => name.test(entry)))?.[0] ?? null;

/** How JSON of other kinds begins. */
const JSON_STARTS: readonly [Foreign, RegExp][] = [
  ['features-by-line', /^[\s\u001e]*\{[^\n]*"type"\s*:\s*"Feature"[^\n]*\}\s*\n[\s\u001e]*\{/],
  ['esri-json', /"geometryType"\s*:\s*"esriGeometry/],
  ['osm-json', /"generator"\s*:\s*"(?:Overpass API|CGImap)/],
];

/** What a JSON file is that is no GeoJSON, by its first characters; null for what is not known. */
export const foreignJson = (bytes: Uint8Array): Foreign | null => {
  const start = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  return JSON_STARTS.find(([, begins]) => begins.test(start))?.[0] ?? null;
};

/** What it is, and what to do. */
export const FOREIGN_WORDS: Record<Foreign, string> = {
  workbook: 'This is an Excel workbook. Save the sheet as “CSV UTF-8” and choose that file.',
  'old-workbook': 'This is a file of an older Office, such as an Excel workbook (.xls). Save the sheet as “CSV UTF-8” and choose that file.',
  opendocument: 'This is an OpenDocument file, such as a spreadsheet (.ods). Save the sheet as CSV with the encoding UTF-8 and choose that file.',
  shapefile: 'This is a shapefile. Export it as GeoJSON in WGS84 (EPSG:4326), for example with QGIS, and choose that file.',
  'features-by-line': 'This is GeoJSON with a feature on each line. Make one FeatureCollection of them, for example by exporting the layer as GeoJSON with QGIS, and choose that file.',
  'esri-json': 'This is Esri JSON. Ask the service for GeoJSON (f=geojson), or export the layer as GeoJSON in WGS84 (EPSG:4326), and choose that file.',
  'osm-json': 'This is JSON of OpenStreetMap’s own kind. Export the data as GeoJSON, for example with Overpass turbo, and choose that file.',
  geopackage: 'This is a GeoPackage or another database. Export the layer as GeoJSON in WGS84 (EPSG:4326), for example with QGIS, and choose that file.',
};
