/**
 * Which machine asks. What a client writes about itself, its Host included, is no proof of where it is; the other end of
 * its connection is. Server only.
 */
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders } from 'node:http';
import { isOwnHost } from './names';

/** As much of node:http's IncomingMessage as tells where it comes from. */
type Incoming = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string; localAddress?: string } };
type Peer = { isOwn: boolean; address: string };

const shared = globalThis as { sandtablePeerHeader?: string };

/**
 * The header in which the server notes the peer. Its name is made anew at each start, so no client can send it, and where
 * nothing was noted nobody counts as here. Bundles are built apart, so they meet on the global object.
 */
const headerName = (): string => (shared.sandtablePeerHeader ??= `x-peer-${randomUUID()}`);

/** What proxies add. One on this machine connects from here for whoever asks it. */
const FORWARDED = /^(?:forwarded|via|x-real-ip|x-forwarded-.+)$/;

/** IPv4 as it is written, on a socket of both kinds too. */
const plain = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** Whether it is this machine, and its address. A connection to oneself has the same address at both ends, whichever of one's own was dialled. */
function peerOf({ headers, socket }: Incoming): Peer {
  const [remote, local] = [plain(socket.remoteAddress), plain(socket.localAddress)];
  const isOwn = remote !== '' && (isLoopback(remote) || remote === local);
  const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
  if (!isOwn || !isForwarded) return { isOwn, address: remote };
  // Our own proxy's word, and the last it added: the entries before are the client's.
  return { isOwn: false, address: String(headers['x-forwarded-for'] ?? '').split(',').at(-1)!.trim().slice(0, 64) || remote };
}

/** Writes down with a request which machine it comes from. Only before anything has added headers of its own. */
export function notePeer(request: Incoming): void {
  const { isOwn, address } = peerOf(request);
  request.headers[headerName()] = `${isOwn ? 'here' : 'away'} ${address}`;
}

/** Notes the peer of every request to this process's servers from now on, before any handler runs. */
export const notePeers = (): void =>
  subscribe('http.server.request.start', (message) => notePeer((message as { request: Incoming }).request));

function noted({ headers }: Request): Peer | null {
  const [where, address = ''] = headers.get(headerName())?.split(' ') ?? [];
  return where === undefined ? null : { isOwn: where === 'here', address };
}

/** The asker's address, for counting. */
export const addressOf = (request: Request): string => noted(request)?.address || 'unknown';

/**
 * Whether somebody at this very machine asks. Only under one of its own names: a proxy here that adds nothing to a request
 * still passes on the name that it was asked for.
 */
export const isHere = (request: Request): boolean => noted(request)?.isOwn === true && isOwnHost(request.headers.get('host'));
