/** Strangers' files with bytes changed, cut and repeated: read or refused in words, never a crash, never a position that is none. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { randomOf } from '../../random.mjs';
import { allPositions, corpus, dossier, needCorpora, open, writtenBytes } from './make';

const RUNS = Number(process.env.FUZZ ?? 2_000);
/** Bigger files only take longer. */
const BIGGEST = 12_000;

const MORSELS = [
  'NaN', '1e999', '-', ',', ';', '"', '<', '>', '&', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE a>', '&#0;', '\0', '\uFEFF', '\u202E', '999', '-0', 'null', '{', ']', '\r', '\t',
  '=1+1', 'xxx,20,200', '<Placemark>', '</Placemark>', '<coordinates>', '__proto__', 'constructor', '0x10', '१२',
].map((text) => new TextEncoder().encode(text));

/** What a digit may become: markup stays whole, numbers do not. */
const INSTEAD = new TextEncoder().encode('0123456789.,-+eEx aN');

/** One of the digits from some place on, changed. */
function withDigit(bytes: Uint8Array, from: number, next: () => number): Uint8Array {
  const at = bytes.findIndex((byte, i) => i >= from && byte >= 0x30 && byte <= 0x39);
  if (at < 0) return bytes;
  const copy = Uint8Array.from(bytes);
  copy[at] = INSTEAD[Math.floor(next() * INSTEAD.length)]!;
  return copy;
}

function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  if (next() < 0.5) return withDigit(bytes, Math.floor(next() * bytes.length), next);
  const at = Math.floor(next() * bytes.length);
  const to = Math.min(bytes.length, at + Math.floor(next() * 40));
  const morsel = MORSELS[Math.floor(next() * MORSELS.length)]!;
  const parts: Record<number, Uint8Array[]> = {
    0: [bytes.subarray(0, at), morsel, bytes.subarray(at)],
    1: [bytes.subarray(0, at), morsel, bytes.subarray(to)],
    2: [bytes.subarray(0, at), bytes.subarray(to)],
    3: [bytes.subarray(0, to), bytes.subarray(at)],
    4: [bytes.subarray(0, at), new Uint8Array([Math.floor(next() * 256)]), bytes.subarray(at + 1)],
    5: [bytes.subarray(0, at)],
  };
  return Buffer.concat(parts[Math.floor(next() * 6)]!);
}

const isOnMap = ([lng = NaN, lat = NaN, height = 0]: readonly number[]): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && Number.isFinite(height);

function seeds(): [name: string, bytes: Uint8Array][] {
  const files = [
    ...['kml', 'gpx', 'tcx'].flatMap((extension) => corpus('togeojson/test/data', extension)),
    ...corpus('csv-spectrum/csvs', 'csv'), ...corpus('geojsonhint/test/data/good', 'geojson'),
  ];
  return files.map((file): [string, Uint8Array] => [path.basename(file), readFileSync(file)]).filter(([, { length }]) => length <= BIGGEST);
}

test(`${RUNS} mutations are read or refused, without a crash`, async () => {
  needCorpora();
  test.setTimeout(60_000 + RUNS * 60);
  const small = '{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"arcs":[[[0,0],[1,1],[2,0]]],"objects":{"a":{"type":"LineString","arcs":[0]}}}';
  const all: [string, Uint8Array][] = [
    ...seeds(), ['a.topojson', new TextEncoder().encode(small)],
    ['a.csv', new TextEncoder().encode('name,lat,lng,when\n"A, b",39.15,127.44,2025\nC,"39°09\'N","127°26\'E",2025-07\nD,1,2,x\n')],
    ['a.tsv', new TextEncoder().encode('name\tmgrs\twkt\nA\t52S CJ 65 35\t\nB\t\tPOLYGON ((0 0, 1 0, 1 1, 0 0))\n')],
    ['a.kmz', await writtenBytes('kmz', dossier())],
  ];
  const next = randomOf(4);
  const wrong: string[] = [];
  const seen = { read: 0, refused: 0 };
  for (let run = 0; run < RUNS; run++) {
    const [name, bytes] = all[run % all.length]!;
    let file = mutated(bytes, next);
    if (next() < 0.5) file = mutated(file, next);
    const result = await open(file, name).catch((error: unknown) => { throw new Error(`run ${run}, ${name}`, { cause: error }); });
    seen[result.briefing ? 'read' : 'refused'] += 1;
    if (!result.briefing) {
      if (result.issues.length === 0 || result.issues.some(({ message }) => !/[.?!]$/.test(message))) wrong.push(`run ${run}, ${name}: ${JSON.stringify(result.issues)}`);
    } else if (!allPositions(result.briefing).every(isOnMap)) wrong.push(`run ${run}, ${name}`);
  }
  console.log(`${RUNS} mutations of ${all.length} files: ${JSON.stringify(seen)}`);
  expect(wrong).toEqual([]);
  expect(seen.read).toBeGreaterThan(RUNS / 20);
  expect(seen.refused).toBeGreaterThan(RUNS / 20);
});
