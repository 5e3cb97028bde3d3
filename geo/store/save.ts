/**
 * Saving that survives a kill at any moment: the bytes are on the disk under another name before the briefing's own name
 * points to them, so a reader finds the whole old version or the whole new one.
 */
import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './files';

/** In the same folder, since a name can only be given at once within one file system. */
const temporary = (file: string): string => path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);

/** Writes beside the file, then names; what was written goes where naming failed. */
async function written<T>(files: Files, file: string, bytes: Uint8Array, name: (from: string) => Promise<T>, mode?: number): Promise<T> {
  const from = temporary(file);
  try {
    await files.put(from, bytes, mode);
    const named = await name(from);
    await files.settle(path.dirname(file));
    return named;
  } catch (error) {
    await files.remove(from).catch(() => undefined);
    throw error;
  }
}

/** @param mode who may read and write the file */
export const overwrite = (files: Files, file: string, bytes: Uint8Array, mode: number): Promise<void> =>
  written(files, file, bytes, (from) => files.replace(from, file), mode);

/** A new file under the first of the names that is free. All lie in one folder. */
export function createFirst(files: Files, names: () => Iterable<string>, bytes: Uint8Array): Promise<string> {
  const [first] = names();
  return written(files, first!, bytes, async (from) => {
    for (const name of names()) if (await files.claim(from, name)) return name;
    throw new Error('No name is free for the file.');
  });
}

/** Longer than any writing takes. */
const ABANDONED_MS = 3_600_000;

/** Takes away what writers left that were killed. */
export async function sweep(files: Files, folder: string, now = Date.now()): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => /^\..+\.[0-9a-f]{12}\.tmp$/.test(entry))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > ABANDONED_MS) await files.remove(file);
  }
}
