import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { coverOf, furnitureOf } from '@/geo/view/cover';

const standing = { phone: true, open: false, lead: false, dated: true, banner: 0 };
const css = (part: string): string => readFileSync(`components/${part}.module.css`, 'utf8');

test('a phone’s camera keeps clear of every line of the notes at its foot, and of the attribution alone beside the timeline', () => {
  const [, size, line] = /\.notes \{[^}]*?font: 400 ([\d.]+)px\/(\d+)px/.exec(css('map/furniture'))!;
  expect(Number(size)).toBeLessThan(Number(line));
  const high = (lines: number): number => lines * Number(line) + 12;
  for (const width of [320, 375, 430]) expect(coverOf({ width, height: 700 }, standing).bottom, `${width}`).toBeGreaterThanOrEqual(high(5));
  expect(coverOf({ width: 667, height: 375 }, standing).bottom).toBeGreaterThanOrEqual(high(3));
  expect(coverOf({ width: 375, height: 700 }, { ...standing, brief: true }).bottom).toBeLessThan(high(3));
});

test('a narrow phone’s bottom line has a line more at the head of the map', () => {
  const top = (width: number): number => coverOf({ width, height: 568 }, { ...standing, lead: true }).top;
  const [, line] = /\.phoneLead \{[^}]*?font: 400 15px\/(\d+)px/.exec(css('shell/shell'))!;
  expect(top(320) - top(360)).toBe(Number(line));
});

test('on a phone on its side a card stands beside the map, and no word is set under it', () => {
  const window = { width: 667, height: 375 };
  expect(coverOf(window, { ...standing, open: true })).toEqual({ top: 0, right: 0, bottom: 46, left: 320 });
  const map = { width: 667, height: 267 };
  expect(furnitureOf(map, { ...standing, open: true }, window)).toContainEqual([0, 0, 320, 267]);
  expect(coverOf({ width: 320, height: 256 }, { ...standing, open: true }).left).toBe(0);
  expect(coverOf({ width: 667, height: 500 }, { ...standing, open: true }).left).toBe(0);
});
