/** Whatever scrolls in a show or in its console has the sign that more follows. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** On a phone, where it reads as a page does. */
const PAGES = ['components/show/stage/strip.module.css .strip'];

const sheets = readdirSync('components/show', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.module.css')).map((name) => `components/show/${name}`);

test('no caption or list of the console ends in the middle of a line without a sign that there is more', () => {
  const scrolling = sheets.flatMap((sheet) => [...readFileSync(sheet, 'utf8').matchAll(/^ *([^@{}\n]+) \{([^}]*overflow(?:-y)?: auto[^}]*)\}/gm)].map(([, name, rule]) => ({ name: `${sheet} ${name}`, rule: rule! })));
  expect(scrolling.length).toBeGreaterThan(4);
  expect(scrolling.filter(({ rule }) => !rule.includes('composes: more from')).map(({ name }) => name).filter((name) => !PAGES.includes(name))).toEqual([]);
});
