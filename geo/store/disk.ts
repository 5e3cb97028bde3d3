/** Briefings as files in one folder: `<id>.geojson`. What is in the folder is there; nothing else has to be told. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from '../document/parse';
import { ID, type BriefingStore, type Reading, type Stored } from './port';

const SUFFIX = '.geojson';

type Held = { stamp: string; reading: Reading };

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Null where there is no such file. */
async function stampOf(file: string): Promise<string | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? `${found.mtimeMs}-${found.size}-${found.ino}` : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Null where the file went between looking and reading. */
async function bytesOf(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

function readingOf(id: string, bytes: Buffer, good: Stored | null): Reading {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  if (good?.etag === etag) return { state: 'good', good };
  const parsed = parseDocument(bytes);
  if (parsed.document === null) return { state: 'broken', etag, issues: parsed.issues, good };
  return { state: 'good', good: { id, etag, text: bytes.toString('utf8'), document: parsed.document, warnings: parsed.warnings } };
}

/** A file is read again only when its time, size or inode changed; two askers share one reading. */
export function diskStore(folder: string): BriefingStore {
  const held = new Map<string, Held>();
  const underWay = new Map<string, Promise<Reading | null>>();

  const refresh = async (id: string): Promise<Reading | null> => {
    const file = path.join(folder, id + SUFFIX);
    const stamp = await stampOf(file);
    const before = held.get(id);
    if (stamp !== null && before?.stamp === stamp) return before.reading;
    const bytes = stamp === null ? null : await bytesOf(file);
    if (stamp === null || bytes === null) {
      held.delete(id);
      return null;
    }
    const reading = readingOf(id, bytes, before?.reading.good ?? null);
    held.set(id, { stamp, reading });
    return reading;
  };

  return {
    async ids() {
      const names = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length)).filter((id) => ID.test(id)).sort();
    },
    read(id) {
      if (!ID.test(id)) return Promise.resolve(null);
      const running = underWay.get(id) ?? refresh(id).finally(() => underWay.delete(id));
      underWay.set(id, running);
      return running;
    },
  };
}
