import { expect, test } from '@playwright/test';
import type { Command } from '@/geo/show/command';
import { elapsedMs } from '@/geo/show/clock';
import { isPrepared } from '@/geo/show/freeze';
import { areAllPinned } from '@/geo/show/ink';
import { LIMITS } from '@/geo/show/limits';
import { openShow, showScenes } from '@/geo/show/script';
import { after, BEGAN, byOne, opened, scene, SCENES, viewAt } from './support';
import { briefingOf } from '@/geo/document/briefing';

const at = (commands: Command[], state = opened()) => after(state, commands).own;
const draw = (id: string): Command => ({ kind: 'ink.add', id, shape: 'pen', color: 'attention', at: [127.44, 39.15] });
const CAMERA = { center: [127, 39] as [number, number], zoom: 6, bearing: 0, pitch: 0 };
const pan: Command = { kind: 'look', patch: { camera: CAMERA }, motion: 'cut' };

test.describe('scenes', () => {
  test('forth and back, to the first and the last', () => {
    expect(at([{ kind: 'next' }, { kind: 'next' }]).scene).toBe('three');
    expect(at([{ kind: 'next' }, { kind: 'previous' }]).scene).toBe('one');
    expect(at([{ kind: 'last' }])).toMatchObject({ scene: 'five' });
    expect(at([{ kind: 'last' }, { kind: 'first' }])).toMatchObject({ scene: 'one' });
  });

  test('nothing lies before the first nor behind the last', () => {
    const first = opened();
    expect(byOne(first, { kind: 'previous' })).toBe(first);
    expect(at([{ kind: 'previous' }, { kind: 'previous' }, { kind: 'next' }]).scene).toBe('two');
    expect(at([{ kind: 'last' }, { kind: 'next' }, { kind: 'next' }]).scene).toBe('five');
    expect(at([{ kind: 'last' }, { kind: 'next' }, { kind: 'previous' }]).scene).toBe('four');
  });

  test('at either end too, a step ends a detour', () => {
    expect(after(opened(), [pan, { kind: 'previous' }])).toMatchObject({ detour: null, own: { scene: 'one', view: SCENES[0]!.view } });
    expect(after(opened({ scene: 'five' }), [pan, { kind: 'next' }])).toMatchObject({ detour: null, own: { scene: 'five', view: SCENES[4]!.view } });
  });

  test('a scene’s palette is taken, and stays where the next asks for none', () => {
    expect(at([{ kind: 'next' }]).view.palette).toBe('paper');
    expect(at([{ kind: 'goto', scene: 'three' }]).view.palette).toBe('night');
    expect(at([{ kind: 'goto', scene: 'three' }, { kind: 'next' }]).view.palette).toBe('night');
  });

  test('an unknown scene changes nothing', () => {
    const state = opened();
    expect(byOne(state, { kind: 'goto', scene: 'gone' })).toBe(state);
  });

  test('the address opens it at a scene; one that is not there, at the first', () => {
    expect(opened({ scene: 'four' }).own).toMatchObject({ scene: 'four', view: SCENES[3]!.view });
    expect(opened({ scene: 'gone' }).own.scene).toBe('one');
  });

  test('digits and Enter go to a scene; 0 is the first, too much the last', () => {
    const typed = (text: string): Command[] => [...[...text].map((digit): Command => ({ kind: 'digit', digit })), { kind: 'enter' }];
    expect(at(typed('4')).scene).toBe('four');
    expect(at(typed('0')).scene).toBe('one');
    expect(at(typed('99')).scene).toBe('five');
    expect(after(opened(), typed('4')).digits).toBe('');
    expect(after(opened(), [{ kind: 'digit', digit: '1' }, { kind: 'digit', digit: '2' }, { kind: 'digit.back' }]).digits).toBe('1');
  });

  test('a document changed on disk keeps the scene, or goes to the nearest before it that is left', () => {
    const was = SCENES;
    const state = after(opened(), [{ kind: 'goto', scene: 'three' }]);
    const moved = [...SCENES.slice(3), SCENES[2]!, ...SCENES.slice(0, 2)];
    expect(after(state, [{ kind: 'resync', was }], { scenes: moved }).own.scene).toBe('three');
    expect(after(state, [{ kind: 'resync', was }], { scenes: SCENES.filter(({ id }) => id !== 'three') }).own.scene).toBe('two');
    expect(after(state, [{ kind: 'resync', was }], { scenes: [scene('new')] }).own.scene).toBe('new');
    expect(byOne(state, { kind: 'resync', was })).toBe(state);
  });

  test('a rewritten scene is shown anew, but nobody is torn from a detour', () => {
    const view = viewAt({ fit: ['elsewhere'] });
    const rewritten = [scene('one', { view }), ...SCENES.slice(1)];
    const resync: Command = { kind: 'resync', was: SCENES };
    expect(after(opened(), [resync], { scenes: rewritten }).own.view).toEqual(view);
    const roamed = after(opened(), [pan, resync], { scenes: rewritten });
    expect(roamed.own.view.camera).toEqual(CAMERA);
    expect(after(roamed, [{ kind: 'return' }], { scenes: rewritten }).own.view).toEqual(view);
  });

  test('a palette chosen for the room outlives a change of the document, unless the scene now asks for another', () => {
    const chosen = after(opened({ scene: 'three' }), [{ kind: 'look', patch: { palette: 'paper' }, motion: 'cut' }]);
    expect(byOne(chosen, { kind: 'resync', was: SCENES })).toBe(chosen);
    const scenes = SCENES.map((one) => ({ ...one, palette: 'print' as const }));
    expect(after(chosen, [{ kind: 'resync', was: SCENES }], { scenes }).own.view.palette).toBe('print');
  });

  test('a document changed behind a freeze: Drop finds a scene that there is, and Return goes to it as it now is', () => {
    const resync: Command = { kind: 'resync', was: SCENES };
    const without = SCENES.filter(({ id }) => id !== 'three');
    const lost = after(opened({ scene: 'three' }), [{ kind: 'freeze' }, { kind: 'last' }, resync], { scenes: without });
    expect(lost).toMatchObject({ own: { scene: 'five' }, audience: { scene: 'two' } });
    expect(after(lost, [{ kind: 'drop' }], { scenes: without })).toMatchObject({ own: { scene: 'two' }, detour: null });

    const view = viewAt({ fit: ['elsewhere'] });
    const scenes = [scene('one', { view }), ...SCENES.slice(1)];
    const frozen = after(opened(), [{ kind: 'freeze' }]);
    const rewritten = after(frozen, [resync], { scenes });
    expect(rewritten.own.view).toEqual(view);
    expect(rewritten.audience).toBe(frozen.audience);
    expect(after(rewritten, [{ kind: 'drop' }, { kind: 'return' }], { scenes }).own.view).toEqual(view);
  });
});

test.describe('roaming', () => {
  test('remembers the scene’s view once, and Return brings it back', () => {
    const state = after(opened(), [pan, { kind: 'look', patch: { hide: ['rail'] }, motion: 'cut' }]);
    expect(state.detour).toEqual(SCENES[0]!.view);
    const back = byOne(state, { kind: 'return' });
    expect(back.own).toMatchObject({ view: SCENES[0]!.view, motion: 'fly' });
    expect(back.detour).toBeNull();
  });

  test('the palette alone is no detour, nor is a way back by hand', () => {
    expect(byOne(opened(), { kind: 'look', patch: { palette: 'night' }, motion: 'cut' }).detour).toBeNull();
    expect(after(opened(), [{ kind: 'look', patch: { select: 'wonsan' }, motion: 'cut' }, { kind: 'look', patch: { select: null }, motion: 'cut' }]).detour).toBeNull();
  });

  test('what was found is pinned on the stage until one is back at a scene or at a place of the dossier', () => {
    const found = byOne(opened(), { kind: 'find', title: 'Incheon', at: [486.7, 37.45], zoom: 8 });
    expect(found.audience).toMatchObject({ found: { title: 'Incheon', at: [126.7, 37.45] }, view: { camera: { center: [126.7, 37.45], zoom: 8 } }, motion: 'fly' });
    expect(byOne(found, pan).own.found).toBe(found.own.found);
    for (const gone of [{ kind: 'return' }, { kind: 'next' }, { kind: 'first' }, { kind: 'look', patch: { camera: null, fit: ['kursk'] }, motion: 'fly' }] satisfies Command[]) {
      expect(byOne(found, gone).own.found, gone.kind).toBeNull();
    }
  });

  test('what was found behind a freeze reaches the audience when it is sent, and is gone when it is dropped', () => {
    const held = after(opened(), [{ kind: 'freeze' }, { kind: 'find', title: 'Incheon', at: [126.7, 37.45], zoom: 8 }]);
    expect(held.audience.found).toBeNull();
    expect(byOne(held, { kind: 'send' }).audience.found).toEqual({ title: 'Incheon', at: [126.7, 37.45] });
    expect(byOne(held, { kind: 'drop' }).own.found).toBeNull();
  });

  test('what was measured goes to the room when it is sent, and is gone with Esc, Return and the scene', () => {
    const measured = { points: [{ at: [487.44, 39.15] as [number, number], name: 'Wonsan' }, { at: [126.7, 37.45] as [number, number], name: null }], rings: [] };
    const asked = { kind: 'measure', measured } as const;
    const held = after(opened(), [{ kind: 'freeze' }, asked]);
    expect(held.audience.measured).toBeNull();
    const sent = byOne(held, { kind: 'send' });
    expect(sent.audience.measured).toEqual({ points: [{ at: [127.44, 39.15], name: 'Wonsan' }, measured.points[1]], rings: [] });
    expect(byOne(held, { kind: 'drop' }).own.measured).toBeNull();
    expect(byOne(sent, asked)).toBe(sent);
    expect(byOne(sent, pan).audience.measured).toBe(sent.own.measured);
    for (const gone of [{ kind: 'measure', measured: { points: [], rings: [] } }, { kind: 'dismiss' }, { kind: 'return' }, { kind: 'first' }, { kind: 'next' }] satisfies Command[]) {
      expect(byOne(sent, gone).audience.measured, gone.kind).toBeNull();
    }
  });

  test('who goes to what was found leaves the card of the scene', () => {
    const found = after(opened(), [{ kind: 'next' }, { kind: 'find', title: 'Incheon', at: [126.7, 37.45], zoom: 8 }]);
    expect(found.own.view.select).toBeNull();
    expect(byOne(found, { kind: 'return' }).own.view.select).toBe('wonsan');
  });

  test('what changes nothing is not a change', () => {
    const state = opened();
    expect(byOne(state, { kind: 'look', patch: { hide: [], select: null }, motion: 'fly' })).toBe(state);
    expect(byOne(state, { kind: 'return' })).toBe(state);
  });
});

test('black and white: the same key returns, the other changes over', () => {
  const black: Command = { kind: 'blank', to: 'black' };
  const white: Command = { kind: 'blank', to: 'white' };
  expect(at([black]).blank).toBe('black');
  expect(at([black, black]).blank).toBe('none');
  expect(at([black, white]).blank).toBe('white');
  expect(at([black, { kind: 'next' }])).toMatchObject({ blank: 'black', scene: 'two' });
});

test.describe('freeze', () => {
  test('Send flies the audience to where the presenter is, and both go on together', () => {
    const state = after(opened(), [{ kind: 'freeze' }, { kind: 'goto', scene: 'four' }, pan, { kind: 'send' }]);
    expect(state).toMatchObject({ frozen: false, frozenAtMs: null, held: null });
    expect(state.audience).toMatchObject({ scene: 'four', motion: 'fly', view: { camera: CAMERA } });
    expect(byOne(state, { kind: 'return' }).audience.view).toEqual({ ...SCENES[3]!.view });
  });

  test('the same key again drops, Enter sends', () => {
    expect(after(opened(), [{ kind: 'freeze' }, { kind: 'next' }, { kind: 'freeze' }])).toMatchObject({ frozen: false, own: { scene: 'one' } });
    expect(after(opened(), [{ kind: 'freeze' }, { kind: 'next' }, { kind: 'enter' }])).toMatchObject({ frozen: false, audience: { scene: 'two' } });
  });

  test('a black screen is the room’s, frozen or not; Drop and Send leave it black', () => {
    const black: Command[] = [{ kind: 'freeze' }, { kind: 'next' }, { kind: 'blank', to: 'black' }];
    expect(after(opened(), black)).toMatchObject({ own: { blank: 'black', scene: 'two' }, audience: { blank: 'black', scene: 'one' } });
    expect(after(opened(), [...black, { kind: 'drop' }]).audience).toMatchObject({ blank: 'black', scene: 'one' });
    expect(after(opened(), [...black, { kind: 'send' }]).audience).toMatchObject({ blank: 'black', scene: 'two' });
    expect(after(opened(), [...black, { kind: 'blank', to: 'black' }]).audience.blank).toBe('none');
    expect(after(opened(), [{ kind: 'blank', to: 'black' }, { kind: 'freeze' }, { kind: 'resume' }]).audience.blank).toBe('none');
  });

  test('the laser’s dot is not held', () => {
    const lit: Command[] = [{ kind: 'tool', tool: 'laser' }, { kind: 'laser', at: [10, 10] }, { kind: 'freeze' }];
    expect(after(opened(), lit).audience.laser).toBeNull();
    expect(after(opened(), [...lit, { kind: 'tool', tool: 'none' }, { kind: 'drop' }]).audience.laser).toBeNull();
  });

  test('whatever differs from the audience’s picture is prepared: a view, a scene, a stroke', () => {
    const frozen = after(opened(), [{ kind: 'freeze' }]);
    expect(isPrepared(frozen)).toBe(false);
    for (const command of [pan, draw('a'), { kind: 'next' }] as Command[]) expect(isPrepared(byOne(frozen, command)), command.kind).toBe(true);
    expect(isPrepared(after(frozen, [{ kind: 'next' }, { kind: 'previous' }]))).toBe(false);
    expect(isPrepared(byOne(opened(), pan))).toBe(false);
  });

  test('Send and Drop without a freeze do nothing', () => {
    const state = opened();
    expect(byOne(state, { kind: 'send' })).toBe(state);
    expect(byOne(state, { kind: 'drop' })).toBe(state);
  });
});

test.describe('ink and laser', () => {
  test('strokes go with their scene, pinned ones stay', () => {
    expect(at([draw('a'), { kind: 'next' }]).ink).toEqual([]);
    expect(at([draw('a'), { kind: 'ink.pin' }, draw('b'), { kind: 'next' }]).ink.map(({ id }) => id)).toEqual(['a']);
    expect(at([draw('a'), pan]).ink).toHaveLength(1);
  });

  test('a pen gains points, an arrow has two', () => {
    expect(at([draw('a'), { kind: 'ink.extend', id: 'a', points: [[1, 1], [2, 2]] }]).ink[0]!.points).toEqual([[127.44, 39.15], [1, 1], [2, 2]]);
    const arrow: Command = { kind: 'ink.add', id: 'b', shape: 'arrow', color: 'ink', at: [0, 0] };
    expect(at([arrow, { kind: 'ink.extend', id: 'b', points: [[1, 1]] }, { kind: 'ink.extend', id: 'b', points: [[2, 2]] }]).ink[0]!.points).toEqual([[0, 0], [2, 2]]);
  });

  test('erase, undo, clear', () => {
    const two = [draw('a'), draw('b')];
    expect(at([...two, { kind: 'ink.erase', id: 'a' }]).ink.map(({ id }) => id)).toEqual(['b']);
    expect(at([...two, { kind: 'ink.undo' }]).ink.map(({ id }) => id)).toEqual(['a']);
    expect(at([...two, { kind: 'ink.clear' }]).ink).toEqual([]);
  });

  test('pins all where one is loose, else looses all', () => {
    const pinAll: Command = { kind: 'ink.pin' };
    expect(at([draw('a'), pinAll, draw('b'), pinAll]).ink.map(({ pinned }) => pinned)).toEqual([true, true]);
    expect(at([draw('a'), pinAll, pinAll]).ink[0]!.pinned).toBe(false);
    // As the console's button says: Pin until nothing is left to pin.
    const said: [Command[], boolean][] = [[[], false], [[draw('a')], false], [[draw('a'), pinAll], true], [[draw('a'), pinAll, draw('b')], false], [[draw('a'), pinAll, draw('b'), pinAll], true]];
    for (const [commands, all] of said) expect(areAllPinned(at(commands).ink)).toBe(all);
  });

  test('a stroke goes on under the hand however long it is, a little coarser where it began', () => {
    const course = Array.from({ length: 5 * LIMITS.pointsOfStroke }, (_, index): [number, number] => [index / 100, 0]);
    const { points } = at([draw('a'), ...course.map((point): Command => ({ kind: 'ink.extend', id: 'a', points: [point] }))]).ink[0]!;
    expect(points.length).toBeLessThanOrEqual(LIMITS.pointsOfStroke);
    expect(points[0]).toEqual([127.44, 39.15]);
    expect(points.at(-1)).toEqual(course.at(-1));
    expect(points.slice(1).every(([lng], index) => index === 0 || lng > points[index]![0])).toBe(true);
  });

  test('what is pinned goes last', () => {
    const many = Array.from({ length: LIMITS.strokes + 5 }, (_, index) => draw(`s${index}`));
    const kept = at([draw('pinned'), { kind: 'ink.pin' }, ...many]).ink;
    expect(kept).toHaveLength(LIMITS.strokes);
    expect(kept[0]!.id).toBe('pinned');
  });

  test('never grows past its bounds: the oldest goes', () => {
    const many = Array.from({ length: LIMITS.strokes + 5 }, (_, index) => draw(`s${index}`));
    const kept = at(many).ink;
    expect(kept).toHaveLength(LIMITS.strokes);
    expect(kept.at(-1)!.id).toBe(`s${LIMITS.strokes + 4}`);
  });

  test('a laser past the date line is on the ground; put down with its tool, out with the scene', () => {
    const lit: Command[] = [{ kind: 'tool', tool: 'laser' }, { kind: 'laser', at: [190, 91] }];
    expect(at(lit).laser).toEqual({ at: [-170, 90] });
    expect(at([...lit, { kind: 'tool', tool: 'laser' }]).laser).toBeNull();
    expect(at([...lit, { kind: 'next' }]).laser).toBeNull();
  });
});

test.describe('clock', () => {
  test('runs from the opening', () => {
    expect(elapsedMs(opened(), BEGAN + 5_000)).toBe(5_000);
  });

  test('is this machine’s, though the server that counts the shows is minutes ahead', () => {
    const state = opened({ epoch: BEGAN + 300_000 });
    expect(state.epoch).toBe(BEGAN + 300_000);
    expect(elapsedMs(state, BEGAN + 5_000)).toBe(5_000);
    expect(state.sceneAtMs).toBe(BEGAN);
  });

  test('going back to the first scene does not stop it; only a restart begins it anew', () => {
    expect(after(opened(), [{ kind: 'previous' }, { kind: 'next' }]).startedAtMs).toBe(BEGAN);
    expect(byOne(opened(), { kind: 'clock.restart' }).startedAtMs).toBe(BEGAN + 1_000);
  });
});

test.describe('putting away', () => {
  test('Esc takes one thing at a time and ends at the bare scene', () => {
    const full = after(opened(), [{ kind: 'look', patch: { select: 'kursk' }, motion: 'cut' }, { kind: 'tool', tool: 'pen' }, { kind: 'digit', digit: '3' }]);
    const once = byOne(full, { kind: 'dismiss' });
    expect(once).toMatchObject({ digits: '', tool: 'pen' });
    const twice = byOne(once, { kind: 'dismiss' });
    expect(twice).toMatchObject({ tool: 'none', own: { view: { select: 'kursk' } } });
    const thrice = byOne(twice, { kind: 'dismiss' });
    expect(thrice.own.view.select).toBeNull();
    expect(byOne(thrice, { kind: 'dismiss' })).toBe(thrice);
  });

  test('the card that a scene opens with is the scene’s own', () => {
    const state = opened({ scene: 'two' });
    expect(byOne(state, { kind: 'dismiss' })).toBe(state);
  });

  test('F5 lifts the blank and puts tools away, on the same scene', () => {
    const state = after(opened(), [{ kind: 'next' }, { kind: 'blank', to: 'black' }, { kind: 'tool', tool: 'pen' }, { kind: 'resume' }]);
    expect(state).toMatchObject({ tool: 'none', own: { scene: 'two', blank: 'none' } });
  });
});

test('a show that was set going by mistake is ended by Esc, and F5 does not set it going again', () => {
  const paused = after(opened(), [{ kind: 'autoplay.start', loop: true, seconds: {} }, { kind: 'next' }]);
  expect(paused.autoplay).toMatchObject({ playing: false });
  expect(byOne(paused, { kind: 'resume' }).autoplay).toMatchObject({ playing: false });
  expect(byOne(paused, { kind: 'dismiss' })).toMatchObject({ autoplay: null, own: { scene: 'two' } });
});

test('a briefing without scenes is shown as one: its opening', () => {
  const briefing = briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Plain', view: { center: [10, 20], zoom: 4 } }, features: [] });
  const scenes = showScenes(briefing);
  expect(scenes).toMatchObject([{ title: 'Plain', view: { camera: { center: [10, 20], zoom: 4 } } }]);
  expect(openShow({ briefing: 'plain', scenes, nowMs: 0 }).own.scene).toBe(scenes[0]!.id);
});
