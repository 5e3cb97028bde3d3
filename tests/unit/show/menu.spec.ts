/** The show's menu does to the room what the console's buttons do, for who has neither keys nor a console. */
import { expect, test } from '@playwright/test';
import { inkItems, roomItems } from '@/components/show/panels/roomItems';
import type { ShowState } from '@/geo/show/state';
import { after, byOne, opened } from './support';

const itemsOf = (state: ShowState, done: (after: ShowState) => void = () => {}) =>
  [roomItems, inkItems].flatMap((items) => items(state, (command) => done(byOne(state, command))));

/** After the items of these names were pressed, one after the other. */
function pressed(begin: ShowState, ...titles: string[]): ShowState {
  let state = begin;
  for (const title of titles) itemsOf(state, (next) => { state = next; }).find((item) => item.title === title)!.act();
  return state;
}

const down = (state: ShowState): string[] => itemsOf(state).filter((item) => item.pressed).map(({ title }) => title);

test('black, white, laser and freeze are pressed while they are so, and given back by the same item', () => {
  for (const [title, as] of [['Black', 'Black'], ['White', 'White'], ['Laser', 'Laser'], ['Draw', 'Draw'], ['Freeze', 'Frozen']] as const) {
    const on = pressed(opened(), title);
    expect(down(on)).toContain(as);
    expect(down(pressed(on, as))).toEqual([]);
  }
  expect(pressed(opened(), 'Black').audience.blank).toBe('black');
});

test('what was prepared while frozen is sent from the menu', () => {
  const prepared = after(pressed(opened(), 'Freeze'), [{ kind: 'next' }]);
  expect([prepared.audience.scene, pressed(prepared, 'Send and go on').audience.scene]).toEqual(['one', 'two']);
  expect(itemsOf(opened()).map(({ title }) => title)).not.toContain('Send and go on');
});

test('ink is chosen and cleared where one draws', () => {
  const drawn = byOne(pressed(opened(), 'Draw', 'Circle'), { kind: 'ink.add', id: 'a', shape: 'circle', color: 'attention', at: [127, 39] });
  expect(down(drawn)).toEqual(['Draw', 'Circle']);
  expect(pressed(drawn, 'Clear').audience.ink).toEqual([]);
  expect(down(pressed(drawn, 'Pin'))).toContain('Unpin');
});

test('a show that paused plays on from the menu', () => {
  const paused = after(opened(), [{ kind: 'autoplay.start', loop: true, seconds: {} }, { kind: 'autoplay.pause' }]);
  expect(pressed(paused, 'Play on').autoplay?.playing).toBe(true);
});
