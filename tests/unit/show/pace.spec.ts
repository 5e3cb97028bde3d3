import { expect, test } from '@playwright/test';
import { localOf, utcOf } from '@/components/show/console/times';
import type { Clock } from '@/components/show/windows/store';
import { whenDue } from '@/components/show/windows/whenDue';
import { paceOf, plannedSeconds, spans } from '@/geo/show/pace';
import { autoplayDueAtMs, leftAlone } from '@/geo/show/autoplay';
import { reduce } from '@/geo/show/reduce';
import type { Command } from '@/geo/show/command';
import type { ShowState } from '@/geo/show/state';
import { after, BEGAN, opened, scene, SCENES } from './support';

/** Five scenes of 60 seconds. */
const step = (state: ShowState, second: number, command: Command): ShowState => reduce(state, command, { scenes: SCENES, nowMs: BEGAN + second * 1000 });
const paceAt = (state: ShowState, second: number) => paceOf(state, SCENES, BEGAN + second * 1000);

test('on the plan while a scene lasts, behind when it lasts longer', () => {
  expect(paceAt(opened(), 50)).toMatchObject({ aheadSeconds: 0, state: 'on', elapsedSeconds: 50, plannedSeconds: 300 });
  expect(paceAt(opened(), 75)).toMatchObject({ aheadSeconds: -15, state: 'on' });
  expect(paceAt(opened(), 90)).toMatchObject({ aheadSeconds: -30, state: 'behind' });
});

test('ahead when a scene is left early, and it stays so', () => {
  const early = step(opened(), 30, { kind: 'next' });
  expect(paceAt(early, 30)).toMatchObject({ aheadSeconds: 30, state: 'ahead' });
  expect(paceAt(early, 60)).toMatchObject({ aheadSeconds: 30, state: 'ahead' });
  expect(paceAt(early, 120)).toMatchObject({ aheadSeconds: 0, state: 'on' });
});

test('the last scene, its seconds over, has used up the plan', () => {
  const last = step(opened(), 240, { kind: 'last' });
  expect(paceAt(last, 300)).toMatchObject({ aheadSeconds: 0 });
  expect(paceAt(last, 400)).toMatchObject({ aheadSeconds: -100, state: 'behind' });
});

test('a clock begun again behind a freeze runs in the scene that Drop brings back, too', () => {
  const frozen = step(opened(), 100, { kind: 'freeze' });
  const again = step(step(frozen, 110, { kind: 'next' }), 120, { kind: 'clock.restart' });
  expect(paceAt(step(again, 130, { kind: 'drop' }), 150)).toMatchObject({ aheadSeconds: 0, elapsedSeconds: 30 });
});

test('no plan, no pace', () => {
  const unplanned = SCENES.map((one) => ({ ...one, seconds: null }));
  expect(paceOf(opened({ scenes: unplanned }), unplanned, BEGAN)).toBeNull();
  expect(spans(unplanned)[1]).toEqual({ id: 'two', from: 0.2, to: 0.4 });
});

test('the parts of the progress bar follow the plan and fill it', () => {
  const scenes = [scene('short', { seconds: 30 }), scene('long', { seconds: 90 })];
  expect(spans(scenes)).toEqual([{ id: 'short', from: 0, to: 0.25 }, { id: 'long', from: 0.25, to: 1 }]);
  expect(plannedSeconds([...scenes, scene('unplanned', { seconds: null })])).toBe(180);
});

test.describe('by itself', () => {
  const start: Command = { kind: 'autoplay.start', loop: true, seconds: { two: 5 } };
  const due = (state: ShowState) => (autoplayDueAtMs(state, SCENES)! - BEGAN) / 1000;

  test('each scene for its seconds, or those that the kiosk gives it', () => {
    const playing = step(opened(), 10, start);
    expect(due(playing)).toBe(70);
    expect(due(step(playing, 70, { kind: 'autoplay.advance' }))).toBe(75);
  });

  test('two windows’ timers make one step', () => {
    const playing = step(step(opened(), 0, start), 60, { kind: 'autoplay.advance' });
    expect(playing.own.scene).toBe('two');
    expect(step(playing, 60, { kind: 'autoplay.advance' })).toBe(playing);
  });

  test('round and round in a loop, else the end', () => {
    const atLast = step(opened({ scene: 'five' }), 0, start);
    expect(step(atLast, 60, { kind: 'autoplay.advance' }).own).toMatchObject({ scene: 'one' });
    const once = step(opened({ scene: 'five' }), 0, { ...start, loop: false });
    expect(step(once, 60, { kind: 'autoplay.advance' })).toMatchObject({ autoplay: null, own: { scene: 'five' } });
  });

  test('a show of one scene goes on too', () => {
    const scenes = [scene('only')];
    const playing = reduce(opened({ scenes }), start, { scenes, nowMs: BEGAN });
    const again = reduce(playing, { kind: 'autoplay.advance' }, { scenes, nowMs: BEGAN + 60_000 });
    expect(autoplayDueAtMs(again, scenes)).toBe(BEGAN + 120_000);
  });

  test('a touch of the map pauses; going on gives the scene its whole time again', () => {
    const touched = step(step(opened(), 0, start), 20, { kind: 'look', patch: { select: 'kursk' }, motion: 'cut' });
    expect(touched.autoplay).toMatchObject({ playing: false });
    expect(autoplayDueAtMs(touched, SCENES)).toBeNull();
    expect(due(step(touched, 100, { kind: 'autoplay.resume' }))).toBe(160);
  });

  test('a kiosk that was left goes on as if nobody had been there', () => {
    const pan: Command = { kind: 'look', patch: { camera: { center: [0, 0], zoom: 3, bearing: 0, pitch: 0 } }, motion: 'cut' };
    const touches: Command[][] = [[], [{ kind: 'blank', to: 'black' }], [pan], [{ kind: 'freeze' }, { kind: 'last' }], [{ kind: 'tool', tool: 'pen' }], [{ kind: 'digit', digit: '4' }], [{ kind: 'autoplay.stop' }]];
    for (const touched of touches) {
      const left = after(opened({ scene: 'two' }), [start, { kind: 'autoplay.pause' }, ...touched]);
      const goneOn = after(left, leftAlone(left));
      const { view } = SCENES[1]!;
      expect(goneOn, JSON.stringify(touched)).toMatchObject({ frozen: false, detour: null, tool: 'none', digits: '', autoplay: { playing: true, loop: true }, audience: { scene: 'two', blank: 'none', view } });
    }
  });

  test('a step is taken though its timer ran ahead of the clock, and not when it was called off', () => {
    let nowMs = BEGAN;
    let ring = () => {};
    const waits: number[] = [];
    const clock: Clock = {
      nowMs: () => nowMs,
      wait(ms, act) {
        waits.push(ms);
        ring = act;
        return () => { ring = () => {}; };
      },
    };
    let steps = 0;
    whenDue(BEGAN + 60_000, () => { steps += 1; }, clock);
    nowMs = BEGAN + 59_970;
    ring();
    expect(steps).toBe(0);
    nowMs = BEGAN + 60_005;
    ring();
    expect(steps).toBe(1);
    expect(waits).toEqual([60_005, 35]);
    const callOff = whenDue(nowMs + 1_000, () => { steps += 1; }, clock);
    nowMs += 500;
    ring();
    callOff();
    nowMs += 1_000;
    ring();
    expect(steps).toBe(1);
  });
});

test('the presenter’s own clock stands beside UTC where it differs', () => {
  const { TZ } = process.env;
  const noon = Date.UTC(2025, 6, 11, 12, 5);
  try {
    process.env.TZ = 'Asia/Pyongyang';
    expect([utcOf(noon), localOf(noon)]).toEqual(['12:05', '21:05']);
    process.env.TZ = 'UTC';
    expect([utcOf(noon), localOf(noon)]).toEqual(['12:05', null]);
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});
