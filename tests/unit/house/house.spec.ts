/** The house keeps its own rules: arrows run one way, and every room says what it is. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const ROOMS = ['app', 'components', 'geo'] as const;
const NOT_OURS = new Set(['node_modules', 'build', 'data', 'licences']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesIn(at);
    return /\.tsx?$/.test(entry.name) ? [at] : [];
  });
}

const files = ROOMS.flatMap((room) => filesIn(room));

/** What a file imports, statically or not; relative paths made whole from the root. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm);
  return [...found].map(([, a, b]) => {
    const target = a ?? b ?? '';
    if (target.startsWith('@/')) return target.slice(2);
    return target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)) : `npm:${target}`;
  });
}

const offenders = (from: RegExp, to: RegExp, except = /^$/): string[] =>
  files.filter((file) => from.test(file) && !except.test(file)).flatMap((file) => importsOf(file).filter((target) => to.test(target)).map((target) => `${file} → ${target}`));

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(importsOf('components/shell/BriefingMap.tsx')).toContain('components/map/MapView');
});

test('arrows run app → components → geo, never back', () => {
  expect(offenders(/^geo\//, /^(app|components|tests)\//)).toEqual([]);
  expect(offenders(/^components\//, /^(app|tests)\//)).toEqual([]);
});

test('geo knows neither React nor Next', () => {
  expect(offenders(/^geo\//, /^npm:(react|react-dom|next|swr)(\/|$)/)).toEqual([]);
});

test('the style and its fonts come beside the page, once', () => {
  expect(offenders(/^components\/(map|shell)\//, /^geo\/style\/(basemap|fonts|style)$/, /useMapStyle/)).toEqual([]);
});

test('measuring has one door', () => {
  expect(offenders(/./, /^npm:(@turf\/|geographiclib)/, /^geo\/geometry\//)).toEqual([]);
});

test('every room says in a README what belongs there and what not', () => {
  const rooms = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_OURS.has(entry.name))
    .map(({ name }) => path.join(folder, name))
    .flatMap((room) => [room, ...rooms(room)]);
  const wanted = ['app', 'tests', ...['components', 'geo'].flatMap((room) => [room, ...rooms(room)])];
  expect(wanted.filter((folder) => !existsSync(path.join(folder, 'README.md')))).toEqual([]);
});

test('no file has grown into a second subject', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
  expect(long).toEqual([]);
});
