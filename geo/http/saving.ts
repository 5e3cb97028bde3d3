/** What routes that save briefings share: who may, which version is meant, and refusals as statuses. */
import { accepted, type Accepted } from '../store/accept';
import { isHere } from './peer';
import { HttpError } from './route';

/** There are no accounts: who only follows from another machine changes nothing here. */
export function checkIsHere(request: Request): void {
  if (!isHere(request)) throw new HttpError(403, 'Briefings are saved on the machine that serves them.');
}

/** Of what a disk refuses, what people can change. */
const REFUSED: Record<string, string> = {
  EACCES: 'the account which runs Sandtable may not write there', EPERM: 'the account which runs Sandtable may not write there',
  EROFS: 'the disk can only be read', ENOSPC: 'the disk is full', EDQUOT: 'the disk is full for this account',
  ENOTDIR: 'what is named as the folder is a file', EEXIST: 'what is named as the folder is a file',
};

/** What the disk refused, as a sentence; any other error goes on. */
export async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!Object.hasOwn(REFUSED, code)) throw error;
    throw new HttpError(507, `The folder of briefings takes no file: ${REFUSED[code]} (${code}). Nothing was saved.`);
  }
}

/** 422 with every issue where the document cannot be stored. */
export function goodDocument(body: unknown): Accepted {
  const read = accepted(body);
  if ('issues' in read) throw new HttpError(422, 'The briefing was not saved. Its issues say what to correct.', { issues: read.issues });
  return read;
}

/** The one version that a change is made to (RFC 9110, section 13.1.1). */
export function versionMeant({ headers }: Request): string {
  const tag = headers.get('if-match')?.trim();
  if (!tag) throw new HttpError(428, 'Say which version this changes: if-match with the etag that it was read with.');
  if (!/^"[\w-]+"$/.test(tag)) throw new HttpError(400, 'If-match takes one etag, as it was given.');
  return tag;
}
