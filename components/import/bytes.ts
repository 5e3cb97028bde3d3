/** What is in a file that somebody gave: as much of it as can be read here, so that one of gigabytes is refused for its size and not for want of memory. */
import { LIMITS } from '@/geo/document/limits';

export async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, LIMITS.bytes + 1).arrayBuffer());
  } catch (error) {
    // A folder comes as a file that nobody can read.
    throw new Error(`“${file.name}” cannot be read. If it is a folder, import the files in it one by one; else it was moved, changed or closed to you since you chose it.`, { cause: error });
  }
}
