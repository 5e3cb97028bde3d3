/** Files that people take for what is read here: what they are, by what is in them, so that a refusal can say what to do. */

export type Foreign = 'workbook' | 'old-workbook' | 'opendocument' | 'shapefile' | 'geopackage';

/** First bytes: compound files of Office 97, the main file of a shapefile, SQLite. */
const MAGIC: readonly [Foreign, readonly number[]][] = [
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['shapefile', [0x00, 0x00, 0x27, 0x0a]],
  ['geopackage', [...'SQLite format 3'].map((sign) => sign.charCodeAt(0))],
];

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

/** What it is, and what to do. */
export const FOREIGN_WORDS: Record<Foreign, string> = {
  workbook: 'This is an Excel workbook. Save the sheet as “CSV UTF-8” and choose that file.',
  'old-workbook': 'This is a file of an older Office, such as an Excel workbook (.xls). Save the sheet as “CSV UTF-8” and choose that file.',
  opendocument: 'This is an OpenDocument file, such as a spreadsheet (.ods). Save the sheet as CSV with the encoding UTF-8 and choose that file.',
  shapefile: 'This is a shapefile. Export it as GeoJSON in WGS84 (EPSG:4326), for example with QGIS, and choose that file.',
  geopackage: 'This is a GeoPackage or another database. Export the layer as GeoJSON in WGS84 (EPSG:4326), for example with QGIS, and choose that file.',
};
