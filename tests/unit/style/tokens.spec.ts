import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { palettes, type Palette } from '@/geo/style/palette';
import { coverOf, mapSizeOf } from '@/geo/view/cover';

const css = readFileSync('components/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');

/** Custom properties of the first rule of a selector in some text. */
function tokensOf(selector: string, text = css): Map<string, string> {
  const body = text.slice(text.indexOf('{', text.indexOf(selector)) + 1).split('}')[0]!;
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const NAMES = {
  page: 'page', land: 'land', sea: 'seaNear', 'sea-deep': 'seaDeep', ink: 'ink', ink2: 'ink2', ink3: 'ink3', rule: 'rule', 'rule-strong': 'ruleStrong', halo: 'halo',
  attention: 'attention', 'country-label': 'countryLabel', 'sea-label': 'seaLabel', border: 'border', coast: 'coast', graticule: 'graticule',
} as const satisfies Record<string, keyof Palette>;

test('page and map are in the same colours', () => {
  for (const palette of Object.values(palettes)) {
    const expected = [...Object.entries(NAMES).map(([token, key]) => [token, palette[key]]), ...palette.series.map((color, i) => [`series-${i}`, color])];
    const said = [...tokensOf(`[data-palette='${palette.name}']`)];
    expect(said, palette.name).toEqual(expected.map(([token, color]) => [token, color!.toLowerCase()]));
  }
});

test('what the page’s frame and a phone’s sheet take of the window is what the camera keeps clear of', () => {
  const all = tokensOf(':root {');
  const px = (name: string, of = all) => Number.parseFloat(of.get(name)!);
  const size = { width: 1280, height: 720 };
  const [closed, open] = [false, true].map((is) => mapSizeOf(size, { phone: false, open: is, dated: true }));
  expect(closed).toEqual({ width: 1280 - px('column'), height: 720 - px('timeline') });
  expect(open).toEqual({ width: 1280 - px('column'), height: 720 - px('timeline-small') });
  expect(mapSizeOf(size, { phone: false, open: true, dated: false }).height).toBe(720 - px('undated'));
  const phone = tokensOf(':root {', css.slice(css.indexOf('(max-width: 719px)')));
  expect(phone.get('sheet')).toBe('var(--share)');
  const [shut, sheet] = [false, true].map((is) => coverOf({ width: 375, height: 1000 }, { phone: true, open: is, lead: false, brief: true }).bottom);
  expect(sheet! - shut!).toBe(px('share', phone) * 10);
});

test('how high a sheet is, is said in one place', () => {
  for (const sheet of ['shell/shell', 'card/card', 'map/furniture']) {
    expect(readFileSync(`components/${sheet}.module.css`, 'utf8'), sheet).not.toMatch(/46dvh|57px/);
  }
});
