/** The wrapper around every route: who may ask, what an error says, when an answer need not be sent again. */

export type Handler<P> = (request: Request, params: P) => Promise<Response>;
export type Route<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/** An error with a status that a client may read. */
export class HttpError extends Error {
  constructor(readonly status: number, message: string, readonly more: Record<string, unknown> = {}) {
    super(message);
  }
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

export const isLoopbackHost = (host: string | null): boolean => host !== null && LOOPBACK.test(host);

/** Names in ALLOWED_HOSTS (comma-separated) beside this machine's own, as they stand in a Host header. */
export const allowedHosts = (): string[] =>
  (process.env.ALLOWED_HOSTS ?? '').split(',').map((name) => name.trim().toLowerCase()).filter(Boolean);

/**
 * Whether a request's Host may be answered: this machine's own names, and those in ALLOWED_HOSTS.
 * Another name that resolves to this machine is a rebinding attack on a server that only listens here.
 */
export function isAllowedHost(host: string | null): boolean {
  return host !== null && (isLoopbackHost(host) || allowedHosts().includes(host.toLowerCase()));
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

/** 304 where the client's copy is `etag` (RFC 9110, section 13.1.2), else what `make` gives, with the tag on it. */
export async function unlessSame(request: Request, etag: string, make: () => Response | Promise<Response>): Promise<Response> {
  const asked = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  const headers = { etag, 'cache-control': 'no-cache' };
  if (asked.includes(etag) || asked.includes('*')) return new Response(null, { status: 304, headers });
  const answer = await make();
  answer.headers.set('etag', etag);
  return answer;
}
