/** Where the basemap's data lie, and reading them whole. Server only. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The path of a file of geo/basemap/data; the server runs from the top of the repository. */
export const dataFile = (name: string): string => path.join(/* turbopackIgnore: true */ process.cwd(), 'geo/basemap/data', name);

export const readData = (name: string): Promise<Buffer> => readFile(dataFile(name));

/** Makes something at its first use; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make().catch((error: unknown) => {
    made = null;
    throw error;
  }));
}
