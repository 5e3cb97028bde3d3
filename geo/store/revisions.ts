/** Earlier versions of a briefing, as whole files: `.revisions/<id>/<moment>-<tag>.geojson`. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './files';
import { overwrite } from './save';

const FOLDER = '.revisions';
/** Of one briefing; the newest is kept however large. */
const MOST = 20;
const MOST_BYTES = 256 * 1024 * 1024;

/** Sorts by name as by time. */
const nameOf = (moment: Date, etag: string): string => `${moment.toISOString().replace(/[:.]/g, '-')}-${etag.replace(/[^\w-]/g, '').slice(0, 8)}.geojson`;

/** The folder says by itself that version control has no business in it. */
async function folderFor(root: string, id: string): Promise<string> {
  const folder = path.join(root, FOLDER, id);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(root, FOLDER, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
  return folder;
}

async function prune(files: Files, folder: string): Promise<void> {
  const newestFirst = (await readdir(folder)).filter((name) => name.endsWith('.geojson')).sort().reverse();
  let bytes = 0;
  for (const [i, name] of newestFirst.entries()) {
    const file = path.join(folder, name);
    bytes += (await stat(file)).size;
    if (i > 0 && (i >= MOST || bytes > MOST_BYTES)) await files.remove(file);
  }
}

/** Keeps the bytes as the briefing's newest revision, for the same readers; the oldest go. */
export async function keepRevision(files: Files, root: string, id: string, etag: string, bytes: Uint8Array, mode: number, now = new Date()): Promise<void> {
  const folder = await folderFor(root, id);
  await overwrite(files, path.join(folder, nameOf(now, etag)), bytes, mode);
  await prune(files, folder);
}
