import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { gazetteer } from '@/geo/basemap/gazetteer';
import { fontFaces, SANS, SANS_SEMIBOLD, SERIF_ITALIC } from '@/geo/style/fonts';
import { charactersOf } from './cmap';

const ORIGIN = 'http://127.0.0.1:3000';
const FOLDER = 'public/fonts';
const faces = Object.entries(fontFaces(ORIGIN)).map(([family, files]) => {
  if (typeof files === 'string') throw new Error(`${family} has no ranges`);
  return { family, files: files.map(({ url, 'unicode-range': ranges = [] }) => ({ path: `public${url.slice(ORIGIN.length)}`, ranges, codes: codesOf(ranges) })) };
});

function codesOf(ranges: readonly string[]): number[] {
  return ranges.flatMap((range) => {
    const [first = NaN, last = first] = range.slice(2).split('-').map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

const cssRules = readFileSync('components/fonts.css', 'utf8').split('@font-face').slice(1);

/** Files that no other comes after for their script: they claim all of it, whatever they hold. */
const LAST = /noto-sans-(kr|sc)/;

test('every file that the style names holds the very characters that it is said to, or is the last of its script', () => {
  const files = faces.flatMap(({ files: own }) => own);
  for (const [i, { path, codes }] of files.entries()) {
    const held = charactersOf(readFileSync(path));
    expect(held.length, path).toBeGreaterThan(50);
    if (!LAST.test(path)) expect(codes, path).toEqual(held);
    else {
      const claimed = new Set(codes);
      expect(held.filter((code) => !claimed.has(code)), path).toEqual([]);
      for (const later of files.slice(i + 1)) expect(later.codes.filter((code) => claimed.has(code)), later.path).toEqual([]);
    }
  }
});

test('the Korean, Japanese and Chinese names of the basemap’s places are written by our files, or left to the machine’s fonts', async () => {
  const files = faces.flatMap(({ files: own }) => own);
  const held = new Set(files.flatMap(({ path }) => charactersOf(readFileSync(path))));
  const claimed = new Set(files.flatMap(({ codes }) => codes));
  const names = (await gazetteer()).flatMap(({ names: others }) => others);
  const eastern = [...new Set(names.flatMap((name) => [...name]))].filter((character) => /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character));
  expect(eastern.length).toBeGreaterThan(1_000);
  const lacking = eastern.map((character) => character.codePointAt(0)!).filter((code) => !held.has(code));
  expect(lacking.length).toBeLessThan(eastern.length / 200);
  expect(lacking.filter((code) => claimed.has(code))).toEqual([]);
});

const stacks = [SANS, SANS_SEMIBOLD, SERIF_ITALIC];
const charactersOfStack = (stack: readonly string[]): Set<number> =>
  new Set(faces.filter(({ family }) => stack.includes(family)).flatMap(({ files }) => files.flatMap(({ codes }) => codes)));

test('each stack writes the languages of the gazetteer', () => {
  for (const stack of stacks) {
    const has = charactersOfStack(stack);
    for (const character of 'Wonsan 원산 Курск Харків 東京 ウラジオストク 北京 哈尔滨 澤 奧 邛崃 القاهرة ירושלים Łódź Đà Lạt') {
      expect(has.has(character.codePointAt(0)!), `${stack[0]} ${character}`).toBe(true);
    }
  }
});

test('each stack has the shapes that Arabic letters take in a word', () => {
  for (const stack of stacks) {
    const has = charactersOfStack(stack);
    // Initial, medial and final forms of the letters in القاهرة, and the ligature of lam and alef.
    for (const code of [0xfed7, 0xfed8, 0xfe8e, 0xfeeb, 0xfeea, 0xfeae, 0xfe94, 0xfefb]) {
      expect(has.has(code), `${stack[0]} U+${code.toString(16)}`).toBe(true);
    }
  }
});

test('MapLibre accepts the faces, and the stacks name families that exist', () => {
  const style = {
    version: 8 as const, 'font-faces': fontFaces(ORIGIN), sources: { names: { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } } },
    layers: stacks.map((stack, i) => ({
      id: `names-${i}`, type: 'symbol' as const, source: 'names', layout: { 'text-field': 'Wonsan', 'text-font': stack },
    })),
  };
  expect(validateStyleMin(style)).toEqual([]);
  expect(stacks.flat().every((name) => faces.some(({ family }) => family === name))).toBe(true);
});

test('one origin has one object, so that setting the style again keeps the loaded fonts', () => {
  expect(fontFaces(ORIGIN)).toBe(fontFaces(ORIGIN));
  expect(fontFaces('https://example.org')).not.toBe(fontFaces(ORIGIN));
});

/** In each published file of Source: where all claimed them, a page in English would fetch Cyrillic too. */
const IN_EVERY_FILE = [0x20, 0x41, 0x42, 0xa0];

test('the pages name files that exist, on this origin, and claim what they hold of Source, each character of one face once', () => {
  const web = cssRules.filter((rule) => rule.includes('url('));
  expect(web.length).toBeGreaterThan(15);
  for (const rule of web) {
    const path = /url\('(\/fonts\/[^']+)'\)/.exec(rule)?.[1] ?? '';
    expect(existsSync(`public${path}`), rule).toBe(true);
    expect(rule).toContain('font-display: swap');
    const ranges = /unicode-range: ([^;]+);/.exec(rule)?.[1]?.split(', ') ?? [];
    if (!path.includes('source-')) continue;
    const held = charactersOf(readFileSync(`public${path}`));
    expect(codesOf(ranges), path).toEqual(/-latin-\d/.test(path) ? held : held.filter((code) => !IN_EVERY_FILE.includes(code)));
  }
});

test('a local face of the same measure stands in for each face of Source', () => {
  const stand = (family: string, weight: number, style: string): boolean =>
    cssRules.some((rule) => rule.includes(`'${family} fallback'`) && rule.includes(`font-weight: ${weight}`) && rule.includes(`font-style: ${style}`)
      && ['local(', 'size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'].every((part) => rule.includes(part)));
  expect(stand('Source Serif 4', 400, 'normal') && stand('Source Serif 4', 600, 'normal') && stand('Source Serif 4', 400, 'italic')).toBe(true);
  expect(stand('Source Sans 3', 400, 'normal') && stand('Source Sans 3', 600, 'normal')).toBe(true);
});

test('no file is loaded twice for two families', () => {
  const paths = faces.flatMap(({ files }) => files.map(({ path }) => path));
  expect(new Set(paths).size).toBe(paths.length);
});

test('every font is in use, licensed, and together they stay below 2 MB', () => {
  const fonts = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));
  expect(fonts.reduce((sum, name) => sum + statSync(`${FOLDER}/${name}`).size, 0)).toBeLessThan(2_000_000);
  for (const name of fonts) expect(cssRules.some((rule) => rule.includes(`/fonts/${name}'`)), name).toBe(true);
  const licence = readFileSync(`${FOLDER}/OFL.txt`, 'utf8');
  for (const part of ['Source Serif 4', 'Source Sans 3', 'Noto Sans KR', 'Noto Sans JP', 'Noto Sans SC', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'SIL OPEN FONT LICENSE Version 1.1']) {
    expect(licence).toContain(part);
  }
});

test('a character that no file has is set by the browser, to which each font is named as CSS can read it', () => {
  for (const { family } of faces) for (const word of family.split(' ')) expect(word, family).toMatch(/^[A-Za-z][\w-]*$/);
});
