import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseDocument } from '@/geo/document/parse';
import { briefingOf } from '@/geo/document/briefing';
import { commandOfKey, isFullscreenKey, KEYS, type KeyAction, type KeyPress } from '@/geo/show/keys';
import { reduce } from '@/geo/show/reduce';
import { openShow, showScenes } from '@/geo/show/script';
import type { ShowState } from '@/geo/show/state';
import { after, opened } from './support';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress =>
  ({ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });
const asked = (key: string, state: ShowState = opened(), more: Partial<KeyPress> = {}) => commandOfKey(press(key, more), state);

/** The craft's conventions, key by key. */
const CONVENTIONS: [keys: string[], action: KeyAction][] = [
  [['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'N'], { kind: 'next' }],
  [['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'P'], { kind: 'previous' }],
  [['Home'], { kind: 'first' }],
  [['End'], { kind: 'last' }],
  [['b', 'B', '.'], { kind: 'blank', to: 'black' }],
  [['w', 'W'], { kind: 'blank', to: 'white' }],
  [['f'], 'fullscreen'],
  [['g', 'o'], 'overview'],
  [['s'], 'console'],
  [['t', 'T'], 'palette'],
  [['l'], { kind: 'tool', tool: 'laser' }],
  [['d'], { kind: 'tool', tool: 'pen' }],
  [['e'], { kind: 'tool', tool: 'erase' }],
  [['z'], { kind: 'freeze' }],
  [['?'], 'help'],
  [['/'], 'search'],
  [['m'], 'measure'],
  [['F5'], 'resume'],
  [['Escape'], 'topmost'],
];

test('every key of the conventions does what it should', () => {
  for (const [keys, action] of CONVENTIONS) for (const key of keys) expect(asked(key), key).toEqual(action);
});

test('each digit is typed, and Enter goes there', () => {
  for (const digit of '0123456789') expect(asked(digit)).toEqual({ kind: 'digit', digit });
  expect(asked('Enter', after(opened(), [{ kind: 'digit', digit: '3' }]))).toEqual({ kind: 'enter' });
});

test('Enter with nothing to go to or to send is left to the button that has the focus', () => {
  expect(asked('Enter')).toBeNull();
  expect(asked('Enter', after(opened(), [{ kind: 'freeze' }]))).toEqual({ kind: 'enter' });
});

test('the help prints each row, and no press means two things', () => {
  const presses = KEYS.flatMap((row) => row.presses);
  expect(new Set(presses).size).toBe(presses.length);
  expect(KEYS.every(({ keys, does }) => keys.length > 0 && does.length > 0)).toBe(true);
});

test('keys mean the same on a Cyrillic or Korean keyboard', () => {
  expect(asked('и', opened(), { code: 'KeyB' })).toEqual({ kind: 'blank', to: 'black' });
  expect(asked('ю', opened(), { code: 'Period' })).toEqual({ kind: 'blank', to: 'black' });
  expect(asked('Process', opened(), { code: 'KeyZ' })).toEqual({ kind: 'freeze' });
  expect(asked('е', opened(), { code: 'KeyT' })).toBe('palette');
  expect(asked(',', opened(), { code: 'Slash', shiftKey: true })).toEqual({ kind: 'blank', to: 'white' });
  expect(asked('٣', opened(), { code: 'Digit3' })).toEqual({ kind: 'digit', digit: '3' });
});

test('the browser keeps its own: Ctrl, Alt and Meta, and keys that mean nothing here', () => {
  expect(asked('r', opened(), { ctrlKey: true })).toBeNull();
  expect(asked('ArrowLeft', opened(), { altKey: true })).toBeNull();
  expect(asked('f', opened(), { metaKey: true })).toBeNull();
  for (const key of ['q', 'Tab', 'F11', 'F12', 'Shift', 'AudioVolumeUp']) expect(asked(key), key).toBeNull();
  expect(asked('z', opened(), { ctrlKey: true })).toEqual({ kind: 'ink.undo' });
});

test('Shift: back with Space, another shape with D, else no difference', () => {
  expect(asked(' ', opened(), { shiftKey: true })).toEqual({ kind: 'previous' });
  expect(asked('N', opened(), { shiftKey: true })).toBe('notes');
  expect(asked('D', opened(), { shiftKey: true })).toEqual({ kind: 'tool', tool: 'pen' });
  expect(asked('D', after(opened(), [{ kind: 'tool', tool: 'pen' }]), { shiftKey: true })).toEqual({ kind: 'tool', tool: 'arrow' });
  expect(asked('B', opened(), { shiftKey: true })).toEqual({ kind: 'blank', to: 'black' });
});

test('a held key moves on, but does not flicker; a held F5 does not reload', () => {
  expect(asked('PageDown', opened(), { repeat: true })).toEqual({ kind: 'next' });
  for (const key of ['.', 't']) expect(asked(key, opened(), { repeat: true })).toBeNull();
  expect(asked('F5', opened(), { repeat: true })).toBe('resume');
});

test('any key pauses a show that plays by itself', () => {
  const playing = after(opened(), [{ kind: 'autoplay.start', loop: true, seconds: {} }]);
  for (const key of ['q', 'PageDown', 'Escape', 'F5', 'x', '?', 't']) expect(asked(key, playing), key).toEqual({ kind: 'autoplay.pause' });
  // The key that set it going, held a little long.
  expect(asked('A', playing, { repeat: true })).toBeNull();
  expect(asked('A', after(playing, [{ kind: 'autoplay.pause' }]))).toEqual({ kind: 'autoplay.resume' });
});

test('a screen that only follows knows F on every keyboard, and leaves the browser what is its own', () => {
  for (const given of [press('f'), press('F', { shiftKey: true }), press('а', { code: 'KeyF' })]) expect(isFullscreenKey(given), given.key).toBe(true);
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) expect(isFullscreenKey(press('f', more)), JSON.stringify(more)).toBe(false);
  for (const key of ['g', ' ', 'PageDown', 'F5', 'Escape']) expect(isFullscreenKey(press(key)), key).toBe(false);
});

/** As the windows do it: Esc and F5 end as commands of the show where no panel is open. */
function pressed(state: ShowState, key: string, scenes: ReturnType<typeof showScenes>): ShowState {
  const action = commandOfKey(press(key), state);
  if (action === 'topmost') return reduce(state, { kind: 'dismiss' }, { scenes, nowMs: 1 });
  if (action === 'resume') return reduce(state, { kind: 'resume' }, { scenes, nowMs: 1 });
  return action === null || typeof action === 'string' ? state : reduce(state, action, { scenes, nowMs: 1 });
}

test('a clicker drives the whole default briefing: four buttons, one of which sends F5 and Esc in turn', () => {
  const { document } = parseDocument(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8'));
  const scenes = showScenes(briefingOf(document!));
  let state = openShow({ briefing: 'lavrov-in-wonsan', scenes, nowMs: 0 });
  const visited = [state.own.scene];
  for (let index = 1; index < scenes.length; index += 1) {
    state = pressed(state, 'PageDown', scenes);
    visited.push(state.own.scene);
    for (const key of ['F5', 'Escape', '.']) state = pressed(state, key, scenes);
    expect(state.own).toMatchObject({ scene: visited.at(-1), blank: 'black' });
    state = pressed(state, '.', scenes);
    expect(state.own).toMatchObject({ scene: visited.at(-1), blank: 'none' });
  }
  expect(visited).toEqual(scenes.map(({ id }) => id));
  for (let index = 1; index < scenes.length; index += 1) state = pressed(state, 'PageUp', scenes);
  expect(state.own).toMatchObject({ scene: scenes[0]!.id });
});
