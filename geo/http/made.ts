/** Tags of what this program makes of a document: another build may make something else of the same one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns the id of the build that a folder holds; 'dev' where none was made, as pages are made anew then */
export function buildIn(folder: string): string {
  try {
    return readFileSync(path.join(folder, '.next', 'BUILD_ID'), 'utf8').replace(/[^\w-]/g, '');
  } catch {
    return 'dev';
  }
}

let running: string | null = null;

/**
 * The entity tag (RFC 9110, section 8.8.3) of something made from a document.
 * @param of tag of the document
 * @param parts what else it depends on, such as the name of a format
 */
export function tagOfMade(of: string, ...parts: string[]): string {
  running ??= buildIn(/* turbopackIgnore: true */ process.cwd());
  return `"${[of.replaceAll('"', ''), running, ...parts].join('-')}"`;
}
