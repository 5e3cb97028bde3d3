import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isAsked } from '@/geo/show/command';
import { readDeskMessage, writeDeskMessage, type StateMessage } from '@/geo/show/wire/deskMessage';
import { editionOf } from '@/geo/show/wire/edition';
import { LIMITS } from '@/geo/show/limits';
import { inOrder } from '@/geo/show/wire/inOrder';
import { readMessage, stageMessageOf, writeMessage } from '@/geo/show/wire/message';
import { recentCommands } from '@/geo/show/wire/recent';
import { caughtUp, showFromText, showToText } from '@/geo/show/resume';
import { viewOf } from '@/geo/view/open';
import { after, anything, BEGAN, opened, scene, SCENES, viewAt } from './support';

const state = after(opened(), [
  { kind: 'look', patch: { camera: { center: [127, 39], zoom: 6, bearing: 10, pitch: 20 }, select: 'wonsan', window: ['2025-07', '2025-07-13/..'] }, motion: 'ease' },
  { kind: 'find', title: 'Incheon', at: [126.7, 37.45], zoom: 8 },
  { kind: 'look', patch: { camera: { center: [127, 39], zoom: 6, bearing: 10, pitch: 20 } }, motion: 'ease' },
  { kind: 'measure', measured: { points: [{ at: [127, 39], name: 'Wonsan' }, { at: [126.7, 37.45], name: null }], rings: [{ at: [127, 39], radius: 500, unit: 'km' }] } },
  { kind: 'ink.add', id: 'a', shape: 'pen', color: 'attention', at: [1, 2] },
  { kind: 'tool', tool: 'laser' },
  { kind: 'laser', at: [3, 4] },
]);
const good = stageMessageOf(state);
const told: StateMessage = {
  type: 'state', version: 4, briefing: 'visit', state: { ...state, by: 'w-1', done: [{ window: 'w-1', count: 2 }] },
  commands: [{ from: 'w-1', count: 2, over: 3, atMs: BEGAN, command: { kind: 'look', patch: { hide: ['rail'] }, motion: 'cut' } }],
};

/** The message with one thing put elsewhere: a path and what stands there. */
function forged(path: string, value: unknown, whole: object = good): string {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const inner = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  inner[last] = value;
  return JSON.stringify(copy);
}

const reasonOf = (text: unknown): string => {
  const read = readMessage(text);
  return read.ok ? '' : read.reason;
};

test('what is written is read again, whole', () => {
  const hello = { type: 'hello', version: 1, briefing: 'visit' } as const;
  for (const message of [good, hello]) expect(readMessage(writeMessage(message))).toEqual({ ok: true, value: message });
  for (const message of [told, hello]) expect(readDeskMessage(writeDeskMessage(message))).toEqual({ ok: true, value: message });
});

const FORGED: [path: string, value: unknown, named: RegExp][] = [
  ['type', 'command', /^type is not/],
  ['version', 1, /^version is not/],
  ['briefing', '../etc', /^briefing is not/],
  ['epoch', -1, /^epoch is not/],
  ['seq', 1.5, /^seq is not/],
  ['seq', '7', /^seq is not/],
  ['extra', 1, /unknown members/],
  ['stage', null, /^stage is not/],
  ['stage.extra', 1, /^stage is not free of unknown members/],
  ['stage.scene', '', /^stage\.scene is not/],
  ['stage.plate', 'cover', /^stage is not free of unknown members/],
  ['stage.blank', 'red', /^stage\.blank/],
  ['stage.motion', undefined, /^stage\.motion/],
  ['stage.view.camera.zoom', null, /^stage\.view\.camera\.zoom/],
  ['stage.view.camera.center', [0, 91], /^stage\.view\.camera\.center\[1\]/],
  ['stage.view.camera.center', [0, 0, 0], /^stage\.view\.camera\.center/],
  ['stage.view.hide', Array.from({ length: LIMITS.ids + 1 }, () => 'a'), /^stage\.view\.hide/],
  ['stage.view.select', '<img src=x>', /^stage\.view\.select/],
  ['stage.view.window', ['2025'], /^stage\.view\.window/],
  ['stage.view.palette', 'constructor', /^stage\.view\.palette/],
  ['stage.laser', { at: [200, 0] }, /^stage\.laser\.at/],
  ['stage.found', { title: '', at: [0, 0] }, /^stage\.found\.title/],
  ['stage.found', { title: 'x'.repeat(LIMITS.title + 1), at: [0, 0] }, /^stage\.found\.title/],
  ['stage.found', { title: 'Incheon', at: [0, 91] }, /^stage\.found\.at\[1\]/],
  ['stage.measured.points.0.at', [0, 91], /^stage\.measured\.points\[0\]\.at/],
  ['stage.measured.points.0.name', '', /^stage\.measured\.points\[0\]\.name/],
  ['stage.measured.points', Array.from({ length: LIMITS.measured + 1 }, () => ({ at: [0, 0], name: null })), /^stage\.measured\.points/],
  ['stage.measured.rings.0.radius', -1, /^stage\.measured\.rings\[0\]\.radius/],
  ['stage.measured.rings.0', { at: [0, 0], radius: 20_000, unit: 'nmi' }, /^stage\.measured\.rings\[0\] is not a ring/],
  ['stage.ink', {}, /^stage\.ink/],
  ['stage.ink.0.points', [], /^stage\.ink\[0\]\.points/],
  ['stage.ink.0.points', Array.from({ length: LIMITS.pointsOfStroke + 1 }, () => [0, 0]), /^stage\.ink\[0\]\.points/],
  ['stage.ink.0.kind', 'spray', /^stage\.ink\[0\]\.kind/],
  ['stage.ink.0.pinned', 'yes', /^stage\.ink\[0\]\.pinned/],
];

test('a forged message is refused, and the reason names the place', () => {
  for (const [path, value, named] of FORGED) expect(reasonOf(forged(path, value)), path).toMatch(named);
});

test('a message of another edition is told from what is no message', () => {
  const older = forged('version', 1, told);
  expect(readDeskMessage(older).ok).toBe(false);
  expect(editionOf(older, 'visit')).toBe('older');
  expect(editionOf(forged('version', 5, told), 'visit')).toBe('newer');
  expect(editionOf(forged('version', 4), null)).toBe('newer');
  expect(editionOf(older, 'other')).toBeNull();
  for (const none of [undefined, 7, '', 'null', '[]', '{"type":"constructor","version":0}', '{"type":"state"}', forged('version', 1.5, told), forged('extra', 1, told)]) expect(editionOf(none, null)).toBeNull();
});

test('what is no message at all is refused', () => {
  for (const given of [undefined, null, 7, {}, good, '', 'stage', '[]', 'null', '{"type":"stage"}', '{"__proto__":{"type":"stage"}}', `${writeMessage(good)} `.repeat(2)]) {
    expect(readMessage(given).ok).toBe(false);
  }
});

const FORGED_COMMANDS: [path: string, value: unknown, named: RegExp][] = [
  ['state.by', 'a b', /^state\.by is not/],
  ['state.done', {}, /^state\.done is not/],
  ['state.done.0.count', 0.5, /^state\.done\[0\]\.count/],
  ['state.done', Array.from({ length: 9 }, (_, index) => ({ window: `w-${index}`, count: 1 })), /^state\.done is not/],
  ['state.briefing', 'other', /^The message is not of one briefing/],
  ['commands', undefined, /^commands is not/],
  ['commands', Array.from({ length: 201 }, () => told.commands[0]), /^commands is not/],
  ['commands.0', null, /^commands\[0\] is not/],
  ['commands.0.from', '', /^commands\[0\]\.from/],
  ['commands.0.count', 0, /^commands\[0\]\.count/],
  ['commands.0.over', 'all', /^commands\[0\]\.over/],
  ...[null, 'next', [], {}, { kind: 'explode' }, { kind: 'constructor' }].map((value): [string, unknown, RegExp] => ['commands.0.command', value, /^commands\[0\]\.command\.kind is not one of/]),
  // These happen in every window by themselves.
  ['commands.0.command', { kind: 'autoplay.advance' }, /^commands\[0\]\.command\.kind/],
  ['commands.0.command', { kind: 'resync', was: [] }, /^commands\[0\]\.command\.kind/],
  ['commands.0.command', { kind: 'next', times: 9 }, /^commands\[0\]\.command is not free of unknown members/],
  ['commands.0.command', { kind: 'blank', to: 'none' }, /^commands\[0\]\.command\.to/],
  ['commands.0.command', { kind: 'laser', at: [0, null] }, /^commands\[0\]\.command\.at/],
  ['commands.0.command', { kind: 'ink.extend', id: 'a b', points: [] }, /^commands\[0\]\.command\.id/],
  ['commands.0.command.patch', { hide: 'rail' }, /^commands\[0\]\.command\.patch\.hide/],
  ['commands.0.command.patch', { zoom: 3 }, /^commands\[0\]\.command\.patch is not free of unknown members/],
  ['commands.0.command.patch', { select: '<img src=x>' }, /^commands\[0\]\.command\.patch\.select/],
];

test('a forged command is refused with its whole message', () => {
  for (const [path, value, named] of FORGED_COMMANDS) {
    const read = readDeskMessage(forged(path, value, told));
    expect(read.ok ? '' : read.reason, `${path} ${JSON.stringify(value)}`).toMatch(named);
  }
});

test('every command that can be given can be told', () => {
  fc.assert(fc.property(anything, (command) => {
    fc.pre(isAsked(command));
    const message = { ...told, commands: [{ from: 'w-1', count: 1, over: 1, atMs: BEGAN, command }] } as StateMessage;
    expect(readDeskMessage(writeDeskMessage(message))).toEqual({ ok: true, value: message });
  }), { numRuns: 300 });
});

test('too long a message is refused before it is parsed', () => {
  expect(reasonOf(' '.repeat(LIMITS.message + 1))).toContain('longer than');
});

test('more ink over all strokes than there may be is refused', () => {
  const stroke = { ...good.stage.ink[0]!, points: Array.from({ length: LIMITS.pointsOfStroke }, () => [0, 0]) };
  const ink = Array.from({ length: 1 + LIMITS.points / LIMITS.pointsOfStroke }, (_, index) => ({ ...stroke, id: `s${index}` }));
  expect(reasonOf(forged('stage.ink', ink))).toMatch(/^stage\.ink is not ink of at most/);
});

test('the fullest show there can be still fits into a message', () => {
  const full = Array.from({ length: LIMITS.strokes }, (_, index) => `s${index}`).reduce((now, id) => after(now, [
    { kind: 'ink.add', id, shape: 'pen', color: 'attention', at: [-127.123456, -39.123456] },
    { kind: 'ink.extend', id, points: Array.from({ length: LIMITS.points / LIMITS.strokes - 1 }, () => [-127.123456, -39.123456]) },
  ]), opened());
  const frozen = after(full, [{ kind: 'freeze' }, { kind: 'look', patch: { hide: Array.from({ length: LIMITS.ids }, (_, index) => `layer-${index}`.padEnd(64, '-')) }, motion: 'cut' }]);
  const recent = recentCommands(() => 0);
  for (let count = 1; count <= 400; count += 1) {
    recent.take(1, [{ from: 'w', count, over: 1, atMs: BEGAN, command: { kind: 'ink.extend', id: 's', points: [[-127.123456, -39.123456]] } }]);
  }
  const message = { ...told, state: frozen, commands: recent.all() };
  expect(message.commands.at(-1)!.count).toBe(400);
  expect(frozen.own.ink).toHaveLength(LIMITS.strokes);
  expect(readDeskMessage(writeDeskMessage(message)).ok).toBe(true);
});

test('a scene framed round a position of any length goes over the wire', () => {
  const view = viewOf({ fit: ['wonsan'], center: [127.44, 39.15, 12, 0.5] });
  const message = stageMessageOf(opened({ scenes: [scene('one', { view })] }));
  expect(readMessage(writeMessage(message))).toEqual({ ok: true, value: message });
});

test('the gate lets through what is later, of this briefing, and nothing twice', () => {
  const read = inOrder('visit');
  const at = (epoch: number, seq: number, briefing = 'visit') => read(writeMessage({ ...good, epoch, seq, briefing }));
  expect(at(5, 5)).not.toBeNull();
  expect(at(5, 5)).toBeNull();
  expect(at(5, 4)).toBeNull();
  expect(at(4, 99)).toBeNull();
  expect(at(6, 1, 'other')).toBeNull();
  expect(at(6, 1)).not.toBeNull();
});

test.describe('a show put away', () => {
  const text = showToText(state);

  test('is taken up only whole, and only for its own briefing', () => {
    expect(showFromText(text, 'visit')).toMatchObject({ startedAtMs: state.startedAtMs, own: { scene: state.own.scene, laser: null } });
    expect(showFromText(text, 'other')).toBeNull();
    for (const bad of [null, '', '{}', text.slice(1), forged('tool', 'gun', state), forged('frozen', true, state), forged('audienceSeq', 1e9, state), forged('digits', '12345', state)]) {
      expect(showFromText(bad, 'visit')).toBeNull();
    }
  });

  test('before windows were counted is taken up all the same', () => {
    const older = JSON.stringify({ ...state, by: undefined, done: undefined });
    expect(older).not.toContain('done');
    expect(showFromText(older, 'visit')).toMatchObject({ by: '', done: [], own: { scene: state.own.scene } });
  });

  test('stands at its scene as the document now has it, in the room’s palette; at the first where it is gone', () => {
    const nowMs = BEGAN + 60_000;
    const away = after(opened({ scene: 'three' }), [{ kind: 'look', patch: { palette: 'print' }, motion: 'cut' }]);
    expect(caughtUp(away, { scenes: SCENES, nowMs })).toBe(away);
    const view = viewAt({ fit: ['elsewhere'] });
    const rewritten = SCENES.map((one) => (one.id === 'three' ? { ...one, view } : one));
    expect(caughtUp(away, { scenes: rewritten, nowMs }).audience.view).toEqual({ ...view, palette: 'print' });
    expect(caughtUp(away, { scenes: SCENES.slice(0, 2), nowMs })).toMatchObject({ audience: { scene: 'one' }, sceneAtMs: nowMs });
  });
});
