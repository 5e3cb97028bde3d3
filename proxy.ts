/** Stands before every page: the Host check, and a content security policy with a nonce of its own. */
import { NextResponse, type NextRequest } from 'next/server';
import { isAllowedHost } from '@/geo/http/names';
import { contentSecurityPolicy } from '@/geo/http/policy';

export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get('host'))) {
    return new NextResponse('This server answers only to its own name. Add the name to ALLOWED_HOSTS to allow it.', { status: 421 });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set('content-security-policy', policy);
  answer.headers.set('referrer-policy', 'no-referrer');
  answer.headers.set('x-content-type-options', 'nosniff');
  answer.headers.set('cross-origin-opener-policy', 'same-origin');
  return answer;
}

// Routes that give data have their own wrapper (geo/http/route.ts); a proxy before an upload would cut it short.
export const config = { matcher: ['/', '/b/:path*', '/embed/:path*'] };
