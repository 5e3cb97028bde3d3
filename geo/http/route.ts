/** The wrapper around every route: who may ask, what an error says, when an answer need not be sent again. */
import { isAllowedHost } from './names';

export type Handler<P> = (request: Request, params: P) => Promise<Response>;
export type Route<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/** An error with a status that a client may read. */
export class HttpError extends Error {
  constructor(readonly status: number, message: string, readonly more: Record<string, unknown> = {}) {
    super(message);
  }
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', ...init.headers } });

function failed(error: unknown): Response {
  if (error instanceof HttpError) return json({ error: error.message, ...error.more }, { status: error.status });
  console.error(error);
  return json({ error: 'The server failed at this. The terminal in which it runs says why.' }, { status: 500 });
}

/** What holds for every route: Host check, errors as JSON sentences, `nosniff` on everything. */
export function guarded<P>(handler: Handler<P>): Route<P> {
  return async (request, { params }) => {
    const answer = isAllowedHost(request.headers.get('host'))
      ? await handler(request, await params).catch(failed)
      : json({ error: 'This server answers only to its own name. Add the name to ALLOWED_HOSTS to allow it.' }, { status: 421 });
    answer.headers.set('x-content-type-options', 'nosniff');
    answer.headers.set('cross-origin-resource-policy', 'same-origin');
    return answer;
  };
}

/** A route that only reads. Those that change something have stricter wrappers (`write.ts`). */
export const route = <P>(handler: Handler<P>): Route<P> => guarded(handler);

/**
 * 405 with the methods that there are. For HEAD of a stream: Next would answer it by GET, and a stream that nobody reads
 * would keep its place until it is missed.
 */
export const notAllowed = (allow: string): Route<unknown> =>
  guarded(async () => json({ error: `There is only ${allow} here.` }, { status: 405, headers: { allow } }));

/** 304 where the client's copy is `etag` (RFC 9110, section 13.1.2), else what `make` gives, with the tag on it. */
export async function unlessSame(request: Request, etag: string, make: () => Response | Promise<Response>): Promise<Response> {
  const asked = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  const headers = { etag, 'cache-control': 'no-cache' };
  if (asked.includes(etag) || asked.includes('*')) return new Response(null, { status: 304, headers });
  const answer = await make();
  answer.headers.set('etag', etag);
  return answer;
}
