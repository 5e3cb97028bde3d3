/** What holds for every show, whatever is done in it. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inOrder } from '@/geo/show/wire/inOrder';
import { stageMessageOf, writeMessage } from '@/geo/show/wire/message';
import { reduce } from '@/geo/show/reduce';
import { showFromText, showToText } from '@/geo/show/resume';
import type { Command } from '@/geo/show/command';
import type { ShowState, Stage } from '@/geo/show/state';
import { anything, BEGAN, byOne, opened, roaming, SCENES } from './support';

const RUNS = { numRuns: 40 };
const run = (commands: readonly Command[], seen: (before: ShowState, now: ShowState, command: Command) => void): ShowState =>
  commands.reduce((state, command, index) => {
    const now = reduce(state, command, { scenes: SCENES, nowMs: BEGAN + index * 700 });
    seen(state, now, command);
    return now;
  }, opened());

test('a screen that is fed the messages shows what the presenter shows, after 300 commands of any kind', () => {
  fc.assert(fc.property(fc.array(anything, { minLength: 300, maxLength: 300 }), (commands) => {
    const read = inOrder('visit');
    let shown: Stage | null = read(writeMessage(stageMessageOf(opened())))!.stage;
    const state = run(commands, (before, now) => {
      if (now.audienceSeq > before.audienceSeq) shown = read(writeMessage(stageMessageOf(now)))?.stage ?? null;
    });
    expect(shown).toEqual(state.audience);
  }), RUNS);
});

test('a stage that changed is told, one that did not is not', () => {
  fc.assert(fc.property(fc.array(anything, { maxLength: 150 }), (commands) => {
    run(commands, (before, now) => {
      expect(now.audience !== before.audience).toBe(now.audienceSeq > before.audienceSeq);
      expect(now.seq).toBe(now === before ? before.seq : before.seq + 1);
    });
  }), RUNS);
});

/** All but what is asked of the room's screen itself: a black one, a white one, and F5, which lifts them. */
const unseen = roaming.filter(({ kind }) => kind !== 'blank' && kind !== 'resume');

test('frozen, nothing reaches the audience over 100 commands; Drop brings back exactly what was', () => {
  fc.assert(fc.property(fc.array(anything, { maxLength: 40 }), fc.array(unseen, { minLength: 100, maxLength: 100 }), (before, commands) => {
    const met = run(before, () => {});
    const at = byOne(met.frozen ? byOne(met, { kind: 'drop' }) : met, { kind: 'laser', at: null });
    const frozen = byOne(at, { kind: 'freeze' });
    let state = frozen;
    for (const command of commands) state = byOne(state, command);
    expect(state.audience).toBe(at.audience);
    expect(state.audienceSeq).toBe(at.audienceSeq);
    expect(state.frozen).toBe(true);
    const dropped = byOne(state, { kind: 'drop' });
    // A clock that was begun again runs on.
    const sceneAtMs = commands.some(({ kind }) => kind === 'clock.restart') ? state.startedAtMs : at.sceneAtMs;
    expect(dropped).toMatchObject({ own: at.own, audience: at.audience, detour: at.detour, sceneAtMs, frozen: false, audienceSeq: at.audienceSeq });
  }), RUNS);
});

test('unless frozen, presenter and audience share one stage', () => {
  fc.assert(fc.property(fc.array(anything, { maxLength: 150 }), (commands) => {
    run(commands, (_, now) => expect(now.own === now.audience || now.frozen).toBe(true));
  }), RUNS);
});

test('the scene shown is always one of the document’s', () => {
  const ids = SCENES.map(({ id }) => id);
  fc.assert(fc.property(fc.array(anything, { maxLength: 150 }), (commands) => {
    run(commands, (_, now) => expect(ids).toContain(now.own.scene));
  }), RUNS);
});

test('only pinned strokes outlive their scene', () => {
  fc.assert(fc.property(fc.array(roaming, { maxLength: 200 }), (commands) => {
    run(commands, (before, now) => {
      if (now.own.scene !== before.own.scene) expect(now.own.ink).toEqual(before.own.ink.filter(({ pinned }) => pinned));
    });
  }), RUNS);
});

test('Return undoes every detour: the scene’s view, in the room’s palette', () => {
  fc.assert(fc.property(fc.array(roaming, { maxLength: 100 }), (commands) => {
    const state = byOne(run(commands, () => {}), { kind: 'return' });
    const scene = SCENES.find(({ id }) => id === state.own.scene)!;
    expect(state.detour).toBeNull();
    expect(state.own.view).toEqual({ ...scene.view, palette: state.own.view.palette });
  }), RUNS);
});

test('a show put away at any moment is taken up on the same scene and clock', () => {
  fc.assert(fc.property(fc.array(anything, { maxLength: 100 }), (commands) => {
    const state = run(commands, () => {});
    const again = showFromText(showToText(state), 'visit')!;
    const unlit = (stage: Stage): Stage => ({ ...stage, laser: null });
    expect(again).toEqual({
      ...state, own: unlit(state.own), audience: unlit(state.audience), tool: 'none', digits: '', seq: again.seq, audienceSeq: again.audienceSeq,
    });
    expect(again.audienceSeq).toBeGreaterThan(state.seq);
    expect(again.frozen || again.own === again.audience).toBe(true);
  }), RUNS);
});
