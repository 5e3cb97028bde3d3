/**
 * Routes that take a file as it is. They keep nothing, so a program that is no browser may ask too; another site may not, nor
 * another machine: reading a big file takes this one's time, and a show may be on.
 */
import { isHere } from './peer';
import { guarded, HttpError, type Route } from './route';

export type UploadHandler<P> = (request: Request, params: P, bytes: Uint8Array) => Promise<Response>;

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Refuses what a browser says comes from elsewhere. */
function refuseOtherSites({ headers }: Request): void {
  const [origin, site, host] = [headers.get('origin'), headers.get('sec-fetch-site'), headers.get('host')];
  const isElsewhere = (origin !== null && hostOf(origin) !== host?.toLowerCase()) || (site !== null && site !== 'same-origin' && site !== 'none');
  if (isElsewhere) throw new HttpError(403, 'Only pages of this server may send files here.');
}

/** Content-Length in bytes. */
function declaredLength({ headers }: Request, maxBytes: number): number {
  const written = headers.get('content-length');
  if (written === null || !/^\d{1,15}$/.test(written)) throw new HttpError(411, 'Say how long the file is: content-length.');
  if (Number(written) > maxBytes) throw new HttpError(413, `The file may have at most ${maxBytes / 1024 / 1024} MB.`);
  return Number(written);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/**
 * The body, at most `maxBytes` and exactly as long as it says. Reading stops at the first byte too many, and nothing is
 * set aside before it comes.
 * @throws HttpError 411, 413, or 400 where the lengths differ
 */
export async function readCapped(request: Request, maxBytes: number): Promise<Uint8Array> {
  const length = declaredLength(request, maxBytes);
  const unequal = new HttpError(400, 'The file is not as long as its content-length says.');
  const reader = (request.body ?? new Blob([]).stream()).getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > length) {
      void reader.cancel();
      throw unequal;
    }
    pieces.push(piece.value);
  }
  if (bytes < length) throw unequal;
  return joined(pieces, length);
}

/** A route whose body is a file of at most `maxBytes`. */
export const upload = <P>(maxBytes: number, handler: UploadHandler<P>): Route<P> =>
  guarded(async (request, params: P) => {
    refuseOtherSites(request);
    if (!isHere(request)) throw new HttpError(403, 'Files are read on the machine that serves the briefings.');
    return handler(request, params, await readCapped(request, maxBytes));
  });
