/** A file of any format that is read here, by its name, else by what is in it. */
import { LIMITS } from '../document/limits';
import { foreignOf } from './foreign';
import { formatById, formatOfName, readable } from './index';
import { Refusal, reading } from './notes';
import { isArchive, sniffed } from './sniff';
import { inUtf8 } from './text';
import type { Format, ReadOptions, Reading } from './types';

/** The name decides; an archive, and what has no name that is known or only says "text", is looked into. */
function formatOf(bytes: Uint8Array, name: string): Format | null {
  if (isArchive(bytes)) return formatById('kmz');
  const named = formatOfName(name);
  if (named && !/\.txt$/i.test(name)) return named;
  return formatById(sniffed(bytes) ?? '') ?? named;
}

/** Reads a file. Never throws for what is in it. */
export const openFile = (file: Uint8Array, options: ReadOptions): Promise<Reading> => reading(async () => {
  const name = options.name ?? '';
  if (file.length === 0) throw new Refusal({ code: 'empty' });
  if (file.length > LIMITS.bytes) throw new Refusal({ code: 'bytes-limit' });
  const bytes = inUtf8(file);
  const kind = foreignOf(bytes);
  if (kind) throw new Refusal({ code: 'foreign', kind });
  const format = formatOf(bytes, name);
  if (!format?.read) throw new Refusal({ code: 'format-unknown', name, known: readable.map(({ label }) => label).join(', ') });
  return format.read(bytes, options);
});
