/** The room of this presenter on the server, known to all of the presenter's windows. */
import { remember, remembered } from '@/components/ui/storage';
import { SECRET_HEADER } from '@/geo/show/wire/server';
import type { Link } from '@/geo/show/wire/transport';
import { keepInTab, keptInTab } from './tab';

/** `hosts`: names under which other devices reach the server; none where it was not started for that. */
export type OpenRoom = { code: string; secret: string; hosts: string[] };

const CHANGED = 'sandtable-room';
const REMOTE = /^#remote=([A-Z0-9]{4,12})\.([\w-]{8,100})$/;
const LINKS: readonly Link[] = ['connecting', 'live', 'lost', 'full', 'refused', 'ended'];
const linkKeyOf = (briefing: string): string => `sandtable-room:link:${briefing}`;
const keyOf = (briefing: string): string => `sandtable-room:${briefing}`;

const isRoom = (value: unknown): value is OpenRoom => {
  const room = value as Partial<OpenRoom> | null;
  return typeof room?.code === 'string' && typeof room.secret === 'string' && Array.isArray(room.hosts);
};

/** A remote's address carries code and secret behind the #, which no server sees. */
export const remotePath = (briefing: string, { code, secret }: OpenRoom): string => `/b/${briefing}/console#remote=${code}.${secret}`;
export const joinPath = (briefing: string, { code }: OpenRoom): string => `/b/${briefing}/present?join=${code}`;

function remoteRoom(): OpenRoom | null {
  const [, code, secret] = REMOTE.exec(window.location.hash) ?? [];
  return code && secret ? { code, secret, hosts: [] } : null;
}

/** Whether this window steers a show that runs on another device. */
export const isRemote = (): boolean => remoteRoom() !== null;

function roomIn(text: unknown): OpenRoom | null {
  try {
    const room: unknown = JSON.parse(typeof text === 'string' ? text : 'null');
    return isRoom(room) ? room : null;
  } catch {
    return null;
  }
}

/** A room that no other window knows, as storage is forbidden or full: this one does the sending itself. */
const ownRoom = (briefing: string): OpenRoom | null => roomIn(keptInTab(keyOf(briefing)));

export const keptRoom = (briefing: string): OpenRoom | null =>
  remoteRoom() ?? ownRoom(briefing) ?? roomIn(remembered(keyOf(briefing)));

/** Whether a room goes with this window: whoever closes it ends the sending. */
export const isOfThisWindow = (briefing: string): boolean => ownRoom(briefing) !== null;

/**
 * Every window of the presenter hears of it: one that is closed must not end the sending.
 * @throws a sentence where the room can be kept nowhere
 */
export function keepRoom(briefing: string, room: OpenRoom | null): void {
  const text = room && JSON.stringify(room);
  remember(keyOf(briefing), text);
  keepInTab(keyOf(briefing), remembered(keyOf(briefing)) === text ? null : text);
  if (room && keptRoom(briefing)?.code !== room.code) throw new Error('This browser keeps nothing just now, so no room is open. Try again in a moment.');
  window.dispatchEvent(new Event(CHANGED));
}

/** Tells all of the presenter's windows, this one too, how the line is that one of them holds; null: it was put down. */
export function keepLink(briefing: string, link: Link | null): void {
  remember(linkKeyOf(briefing), link);
  window.dispatchEvent(new CustomEvent<Link | null>(linkKeyOf(briefing), { detail: link }));
}

const linkOf = (said: string | null): Link | null => LINKS.find((link) => link === said) ?? null;

/**
 * How the line was when this window came. While there is a room some window holds it and keeps this up, or the one that asks
 * is about to take it; of a room that is gone, and to a remote, which has a line of its own, it says nothing.
 */
export const keptLink = (briefing: string): Link | null =>
  isRemote() || keptRoom(briefing) === null ? null : linkOf(remembered(linkKeyOf(briefing)));

/** Hears how the line comes to be, whichever window holds it. */
export function onLink(briefing: string, heard: (link: Link | null) => void): () => void {
  const name = linkKeyOf(briefing);
  const there = ({ key, newValue }: StorageEvent) => {
    if (key === name) heard(linkOf(newValue));
  };
  const here = (event: Event) => heard((event as CustomEvent<Link | null>).detail);
  window.addEventListener('storage', there);
  window.addEventListener(name, here);
  return () => {
    window.removeEventListener('storage', there);
    window.removeEventListener(name, here);
  };
}

export function onRoom(heard: () => void): () => void {
  window.addEventListener('storage', heard);
  window.addEventListener(CHANGED, heard);
  return () => {
    window.removeEventListener('storage', heard);
    window.removeEventListener(CHANGED, heard);
  };
}

const askForRoom = (briefing: string): Promise<Response> =>
  fetch('/api/shows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ briefing }) })
    .catch(() => { throw new Error('The server does not answer, so no room is open. Try again.'); });

/** @throws the server's sentence, or one that says that there is none */
export async function openRoom(briefing: string): Promise<OpenRoom> {
  const answer = await askForRoom(briefing);
  // What stands before a server may answer in its place, with a page.
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok || !isRoom(said)) throw new Error((said as { error?: string } | null)?.error ?? 'The server opens no room.');
  return { code: said.code, secret: said.secret, hosts: said.hosts };
}

export async function closeRoom({ code, secret }: OpenRoom): Promise<void> {
  await fetch(`/api/shows/${code}`, { method: 'DELETE', headers: { [SECRET_HEADER]: secret } });
}
