/** Briefings as files in one folder: `<id>.geojson`. What is in the folder is there; nothing else has to be told. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from '../document/parse';
import { diskFiles, type Files } from './files';
import { idFor } from './names';
import { ID, type BriefingStore, type Reading, type Replaced, type Stored } from './port';
import { keepRevision } from './revisions';
import { createFirst, overwrite, sweep } from './save';
import { inTurn } from './turns';

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

/** The file itself, behind any link, and who may read and write it; null where there is none. */
async function standing(name: string): Promise<{ file: string; mode: number } | null> {
  try {
    const file = await realpath(name);
    const found = await stat(file);
    return found.isFile() ? { file, mode: found.mode & 0o777 } : null;
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

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** More briefings of one title than anybody has. */
const MOST_OF_A_TITLE = 10_000;

function* filesFor(folder: string, title: string): Iterable<string> {
  for (let n = 1; n <= MOST_OF_A_TITLE; n += 1) yield path.join(folder, idFor(title, n) + SUFFIX);
}

function readingOf(id: string, bytes: Buffer, good: Stored | null): Reading {
  const etag = etagOf(bytes);
  if (good?.etag === etag) return { state: 'good', good };
  const parsed = parseDocument(bytes);
  if (parsed.document === null) return { state: 'broken', etag, issues: parsed.issues, good };
  return { state: 'good', good: { id, etag, text: bytes.toString('utf8'), document: parsed.document, warnings: parsed.warnings } };
}

/** A file is read again only when its time, size or inode changed; two askers share one reading, two savers take turns. */
export function diskStore(folder: string, files: Files = diskFiles): BriefingStore {
  const turn = inTurn();
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
    async create({ document, text }) {
      const bytes = Buffer.from(text);
      await mkdir(folder, { recursive: true });
      await sweep(files, folder);
      const file = await createFirst(files, () => filesFor(folder, document.briefing.title), bytes);
      return { id: path.basename(file, SUFFIX), etag: etagOf(bytes) };
    },
    async replace(id, { text }, ifMatch): Promise<Replaced> {
      if (!ID.test(id)) return { state: 'missing' };
      return turn(id, async () => {
        const known = await standing(path.join(folder, id + SUFFIX));
        const [before, bytes] = [known && await bytesOf(known.file), Buffer.from(text)];
        if (!known || !before) return { state: 'missing' };
        if (etagOf(before) !== ifMatch) return { state: 'conflict', etag: etagOf(before) };
        if (!before.equals(bytes)) {
          await keepRevision(files, folder, id, ifMatch, before, known.mode);
          await overwrite(files, known.file, bytes, known.mode);
        }
        return { state: 'saved', etag: etagOf(bytes) };
      });
    },
  };
}
