/** A show in the browser's storage, taken up again after it was left. */
import { expect, test } from '@playwright/test';
import { claim, claimed, newEpoch, putAway, takenUp } from '@/components/show/windows/keep';
import { after, BEGAN, FORBIDDEN, newHistory, opened, SCENES } from './support';

const page = globalThis as { localStorage?: Pick<Storage, 'getItem' | 'setItem'>; sessionStorage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>; window?: { history: ReturnType<typeof newHistory> } };
const MINUTE = 60_000;

test.beforeEach(() => {
  const kept = new Map<string, string>();
  page.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
});
test.afterEach(() => {
  delete page.localStorage;
  delete page.window;
  delete page.sessionStorage;
});

const upAgain = (scene: string | null, minutes: number) => takenUp('visit', scene, { scenes: SCENES, nowMs: BEGAN + minutes * MINUTE });

test('a show that was left an hour ago is taken up by an address that names its scene, and by no other', () => {
  putAway(after(opened(), [{ kind: 'next' }]), BEGAN);
  expect(upAgain('two', 60)).toMatchObject({ startedAtMs: BEGAN, own: { scene: 'two' } });
  expect(upAgain('three', 60)).toBeNull();
  expect(upAgain(null, 60)).toBeNull();
  expect(upAgain(null, 5)).toMatchObject({ own: { scene: 'two' } });
  expect(upAgain('two', 13 * 60)).toBeNull();
});

test('a show is taken up though the clock was set back meanwhile, but not one of a day that is far off', () => {
  putAway(after(opened(), [{ kind: 'next' }, { kind: 'freeze' }]), BEGAN);
  expect(upAgain(null, -5)).toMatchObject({ frozen: true, own: { scene: 'two' } });
  expect(upAgain('two', -60)).toMatchObject({ frozen: true });
  expect(upAgain('two', -13 * 60)).toBeNull();
});

test('a new show is the younger for screens that have seen the last one, though the clock was set back since', () => {
  expect(newEpoch('visit', BEGAN)).toBe(BEGAN);
  putAway(opened(), BEGAN);
  expect(newEpoch('visit', BEGAN + MINUTE)).toBe(BEGAN + MINUTE);
  expect(newEpoch('visit', BEGAN - 60 * MINUTE)).toBe(BEGAN + 1);
  expect(newEpoch('other', BEGAN - 60 * MINUTE)).toBe(BEGAN - 60 * MINUTE);
});

test('a frozen show is taken up by the room’s screen too, whose address names the scene that is held there', () => {
  putAway(after(opened(), [{ kind: 'next' }, { kind: 'freeze' }, { kind: 'last' }]), BEGAN);
  for (const scene of ['two', 'five']) expect(upAgain(scene, 60), scene).toMatchObject({ frozen: true, startedAtMs: BEGAN, own: { scene: 'five' }, audience: { scene: 'two' } });
});

test('a reload takes the show up where the browser forbids storage, at its clock and freeze; another window begins anew', () => {
  page.localStorage = FORBIDDEN;
  page.window = { history: newHistory() };
  expect(putAway(after(opened(), [{ kind: 'next' }, { kind: 'freeze' }, { kind: 'last' }]), BEGAN)).toBe(false);
  expect(upAgain('five', 60)).toMatchObject({ frozen: true, startedAtMs: BEGAN, own: { scene: 'five' }, audience: { scene: 'two' } });
  page.window = { history: newHistory() };
  expect(upAgain('five', 60)).toBeNull();
});

test('a reload knows that the freeze is its own where the browser forbids storage', () => {
  page.sessionStorage = FORBIDDEN;
  page.window = { history: newHistory() };
  claim('visit', BEGAN);
  expect([claimed('visit'), claimed('other')]).toEqual([BEGAN, null]);
  claim('visit', null);
  expect(claimed('visit')).toBeNull();
});
