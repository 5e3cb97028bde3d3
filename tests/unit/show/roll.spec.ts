/** Who is there, where windows have to be asked. */
import { expect, test } from '@playwright/test';
import { roll } from '@/components/show/windows/roll';

test('of two consoles one goes and the other is there still; who does not answer is gone', () => {
  let nowMs = 0;
  const consoles = roll(() => nowMs);
  expect(consoles.isAnyoneThere()).toBe(false);
  for (const said of ['here one', 'here two', 'gone one']) consoles.hear(said);
  expect(consoles.isAnyoneThere()).toBe(true);
  nowMs = 3_000;
  expect(consoles.isAnyoneThere()).toBe(false);
  consoles.hear('here two');
  expect(consoles.isAnyoneThere()).toBe(true);
  consoles.hear('gone two');
  expect(consoles.isAnyoneThere()).toBe(false);
});

test('what is no word of theirs is heard by nobody', () => {
  const consoles = roll(() => 0);
  for (const said of ['who', 'here', 'here ', 7, null, { here: 'one' }]) consoles.hear(said);
  expect(consoles.isAnyoneThere()).toBe(false);
});
