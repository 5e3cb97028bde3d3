/** The few things that the store asks of a file system, apart so that a test can stop between any two of them, or have another clock. */
import { link, open, rename, stat, unlink } from 'node:fs/promises';

/** What tells one state of a file from another. */
export type Look = { writtenMs: number; changedMs: number; size: number; ino: number };

export type Files = {
  /** Null for what is no file. @throws where there is nothing, or it may not be looked at */
  look(file: string): Promise<Look | null>;
  /** Writes a new file and waits until its bytes are on the disk. @param mode who may read and write it, where that is not the usual */
  put(file: string, bytes: Uint8Array, mode?: number): Promise<void>;
  /** Gives a file its name at once, in place of what had it. */
  replace(from: string, to: string): Promise<void>;
  /** Gives a file its name at once; false where the name is taken. */
  claim(from: string, to: string): Promise<boolean>;
  /** Waits until the names in a folder are on the disk. */
  settle(folder: string): Promise<void>;
  remove(file: string): Promise<void>;
};

const hasCode = (error: unknown, ...codes: string[]): boolean => codes.includes((error as NodeJS.ErrnoException).code ?? '');

async function look(file: string): Promise<Look | null> {
  const found = await stat(file);
  return found.isFile() ? { writtenMs: found.mtimeMs, changedMs: found.ctimeMs, size: found.size, ino: found.ino } : null;
}

async function put(file: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    // Opening leaves out what the umask does; a disk without such rights keeps none.
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where a file has one name only (FAT, and so most memory sticks): takes the name with an empty file, then puts this one in its place. */
async function takeOver(from: string, to: string): Promise<void> {
  await (await open(to, 'wx')).close();
  await rename(from, to);
}

/** Two names for one file, then one: `rename` alone would take a name that somebody else has. */
async function claim(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).then(() => unlink(from), (error: unknown) => {
      if (hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR')) return takeOver(from, to);
      throw error;
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch((error: unknown) => {
    // Windows opens no folders; its renames are journalled.
    if (hasCode(error, 'EISDIR', 'EPERM', 'EACCES')) return null;
    throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

export const diskFiles: Files = {
  look, put, claim, settle,
  replace: rename,
  remove: async (file) => {
    await unlink(file).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error;
    });
  },
};
