/** Names under which this server answers: this machine's own, and those that its settings add. Server only. */
import { isIPv6 } from 'node:net';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/** All of 127.0.0.0/8 is the machine itself. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host);

/** How long a look at the network's interfaces holds: every request asks, and networks are joined seldom. */
const KEPT_MS = 5_000;

let seen: { addresses: NetworkInterfaceInfo[]; atMs: number } | null = null;

/** This machine's addresses on its networks, IPv4 first: that is what people type. Not those which need an interface named. */
function ownAddresses(): NetworkInterfaceInfo[] {
  if (seen && Date.now() - seen.atMs < KEPT_MS) return seen.addresses;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    .filter((info) => !info.internal && !(info.family === 'IPv6' && info.scopeid))
    .sort((a, b) => a.family.localeCompare(b.family));
  seen = { addresses, atMs: Date.now() };
  return addresses;
}

/** As a browser writes the name in a Host header: IPv6 in brackets, port 80 left out. Empty where no address can be made of it. */
function hostHeader(name: string, port: string): string[] {
  const address = `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
  return URL.canParse(address) ? [new URL(address).host] : [];
}

/**
 * Names under which other devices reach the address that this server listens on. Asked anew, not once at the start: a
 * laptop may join the room's network later. LISTEN_HOST and PORT are set by who starts the server (`.ci/lib/serve.mjs`).
 */
function ownHosts(): string[] {
  const { LISTEN_HOST: host = 'localhost', PORT: port = '' } = process.env;
  const isOpen = host === '::' || host === '0.0.0.0';
  const names = isOpen ? ownAddresses().filter(({ family }) => host === '::' || family === 'IPv4').map(({ address }) => address) : [host];
  return names.flatMap((name) => hostHeader(name, port)).filter((name) => !isLoopbackHost(name));
}

/** A Host header with port 80 and one without mean the same. */
const plain = (host: string): string => host.trim().toLowerCase().replace(/:80$/, '');

/** Whether a Host header names this machine: by loopback, or by an address that it listens on. */
export const isOwnHost = (host: string | null): boolean => host !== null && (isLoopbackHost(host) || ownHosts().includes(plain(host)));

/** Names beside the loopback ones, as they stand in a Host header: those in ALLOWED_HOSTS (comma-separated), then this machine's own. */
export const allowedHosts = (): string[] =>
  [...new Set([...(process.env.ALLOWED_HOSTS ?? '').split(',').map(plain).filter(Boolean), ...ownHosts()])];

/**
 * Whether a request's Host may be answered: this machine's own names, and those in ALLOWED_HOSTS.
 * Another name that resolves to this machine is a rebinding attack on a server that only listens here.
 */
export const isAllowedHost = (host: string | null): boolean =>
  host !== null && (isLoopbackHost(host) || allowedHosts().includes(plain(host)));
