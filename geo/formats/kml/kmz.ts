/** KMZ: KML in a zip archive. */
import { strToU8, zipSync } from 'fflate';
import { Refusal, reading } from '../notes';
import { inUtf8, xmlTextOf } from '../text';
import type { Note, Reading, ReadOptions, WriteSource } from '../types';
import { sentenceOf } from '../faults';
import { readKmlText } from './read';
import { writeKml } from './write';

/** The same briefing gives the same bytes: the archive has no time of its own. */
const NO_TIME = new Date(1980, 0, 1);

export async function writeKmz(source: WriteSource): Promise<Uint8Array> {
  return zipSync({ 'doc.kml': strToU8(await writeKml(source)) }, { level: 6, mtime: NO_TIME });
}

const othersNote = (count: number): Note => ({ code: 'zip-others', path: '', message: sentenceOf({ code: 'zip-others', count }, 1) });

export const readKmz = (bytes: Uint8Array, { unzip, name = '' }: ReadOptions): Promise<Reading> => reading(async () => {
  if (!unzip) throw new Refusal({ code: 'zip-closed' });
  const main = await unzip(bytes, 'kml');
  const result = readKmlText(xmlTextOf(inUtf8(main.bytes)), name);
  if (result.briefing === null || main.others === 0) return result;
  return { ...result, notes: [othersNote(main.others), ...result.notes] };
});
