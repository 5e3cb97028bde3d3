/**
 * The wrapper around routes that change something: Host, then where the request comes from, then what it carries.
 * Each check comes before any that costs more.
 */
import { guarded, HttpError, type Handler, type Route } from './route';

export type WriteHandler<P> = (request: Request, params: P, body: unknown) => Promise<Response>;

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a page of this very server asks. A browser always says where a write comes from; who says nothing is no
 * browser, and has to say it too.
 */
function sameOrigin({ headers }: Request): boolean {
  const [origin, site, host] = ['origin', 'sec-fetch-site', 'host'].map((name) => headers.get(name));
  if (origin === null && site === null) return false;
  return (site === null || site === 'same-origin') && (origin === null || hostOf(origin!) === host?.toLowerCase());
}

function checkOrigin(request: Request): void {
  if (!sameOrigin(request)) throw new HttpError(403, 'Only pages of this server may change something here.');
}

function checkType({ headers }: Request): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpError(415, 'Send JSON: content-type application/json.');
}

/** Content-Length, in bytes. */
function declaredLength({ headers }: Request, maxBytes: number): number {
  const written = headers.get('content-length');
  if (written === null || !/^\d{1,10}$/.test(written)) throw new HttpError(411, 'Say how long the body is: content-length.');
  if (Number(written) > maxBytes) throw new HttpError(413, `The body may have at most ${maxBytes} bytes.`);
  return Number(written);
}

/** The body as UTF-8 text. Stops reading as soon as there is more than was declared. */
async function textOf(request: Request, length: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const unequal = new HttpError(400, 'The body is not as long as its content-length says.');
  const reader = (request.body ?? new Blob([]).stream()).getReader();
  let text = '';
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > length) {
      void reader.cancel();
      throw unequal;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  if (bytes < length) throw unequal;
  return text + decoder.decode();
}

async function jsonOf(request: Request, maxBytes: number): Promise<unknown> {
  checkType(request);
  const length = declaredLength(request, maxBytes);
  try {
    return JSON.parse(await textOf(request, length)) as unknown;
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'The body is not JSON in UTF-8.');
  }
}

/** A route with a JSON body of at most `maxBytes`. What the body means is for the handler to check. */
export const write = <P>(maxBytes: number, handler: WriteHandler<P>): Route<P> =>
  guarded(async (request, params: P) => {
    checkOrigin(request);
    return handler(request, params, await jsonOf(request, maxBytes));
  });

/** A route that changes something and carries nothing, such as DELETE. */
export const bare = <P>(handler: Handler<P>): Route<P> =>
  guarded(async (request, params: P) => {
    checkOrigin(request);
    return handler(request, params);
  });
