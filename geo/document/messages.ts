/** Every fault that a document can have, and its sentence. A fault without a sentence does not compile. */
import { LIMITS } from './limits';
import { quote } from './quote';

export type Fault =
  // 1 bytes, 2 text, 3 JSON, 4 structure
  | { code: 'bytes-limit' | 'not-utf8' | 'not-utf8-but-utf16' | 'member-limit' | 'value-limit' | 'depth-limit' }
  | { code: 'json-syntax'; expected: string; found: string }
  | { code: 'duplicate-member'; name: string }
  | { code: 'not-json'; found: string }
  | { code: 'feature-limit' | 'link-limit'; count: number }
  // 5 GeoJSON
  | { code: 'root-type' | 'type-missing' | 'feature-id' | 'position-shape' | 'position-number'; found: string }
  | { code: 'type-unknown'; found: string; known: string; suggestion: string | null }
  | { code: 'member-missing'; name: string; of: string }
  | { code: 'member-type'; expected: string; found: string }
  | { code: 'member-forbidden'; name: string; of: string }
  | { code: 'crs'; name: string }
  | { code: 'position-range' | 'position-off-map'; lng: number; lat: number }
  | { code: 'bbox' | 'position-limit' | 'line-short' | 'ring-short' | 'ring-open' | 'collection-nested' | 'collection-depth' }
  | { code: 'winding' | 'precision' | 'collection-single' | 'collection-inner' }
  // 6 briefing
  | { code: 'briefing-root' | 'format-version'; found: string }
  | { code: 'unknown-member'; name: string; suggestion: string | null }
  | { code: 'text-empty' | 'id-missing' | 'link-geometry' | 'link-gap' | 'center-missing' }
  | { code: 'text-long' | 'too-many'; max: number }
  | { code: 'out-of-range'; limit: string }
  | { code: 'not-one-of'; values: string; suggestion: string | null }
  | { code: 'malformed'; rule: string }
  | { code: 'text-characters'; found: string }
  | { code: 'time-zone' | 'language'; found: string }
  // 7 references
  | { code: 'id-duplicate'; id: string; of: string }
  | { code: 'reference-missing'; id: string; of: string; suggestion: string | null }
  | { code: 'reference-to-link'; id: string }
  | { code: 'likelihood-mixed' }
  // 8 dates
  | { code: 'date'; found: string }
  | { code: 'date-limit' }
  | { code: 'window-reversed'; from: string; to: string }
  // Plain GeoJSON
  | { code: 'plain-id' | 'plain-text-long' | 'plain-text-characters' | 'plain-date-cut' | 'plain-date-clock' | 'plain-date-group' | 'plain-date-local' | 'plain-layers' | 'plain-sources' }
  | { code: 'plain-date'; found: string }
  | { code: 'data-ignored'; values: number; names: string }
  | { code: 'more-issues'; count: number };

export const assertNever = (value: never): never => {
  throw new Error(`No case for ${JSON.stringify(value)}`);
};

const number = (value: number): string => value.toLocaleString('en');
const meant = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean ${quote(suggestion)}?`);
const several = (count: number, one: string, many: string): string => (count === 1 ? one : `${number(count)} ${many}`);

/** A number of degrees, short; in full where it would else seem to be within the edge that it is beyond. */
export function degrees(value: number, edge: number): string {
  const short = Number(value.toPrecision(9));
  return `${Math.abs(value) > edge && Math.abs(short) <= edge ? value : short}`;
}

/** @param names of the members or columns that they stand in, already in words */
export const dataIgnored = (values: number, names: string): string =>
  `${several(values, 'A value that the format has no place for was', 'values that the format has no place for were')} not read: ${names}.`;

const CENTURY = 'a year of two digits as one from 1950 to 2049';

/** Of date-time groups: which century was taken, and that those without a zone have a local clock. */
export const dateGroups = (count: number): string =>
  `${several(count, 'A date-time group (as 121030ZJUL25) was', 'date-time groups (as 121030ZJUL25) were')} read, ${CENTURY}.`;
export const localGroups = (count: number): string =>
  `${several(count, 'A date-time group has', 'date-time groups have')} J or no letter for a zone (as 121030JUL25): the time is kept as local time, of no zone, ${CENTURY}.`;

/** Hint at the two usual reasons for a position off the globe. */
function rangeHint(lng: number, lat: number): string {
  if (Math.abs(lng) > 360 || Math.abs(lat) > 180) return 'It looks like metres of a projection: export the file in WGS84 (EPSG:4326).';
  if (Math.abs(lng) <= 90 && Math.abs(lat) > 90) return 'Longitude comes first: are the two swapped?';
  return 'Write longitude from −180 to 180, then latitude from −90 to 90.';
}

/** Of what other notations have and JSON has not. */
function jsonHint(found: string): string {
  if (/^[“”„‟‘’‚«»'`]/.test(found)) return ' Texts stand in straight double quotes, "like this"; word processors turn them.';
  if (/^(\/\/|\/\*|#)/.test(found)) return ' JSON has no comments: delete it, or make it a member such as "x-note".';
  return '';
}

/** The sentence for a fault: what is wrong, where, what to do. `count` is how many of its kind a tally has. */
export function messageOf(fault: Fault, count: number): string {
  switch (fault.code) {
    case 'bytes-limit': return `The file is larger than ${LIMITS.bytes / 1024 / 1024} MB. Split it, or leave out what the briefing does not need.`;
    case 'not-utf8': return 'The file is not UTF-8 text. Save it again with the encoding UTF-8.';
    case 'not-utf8-but-utf16': return 'The file is UTF-16 text. Save it again with the encoding UTF-8.';
    case 'json-syntax': return `This is not JSON: expected ${fault.expected}, found ${fault.found === '' ? 'the end of the line or file' : quote(fault.found)}.${jsonHint(fault.found)} Correct it there and open the file again.`;
    case 'duplicate-member': return `The member ${quote(fault.name)} is written twice in one object, and programs differ on which counts. Delete one.`;
    case 'member-limit': return `An object has more than ${number(LIMITS.members)} members. Use an array for long lists.`;
    case 'value-limit': return `The file has more than ${number(LIMITS.values)} values. Split it or simplify its geometries.`;
    case 'depth-limit': return `Objects and arrays are nested more than ${LIMITS.depth} deep. Flatten this part.`;
    case 'not-json': return `This is ${fault.found}, which JSON cannot hold. Give objects, arrays, texts, finite numbers, true, false or null.`;
    case 'feature-limit': return `There are ${number(fault.count)} features; at most ${number(LIMITS.features)} fit in one document. Split the file.`;
    case 'link-limit': return `There are ${number(fault.count)} links; at most ${number(LIMITS.links)} can be drawn. Split the file, or put in one link for many.`;
    case 'root-type': return `The file holds ${fault.found}; a GeoJSON file is one object with a "type", such as a FeatureCollection.`;
    case 'type-missing': return `The "type" is ${fault.found}; every GeoJSON object says its type in a text, such as "Feature" or "Point".`;
    case 'type-unknown': return `The type ${quote(fault.found)} cannot stand here. Known are ${fault.known}.${meant(fault.suggestion)}`;
    case 'member-missing': return `${fault.of} needs the member "${fault.name}". Add it.`;
    case 'member-type': return `Expected ${fault.expected}, found ${fault.found}. Replace it.`;
    case 'member-forbidden': return `${fault.of} must not have the member "${fault.name}", which means something else in GeoJSON. Move it to "properties" or rename it.`;
    case 'feature-id': return `An "id" is a text or a number, but this one is ${fault.found}. Rewrite it, or leave it out.`;
    case 'bbox': return 'A "bbox" is an array of 4 finite numbers (6 with heights): west, south, east, north. Correct it, or leave it out.';
    case 'crs': return `The positions are in ${quote(fault.name)}; read as WGS84 they would land in the wrong place. Export the file in WGS84 (EPSG:4326), longitude first.`;
    case 'position-limit': return `The geometries have more than ${number(LIMITS.positions)} positions. Simplify them or split the file.`;
    case 'position-shape': return `A position is an array of longitude, latitude and at most a height, but this is ${fault.found}. Check how deeply the coordinates are nested.`;
    case 'position-number': return `Each element of a position is a finite number, but this is ${fault.found}. Write degrees as plain numbers, without quotation marks.`;
    case 'position-range': return `Longitude ${degrees(fault.lng, 180)}, latitude ${degrees(fault.lat, 90)} is not on the globe. ${rangeHint(fault.lng, fault.lat)}`;
    case 'position-off-map': return `This shape reaches past the globe (longitude ${degrees(fault.lng, 180)}, latitude ${degrees(fault.lat, 90)}), so its place is listed but not drawn. ${rangeHint(fault.lng, fault.lat)}`;
    case 'line-short': return 'A line has two or more positions. Add one, or make it a Point.';
    case 'ring-short': return 'A ring of an area has four or more positions, the last equal to the first. Add the missing corners.';
    case 'ring-open': return 'A ring of an area ends where it began: its last position must repeat the first, height included. Close it.';
    case 'collection-nested': return 'A GeometryCollection that is the whole file opens as one place for each member, so a member cannot be a collection itself. Wrap it in a Feature, or lift its members out.';
    case 'collection-depth': return `GeometryCollections are nested more than ${LIMITS.collections} deep. Lift the inner geometries out.`;
    case 'winding': return `${several(count, 'A ring winds', 'rings wind')} against the right-hand rule (outer rings counterclockwise, holes clockwise). It is drawn all the same; other programs may fill the outside.`;
    case 'precision': return `${several(count, 'A position has', 'positions have')} more than seven decimal places, finer than a centimetre. Round them: nothing is known that exactly.`;
    case 'collection-single': return `${several(count, 'A GeometryCollection has', 'GeometryCollections have')} a single member. Write that geometry by itself.`;
    case 'collection-inner': return `${several(count, 'A GeometryCollection stands', 'GeometryCollections stand')} inside another, which some programs cannot open. Lift the inner geometries out.`;
    case 'briefing-root': return `A document with a "briefing" is a FeatureCollection, but this is a ${quote(fault.found)}. Put the features in one, or remove "briefing" to open it as plain places.`;
    case 'format-version': return `This document is in format ${fault.found}; this version reads format 1. Open it with a newer version, or write "format": 1.`;
    case 'unknown-member': return `The format has no member ${quote(fault.name)} here.${meant(fault.suggestion)} Rename it, remove it, or begin it with "x-" to keep it for yourself.`;
    case 'text-empty': return 'The text is empty, or of spaces alone. Write something, or leave the member out where it is optional.';
    case 'text-long': return `The text is longer than ${number(fault.max)} characters. Shorten it.`;
    case 'too-many': return `The list has more than ${number(fault.max)} entries. Shorten it.`;
    case 'out-of-range': return `The number must be ${fault.limit}. Correct it.`;
    case 'not-one-of': return `The value must be ${fault.values}.${meant(fault.suggestion)}`;
    case 'malformed': return `The value is not well formed: ${fault.rule}.`;
    case 'text-characters': return `The text holds ${fault.found}, which can hide or reorder what people read. Delete it.`;
    case 'id-missing': return 'Every feature of a briefing has an "id", by which links, scenes and addresses name it. Add one, such as "wonsan".';
    case 'link-geometry': return 'The geometry of a link is a LineString (or a MultiLineString cut at the antimeridian), or null for the shortest way between its ends. Change it.';
    case 'link-gap': return 'This stretch of a link does not begin where the one before it ends; the link is drawn across the gap. Fill it in, put the stretches in order, or make each a link of its own.';
    case 'center-missing': return 'A view with a "zoom" needs a "center" too. Add it, or use "fit" alone.';
    case 'time-zone': return `${quote(fault.found)} is not a known IANA time zone. Write one like "Asia/Pyongyang".`;
    case 'language': return `${quote(fault.found)} is not a BCP 47 language tag. Write one like "en", "ko" or "zh-Hant".`;
    case 'id-duplicate': return `The id ${quote(fault.id)} is used twice among ${fault.of}. Give each its own.`;
    case 'reference-missing': return `There is no ${fault.of} with the id ${quote(fault.id)}.${meant(fault.suggestion)} Correct the id, or add what it names.`;
    case 'reference-to-link': return `${quote(fault.id)} is a link; a link starts and ends at places. Name a place.`;
    case 'likelihood-mixed': return 'The claims mix the two rows of likelihood words (such as "likely" and "probable"). Use one row throughout, so that readers need not wonder.';
    case 'date': return `${quote(fault.found)} is not a date of EDTF that this format reads. Write 2025-07-11, 2025-07, 2024-23 (autumn), 2025-06~ (about) or 2025-07-11/2025-07-13.`;
    case 'date-limit': return `The document has more than ${number(LIMITS.rareDates)} different dates in rare forms of EDTF. Write them as plain days, months or years.`;
    case 'window-reversed': return `The window ends (${quote(fault.to)}) before it begins (${quote(fault.from)}), so nothing dated would be shown. Swap the two.`;
    case 'plain-id': return `${several(count, 'An id was', 'ids were')} changed to letters, digits and hyphens that no other place uses. Nothing to do, unless something refers to the old one.`;
    case 'plain-text-long': return `${several(count, 'A text was', 'texts were')} longer than the format holds and cut. Shorten ${count === 1 ? 'it' : 'them'} in the file to choose the words.`;
    case 'plain-text-characters': return `Unseen characters (controls, text direction overrides) were taken out of ${several(count, 'a text', 'texts')}. Delete them in the file.`;
    case 'plain-date': return `${several(count, 'A date is', 'dates are')} in no form that is read${count === 1 ? '' : ', the first of them'}: ${quote(fault.found)}; left out. Write 2025-07-11, 2025-07 or 2025-07-11/2025-07-13.`;
    case 'plain-date-clock': return `${several(count, 'A time of day was', 'times of day were')} left out, and the day kept: an hour that there is not, or a zone that is only named. Write 2025-07-11T09:30+09:00.`;
    case 'plain-date-group': return dateGroups(count);
    case 'plain-date-local': return localGroups(count);
    case 'plain-date-cut': return `${several(count, 'A moment was', 'moments were')} shortened to the day or left out: a briefing holds at most ${number(LIMITS.rareDates)} different ones.`;
    case 'plain-sources': return 'The places name more than 2,000 pages as sources, and no more fit in one briefing; the rest was left out.';
    case 'plain-layers': return 'The places are of more than 50 groups; those after the 49th are in one layer called “Others”.';
    case 'data-ignored': return dataIgnored(fault.values, fault.names);
    case 'more-issues': return `And ${number(fault.count)} more. Correct those above first; the same cause is often behind the rest.`;
    default: return assertNever(fault);
  }
}
