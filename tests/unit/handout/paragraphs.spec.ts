/** Paragraphs that run from right to left, on the pages and in the PDF that is made of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writePdf } from '@/components/handout/pdfFile';
import { CELL_GAP, COLUMN, row, TABLES, text, WIDTH, type Block } from '@/geo/handout/blocks';
import { directionOf } from '@/geo/handout/direction';
import { PAPERS } from '@/geo/handout/pages';
import { run } from '@/geo/handout/type';
import { setFromTheLeft } from '@/geo/handout/visual';

const ARABIC = 'يلتقي الوزيران في الميناء ثلاثة أيام ثم يعودان بالقطار إلى العاصمة.';

test('a paragraph runs as most of its letters do, whatever comes first in it', () => {
  expect([ARABIC, 'KCNA: يلتقي الوزيران في الميناء', '[1] وزارة', 'بيونغ: the ministers met for three days', '12.5', ''].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', null, null]);
});

test('runs of a line stand in the order in which they are read, the first on the right where the paragraph runs from there', () => {
  const line = [{ text: 'ميناء. ', n: 1 }, { text: 'قال KCNA', n: 2 }];
  expect(setFromTheLeft(line, 'rtl')).toEqual([{ text: 'KCNA ', n: 2 }, { text: 'قال', n: 2 }, { text: ' .', n: 1 }, { text: 'ميناء', n: 1 }]);
  expect(setFromTheLeft([{ text: 'Wonsan, ' }, { text: '12 July' }], 'ltr')).toEqual([{ text: 'Wonsan, ' }, { text: '12 July' }]);
});

const usual = globalThis.fetch;
test.afterEach(() => { globalThis.fetch = usual; });

/** What stands on the one page of a PDF of these blocks. */
async function itemsOf(blocks: Block[], header = '') {
  globalThis.fetch = async (address) => new Response(readFileSync(`public${String(address)}`));
  const handout = { paper: 'a4' as const, header, headerDir: directionOf(header) ?? 'ltr' as const, marking: null, pages: [{ kind: 'annex' as const, title: 'Annex', blocks, notes: [] }] };
  const file = await writePdf(handout, new Map(), { title: '', language: 'ar', info: {}, signal: new AbortController().signal });
  const page = await (await getDocument({ data: new Uint8Array(await file.arrayBuffer()) }).promise).getPage(1);
  return (await page.getTextContent()).items.flatMap((item) => ('transform' in item ? [item] : []));
}

/** The left and right end of each line that a PDF of these blocks has, in CSS pixels. */
async function endsOf(blocks: Block[], header = ''): Promise<[left: number, right: number][]> {
  const items = await itemsOf(blocks, header);
  const lines: { y: number; left: number; right: number }[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const [x, y, width] = [item.transform[4], item.transform[5], item.width].map((points: number) => points / 0.75);
    // Dots of a letter stand above and below its line.
    const line = lines.find((other) => Math.abs(other.y - y!) < 7);
    if (line) Object.assign(line, { left: Math.min(line.left, x!), right: Math.max(line.right, x! + width!) });
    else lines.push({ y: y!, left: x!, right: x! + width! });
  }
  return lines.sort((one, other) => other.y - one.y).slice(0, -1).map(({ left, right }) => [left, right]);
}

test('in the PDF such a paragraph ends at the right edge, in a table at the edge of its column', async () => {
  const left = (PAPERS.a4.width - WIDTH) / 2;
  const [heading, first, second, source, row1, row2, latin] = await endsOf([
    text('h1', 'scene', 'ميناء'), text('p', 'dek', ARABIC.repeat(3)), text('p', 'body', [run('[1] ', 'sans-bold'), run('وزارة الخارجية في العاصمة '), run('a.kp', 'sans', 'ink', { href: 'https://a.kp/' })]),
    { kind: 'table', name: 'brief', caption: 'Claims', rows: [row('brief', [['body', ARABIC], ['grade', 'C3']])] },
    text('p', 'dek', 'Ministers meet.'),
  ]);
  // Measures are good to 2 %, and the space at a line's end is part of it.
  for (const ends of [heading, first, second, source]) expect(Math.abs(ends![1] - (left + WIDTH))).toBeLessThan(6);
  expect(source![0]).toBeGreaterThan(left + WIDTH / 2);
  expect(Math.abs(row2![1] - (left + TABLES.brief[0] - CELL_GAP))).toBeLessThan(6);
  expect(row1![1]).toBeLessThan(left + COLUMN + 2);
  expect(latin![0]).toBeCloseTo(left, 0);
});

test('the running header of such a title ends at the right edge', async () => {
  const left = (PAPERS.a4.width - WIDTH) / 2;
  const [plain] = await endsOf([text('p', 'dek', 'Ministers meet.')], 'لقاء في الميناء · as of 2025');
  expect(Math.abs(plain![1] - (left + WIDTH))).toBeLessThan(6);
  const [latin] = await endsOf([text('p', 'dek', 'Ministers meet.')], 'A meeting at the harbour');
  expect(latin![0]).toBeCloseTo(left, 0);
});

test('who copies from the PDF gets the letters that stand there, also where several share a shape', async () => {
  const said = (await itemsOf([text('p', 'dek', ARABIC), text('p', 'dek', 'At 12:30; café, Wŏnsan… i.e. Wonsan')])).map(({ str }) => str);
  const words = said.map((word) => word.replace(/[^\p{Script=Arabic}]/gu, '')).filter((word) => word !== '');
  for (const word of ARABIC.match(/\p{Script=Arabic}+/gu)!) expect(words.join(' ')).toContain(word);
  expect(said.join('')).toContain('At 12:30; café, Wŏnsan… i.e. Wonsan');
});
