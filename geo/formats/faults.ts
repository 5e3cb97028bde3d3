/** All that can be wrong with a file of another format, and its sentence. A fault without a sentence does not compile. */
import { LIMITS } from '../document/limits';
import { assertNever, dataIgnored, dateGroups, degrees, localGroups } from '../document/messages';
import { quote } from '../document/quote';
import { FOREIGN_WORDS } from './foreign';
import type { Foreign } from './foreign';

export type Fault =
  // The file
  | { code: 'format-unknown'; name: string; known: string }
  | { code: 'foreign'; kind: Foreign }
  | { code: 'bytes-limit' | 'empty' | 'not-text' | 'utf16' | 'nothing-read' }
  | { code: 'feature-limit' | 'position-limit' | 'layer-limit' | 'source-limit' }
  | { code: 'crs'; name: string }
  | { code: 'encoding-assumed'; encoding: string }
  // XML
  | { code: 'xml-declaration' | 'xml-depth' | 'xml-size' }
  | { code: 'kml-link-only' }
  | { code: 'xml-syntax'; detail: string }
  | { code: 'xml-root'; expected: string; found: string }
  // Archives
  | { code: 'zip-closed' }
  | { code: 'zip-broken'; detail: string }
  | { code: 'zip-path' | 'zip-encrypted' | 'zip-entries' | 'zip-size' | 'zip-without-kml' | 'zip-twice' }
  | { code: 'zip-others'; count: number }
  // Features
  | { code: 'position-malformed'; of: string; found: string }
  | { code: 'position-range'; of: string; lng: number; lat: number }
  | { code: 'line-short' | 'ring-short' | 'no-geometry' | 'ring-closed' | 'nested'; of: string }
  | { code: 'link-ends'; of: string }
  | { code: 'date'; of: string; found: string }
  | { code: 'date-cut' | 'date-clock' | 'date-group' | 'date-local' | 'text-cut' | 'text-characters' | 'own-data' | 'own-missing' | 'own-undated' }
  | { code: 'own-doubled' | 'own-reworded'; of: string }
  | { code: 'data-ignored'; values: number; names: string }
  | { code: 'element-ignored'; name: string }
  // Tables
  | { code: 'columns-none' | 'table-header' }
  | { code: 'date-order'; order: string; column: string }
  | { code: 'date-serial'; column: string }
  | { code: 'rows-above'; count: number; isTitled: boolean }
  | { code: 'column-missing'; name: string }
  | { code: 'column-one-axis'; name: string }
  | { code: 'cell-quote'; of: string }
  | { code: 'wkt'; of: string; found: string }
  | { code: 'row-long'; of: string; cells: number; columns: number }
  | { code: 'word-unknown'; of: string; found: string; known: string }
  // TopoJSON
  | { code: 'topology'; expected: string; found: string }
  | { code: 'more'; count: number };

const number = (value: number): string => value.toLocaleString('en');
const several = (count: number, one: string, many: string): string => (count === 1 ? one : `${number(count)} ${many}`);

/** A hint at the usual reasons for a position off the globe. */
function rangeHint(lng: number, lat: number): string {
  if (Math.abs(lng) > 360 || Math.abs(lat) > 180) return 'It looks like metres of a projection: export the file in WGS84 (EPSG:4326).';
  if (Math.abs(lng) <= 90 && Math.abs(lat) > 90) return 'Are longitude and latitude swapped?';
  return 'Longitude runs from −180 to 180, latitude from −90 to 90.';
}

/** The sentence for a fault; `count` is how many of its kind a tally has. */
export function sentenceOf(fault: Fault, count: number): string {
  switch (fault.code) {
    case 'format-unknown': return `${fault.name === '' ? 'The file' : quote(fault.name)} is in no format that is read here. Give one of ${fault.known}.`;
    case 'foreign': return FOREIGN_WORDS[fault.kind];
    case 'bytes-limit': return `The file is larger than ${LIMITS.bytes / 1024 / 1024} MB. Split it, or leave out what the briefing does not need.`;
    case 'empty': return 'The file is empty. Choose another.';
    case 'not-text': return 'The file is not UTF-8 text. Save it again with the encoding UTF-8.';
    case 'utf16': return 'The file is UTF-16 text that lacks its byte order mark or is damaged. Save it again with the encoding UTF-8 (in Excel: “CSV UTF-8”).';
    case 'encoding-assumed': return `The file is not UTF-8 and does not say what it is; it was read as ${fault.encoding} (Western European). Where letters are wrong, save it again with the encoding UTF-8 (in Excel: “CSV UTF-8”).`;
    case 'nothing-read': return 'Nothing in the file could be read. The notes say why of each part.';
    case 'feature-limit': return `The file has more than ${number(LIMITS.features)} features, and no more fit in one briefing. Split the file.`;
    case 'position-limit': return `The geometries have more than ${number(LIMITS.positions)} positions. Simplify them or split the file.`;
    case 'layer-limit': return 'The file has more than 50 groups; those after the 49th are in one layer called “Others”.';
    case 'source-limit': return 'The file names more than 2,000 pages as sources, and no more fit in one briefing; the rest was left out.';
    case 'crs': return `The positions are in ${quote(fault.name)}; read as WGS84 they would land in the wrong place. Export the file in WGS84 (EPSG:4326).`;
    case 'xml-declaration': return 'The file declares a document type or entities (<!DOCTYPE>, <!ENTITY>), by which a small file can grow without end or fetch others. Delete the declaration, or export the file again.';
    case 'xml-depth': return 'Elements are nested more than 64 deep. Export the file again, with its folders flattened.';
    case 'xml-size': return `The file has more than ${number(LIMITS.values)} elements. Split it.`;
    case 'xml-syntax': return `This is not well-formed XML: ${fault.detail} Correct it there, or export the file again.`;
    case 'kml-link-only': return 'The file holds no places, only the address of a map elsewhere, which is not fetched. Export the map itself: in Google My Maps without “Keep data up to date with network link KML”, in Google Earth by opening the link first.';
    case 'xml-root': return `The file’s root element is ${quote(fault.found)}, not <${fault.expected}>. Choose the format that it is.`;
    case 'zip-closed': return 'Archives are opened by the server. Send the file there.';
    case 'zip-broken': return `The archive cannot be opened: ${fault.detail} Export it again.`;
    case 'zip-path': return 'The archive names a file outside of itself, as attacks do. Export it again from a program that you trust.';
    case 'zip-encrypted': return 'The archive is encrypted. Save it without a password.';
    case 'zip-entries': return 'The archive holds more than 1,000 files. Leave out what the briefing does not need.';
    case 'zip-size': return `The archive unpacks to more than it may (${LIMITS.bytes / 1024 / 1024} MB of KML, ${LIMITS.bytes / 256 / 1024} MB in all) or to another size than it says. Export it again, smaller.`;
    case 'zip-without-kml': return 'The archive holds no .kml file. Choose a KMZ file, or unpack the archive and choose the file in it.';
    case 'zip-twice': return 'The archive holds two files of one name, and programs differ on which counts. Export it again.';
    case 'zip-others': return `${several(fault.count, 'One further file', 'further files')} in the archive (pictures, other KML, archives) ${fault.count === 1 ? 'was' : 'were'} not read.`;
    case 'position-malformed': return `${fault.of} was skipped: ${quote(fault.found)} is no position. Correct it in the file.`;
    case 'position-range': return `${fault.of} was skipped: longitude ${degrees(fault.lng, 180)}, latitude ${degrees(fault.lat, 90)} is not on the globe. ${rangeHint(fault.lng, fault.lat)}`;
    case 'line-short': return `${fault.of} was skipped: a line has two or more positions.`;
    case 'ring-short': return `${fault.of} was skipped: the edge of an area has three or more corners.`;
    case 'no-geometry': return `${fault.of} has no position; it is listed, not drawn.`;
    case 'ring-closed': return `${fault.of} has an edge that did not end where it began; its first position was repeated at the end.`;
    case 'nested': return `${fault.of} was skipped: its geometries are nested more than ${LIMITS.collections} deep.`;
    case 'link-ends': return `${fault.of} is listed as a place: the ends that it names are not in the file.`;
    case 'date': return `${fault.of} has ${quote(fault.found)} where a date belongs; it was left out. Write the year first: 2025-07-11, 2025-07 or 2025-07-11/2025-07-13.`;
    case 'date-cut': return `${several(count, 'A moment was', 'moments were')} shortened to the day or left out: a briefing holds at most ${number(LIMITS.rareDates)} different ones.`;
    case 'date-clock': return `${several(count, 'A time of day was', 'times of day were')} left out, and the day kept: an hour that there is not, or a zone that is only named. Write 2025-07-11T09:30+09:00.`;
    case 'date-group': return dateGroups(count);
    case 'date-local': return localGroups(count);
    case 'text-cut': return `${several(count, 'A text was', 'texts were')} longer than the format holds and cut.`;
    case 'text-characters': return `Unseen characters (controls, text direction overrides) were taken out of ${several(count, 'a text', 'texts')}.`;
    case 'data-ignored': return dataIgnored(fault.values, fault.names);
    case 'own-data': return 'What this program had written beside the visible parts could not be used; the visible parts were read.';
    case 'own-missing': return `${several(count, 'A scene or the opening view named', 'scenes and views named')} what the file no longer has; that was taken out of ${count === 1 ? 'it' : 'them'}.`;
    case 'own-undated': return `${several(count, 'A placemark has', 'placemarks have')} no time any more; the date that it had in the briefing was kept. Delete it there if it is meant to go.`;
    case 'own-doubled': return `${fault.of} is in the file twice; what is claimed stays with the first.`;
    case 'own-reworded': return `${fault.of} has another description now: it is its role. Claims and sources stayed as they were.`;
    case 'element-ignored': return `${several(count, `An element <${fault.name}> was`, `elements <${fault.name}> were`)} not read: there is no such thing in a briefing.`;
    case 'columns-none': return 'No column could be read as positions. Name one "latitude" and one "longitude", or one "coordinates", or choose the columns.';
    case 'table-header': return 'The table has no first row with the names of its columns. Add one.';
    case 'date-order': return `${several(count, 'A date', 'dates')} in the column ${quote(fault.column)} could have been read two ways, as 5/12 can; ${count === 1 ? 'it was' : 'they were'} read ${fault.order}, as the others there are.`;
    case 'date-serial': return `${several(count, 'A number', 'numbers')} in the column ${quote(fault.column)} ${count === 1 ? 'was read as a date' : 'were read as dates'} as Excel counts them, in days since 30 December 1899. If they come out four years early, the workbook counts from 1904.`;
    case 'rows-above': return `${several(fault.count, 'The row above the headings was', 'rows above the headings were')} not read as ${fault.count === 1 ? 'a place' : 'places'}${fault.isTitled ? '; the first has the title' : ''}.`;
    case 'column-missing': return `The table has no column ${quote(fault.name)}. Choose another.`;
    case 'column-one-axis': return `The column ${quote(fault.name)} holds one half of a position, and the other was not found. Choose both columns.`;
    case 'cell-quote': return `${fault.of}: a quotation mark is not closed or stands inside a cell. Double those that belong to the text.`;
    case 'wkt': return `${fault.of} was skipped: ${quote(fault.found)} is no geometry in WKT. Correct it in the file.`;
    case 'row-long': return `${fault.of} has ${number(fault.cells)} cells for ${number(fault.columns)} columns and was skipped: its cells may be shifted. Put cells that hold the separator in quotation marks.`;
    case 'word-unknown': return `${fault.of} has ${quote(fault.found)}, which is none of ${fault.known}; it was left out.`;
    case 'topology': return `This is not a topology: expected ${fault.expected}, found ${fault.found}.`;
    case 'more': return `And ${number(fault.count)} more. The same cause is often behind the rest.`;
    default: return assertNever(fault);
  }
}
