/** How the line to the room is, known to all of the presenter's windows. */
import { expect, test } from '@playwright/test';
import { isOfThisWindow, keepLink, keepRoom, keptLink, keptRoom, onLink, onRoom, openRoom } from '@/components/show/windows/rooms';
import type { Link } from '@/geo/show/wire/transport';
import { FORBIDDEN, newHistory } from './support';

const page = globalThis as { window?: EventTarget & { location: { hash: string }; history: ReturnType<typeof newHistory> }; localStorage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> };

/** As the browser tells the windows that did not write. */
const written = (key: string, newValue: string | null): Event => Object.assign(new Event('storage'), { key, newValue });

test.beforeEach(() => {
  const kept = new Map<string, string>();
  page.window = Object.assign(new EventTarget(), { location: { hash: '' }, history: newHistory() });
  page.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
});
const { fetch } = globalThis;
test.afterEach(() => {
  globalThis.fetch = fetch;
  delete page.window;
  delete page.localStorage;
});

test('a line that is put down while it is broken is no trouble any more, in the window that put it down either', () => {
  const heard: (Link | null)[] = [];
  const leave = onLink('visit', (link) => heard.push(link));
  keepLink('visit', 'lost');
  keepLink('visit', null);
  keepLink('other', 'live');
  expect(heard).toEqual(['lost', null]);
  leave();
  keepLink('visit', 'live');
  expect(heard).toHaveLength(2);
});

test('a window that comes while the line is broken knows it at once; of a room that is gone, and as a remote, it knows nothing', () => {
  keepLink('visit', 'lost');
  expect(keptLink('visit')).toBeNull();
  keepRoom('visit', { code: 'ABCDEF', secret: 'a-long-secret', hosts: [] });
  expect(keptLink('visit')).toBe('lost');
  page.window!.location.hash = '#remote=ABCDEF.a-long-secret';
  expect(keptLink('visit')).toBeNull();
});

test('a room is opened and closed where the browser forbids storage', () => {
  page.localStorage = FORBIDDEN;
  const room = { code: 'ABCDEF', secret: 'a-long-secret', hosts: [] };
  const kept: unknown[] = [];
  const leave = onRoom(() => kept.push(keptRoom('visit')));
  keepRoom('visit', room);
  expect(keptRoom('other')).toBeNull();
  keepRoom('visit', null);
  expect(kept).toEqual([room, null]);
  leave();
});

test('a reload finds the room where the browser forbids storage, another window does not', () => {
  const room = { code: 'ABCDEF', secret: 'a-long-secret', hosts: [] };
  const { localStorage } = page;
  keepRoom('visit', room);
  expect(isOfThisWindow('visit')).toBe(false);
  page.localStorage = FORBIDDEN;
  const { history } = page.window!;
  history.replaceState({ tree: 'of the router' }, '');
  keepRoom('visit', room);
  const reloaded = (of: typeof history) => { page.window = Object.assign(new EventTarget(), { location: { hash: '' }, history: of }); };
  reloaded(newHistory());
  expect(keptRoom('visit')).toBeNull();
  reloaded(history);
  expect(keptRoom('visit')).toEqual(room);
  expect(isOfThisWindow('visit')).toBe(true);
  expect(history.state).toMatchObject({ tree: 'of the router' });
  keepRoom('visit', null);
  expect(keptRoom('visit')).toBeNull();
  page.localStorage = localStorage;
  expect(keptRoom('visit')).toEqual(room);
});

test('a room that the browser can keep nowhere is said not to be open', () => {
  page.localStorage = FORBIDDEN;
  page.window!.history = { state: null, replaceState: FORBIDDEN.setItem };
  expect(() => keepRoom('visit', { code: 'ABCDEF', secret: 'a-long-secret', hosts: [] })).toThrow('Try again in a moment');
});

test('a room that is not opened says so in a sentence, whatever stands in the way', async () => {
  const answers = [
    [() => Promise.reject(new TypeError('Failed to fetch')), 'The server does not answer, so no room is open. Try again.'],
    [() => Promise.resolve(new Response('<html>', { status: 502 })), 'The server opens no room.'],
    [() => Promise.resolve(new Response('<html>')), 'The server opens no room.'],
    [() => Promise.resolve(Response.json({ error: 'A show is opened on the machine that serves it.' }, { status: 403 })), 'A show is opened on the machine that serves it.'],
  ] as const;
  for (const [answer, sentence] of answers) {
    globalThis.fetch = answer;
    await expect(openRoom('visit')).rejects.toThrow(sentence);
  }
});

test('of what another window says, only a line of this briefing is heard', () => {
  const heard: (Link | null)[] = [];
  onLink('visit', (link) => heard.push(link));
  for (const [key, value] of [['sandtable-room:link:visit', 'lost'], ['sandtable-room:link:other', 'live'], ['sandtable-room:link:visit', 'forged'], ['sandtable-room:link:visit', null]] as const) {
    page.window!.dispatchEvent(written(key, value));
  }
  expect(heard).toEqual(['lost', null, null]);
});
