/** Briefings as files in one folder: `<id>.geojson`. What is in the folder is there; nothing else has to be told. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Issue } from '../document/issue';
import { LIMITS } from '../document/limits';
import { messageOf } from '../document/messages';
import { parseDocument } from '../document/parse';
import { diskFiles, type Files, type Look } from './files';
import { idFor } from './names';
import { ID, type BriefingStore, type Reading, type Replaced } from './port';
import { keepRevision } from './revisions';
import { createFirst, overwrite, sweep } from './save';
import { inTurn } from './turns';

const SUFFIX = '.geojson';

/** `stamp` is null while the file is so young that it may change again and not look it. */
type Held = { stamp: string | null; reading: Reading };

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** The time of the last change of any kind tells more than that of the last writing, which programs that copy set back. */
const stampOf = ({ writtenMs, changedMs, size, ino }: Look): string => `${writtenMs}-${changedMs}-${size}-${ino}`;

/** The coarsest clock of a file system (FAT) in milliseconds. */
const COARSEST_MS = 2_000;

const isYoung = ({ writtenMs, changedMs }: Look): boolean => [writtenMs, changedMs].some((ms) => Math.abs(Date.now() - ms) < COARSEST_MS);

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

/** Without the byte order mark, which JSON on the network must not have (RFC 8259, section 8.1). */
const textOf = (bytes: Buffer): string => new TextDecoder().decode(bytes);

function readingOf(id: string, bytes: Buffer, before: Reading | undefined): Reading {
  const etag = etagOf(bytes);
  const good = before?.good ?? null;
  if (before && (before.state === 'good' ? before.good : before).etag === etag) return before;
  if (good?.etag === etag) return { state: 'good', good };
  const parsed = parseDocument(bytes);
  if (parsed.document === null) return { state: 'broken', etag, issues: parsed.issues, good };
  return { state: 'good', good: { id, etag, text: textOf(bytes), document: parsed.document, warnings: parsed.warnings } };
}

/** Of a file whose bytes were not read. */
const unread = (code: Issue['code'], message: string, before: Reading | undefined): Reading =>
  ({ state: 'broken', etag: etagOf(Buffer.from(message)), issues: [{ code, path: '', message }], good: before?.good ?? null });

const tooBig = (before: Reading | undefined): Reading => unread('bytes-limit', messageOf({ code: 'bytes-limit' }, 1), before);

const refused = (code: string, before: Reading | undefined): Reading =>
  unread('file-unreadable', `The disk does not give the file (${code}). See that the account which runs Sandtable may read it, and that a link leads to a file.`, before);

/** A file is read again only when its times, size or inode changed, and while it is young; two askers share one reading, two savers take turns. */
export function diskStore(folder: string, files: Files = diskFiles): BriefingStore {
  const turn = inTurn();
  const held = new Map<string, Held>();
  const underWay = new Map<string, Promise<Reading | null>>();

  const readAnew = async (id: string, file: string, { size }: Look, before: Reading | undefined): Promise<Reading> =>
    (size > LIMITS.bytes ? tooBig(before) : readingOf(id, await readFile(file), before));

  const refresh = async (id: string): Promise<Reading | null> => {
    const file = path.join(folder, id + SUFFIX);
    const before = held.get(id);
    try {
      const look = await files.look(file);
      if (look && before?.stamp === stampOf(look)) return before.reading;
      const reading = look && await readAnew(id, file, look, before?.reading);
      if (look && reading) held.set(id, { stamp: isYoung(look) ? null : stampOf(look), reading });
      else held.delete(id);
      return reading;
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      const reading = isMissing(error) ? null : refused(code, before?.reading);
      if (reading) held.set(id, { stamp: null, reading });
      else held.delete(id);
      return reading;
    }
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
