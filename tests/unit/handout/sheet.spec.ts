import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { charactersOf } from '@/components/still/files';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { markingWidth } from '@/geo/handout/handling';
import { handoutOf } from '@/geo/handout/pages';
import { sheetOf } from '@/geo/handout/sheet';
import { runWidth } from '@/geo/handout/type';
import { WIDTH } from '@/geo/handout/blocks';
import { textWidth } from '@/geo/picture/labels/measure';
import type { Pen } from '@/geo/picture/pen';
import { projector } from '@/geo/projection/projector';
import { paper } from '@/geo/style/palette';
import { cameraOf } from '@/geo/view/camera';
import { openingView } from '@/geo/view/open';

const document = JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')) as BriefingDocument;
const HANDLING = { text: 'For the delegation and its press officers, not to be copied', color: '#8A5A00' };
const marked = briefingOf({ ...document, briefing: { ...document.briefing, title: 'A visit to the coast '.repeat(6).trim(), handling: HANDLING } });

/** Where words stand: left and right end, and their baseline. */
function wordsOn(paint: (pen: Pen) => void): { text: string; left: number; right: number; y: number }[] {
  const words: ReturnType<typeof wordsOn> = [];
  const pen: Pen = {
    fill: () => undefined, line: () => undefined, along: () => undefined, within: (_at, _opacity, draw) => draw(),
    words(runs, { x, y }, anchor) {
      const wide = runs.reduce((sum, { text, size }) => sum + textWidth(text, 'sans-bold', size), 0);
      words.push({ text: runs.map(({ text }) => text).join(''), left: anchor === 'end' ? x - wide : x, right: anchor === 'end' ? x : x + wide, y });
    },
  };
  paint(pen);
  return words;
}

for (const width of [320, 700, 1200]) {
  test(`a picture ${width} pixels wide has its marking whole, and the title beside or below it`, () => {
    const size = { width, height: 400 };
    const view = openingView(marked);
    const sheet = sheetOf(marked, view, projector(cameraOf(marked, view, size), size), paper);
    const words = wordsOn(sheet.paint);
    const marking = words.find(({ text }) => text === HANDLING.text)!;
    expect(marking.left).toBeGreaterThanOrEqual(0);
    expect(marking.right).toBeLessThanOrEqual(sheet.size.width);
    const title = words.filter(({ text }) => text.includes('visit') || text.includes('coast'));
    expect(title.length).toBeLessThan(8);
    for (const line of title) expect(line.y > 36 || line.right < sheet.size.width - markingWidth(marked.handling as typeof HANDLING)).toBe(true);
  });
}

test('a map of a window of time says which, on a picture as on its page', () => {
  const size = { width: 900, height: 400 };
  const view = { ...openingView(marked), window: ['2025-07-11', '2025-07-13'] as [string, string] };
  const said = (shown: typeof view | ReturnType<typeof openingView>) =>
    wordsOn(sheetOf(marked, shown, projector(cameraOf(marked, shown, size), size), paper).paint).map(({ text }) => text).join('\n');
  expect(said(view)).toContain('Shows 11–13 July 2025');
  expect(said({ ...view, window: null })).not.toContain('Shows');
  const kickers = handoutOf(marked, { paper: 'a4', notes: false }).pages.map(({ blocks }) => blocks[0]).flatMap((block) => (block?.kind === 'text' && block.style === 'kicker' ? [block.lines.flat().map(({ text }) => text).join('')] : []));
  expect(kickers.filter((words) => words.includes('Shows'))).toEqual([expect.stringMatching(/^Scene \d+ of \d+ · Shows 1–15 July 2025$/), expect.stringMatching(/^Scene \d+ of \d+ · Shows .*December 2025$/)]);
});

test('a title that runs from the right is flush right, beside the marking; what runs from the left stays left', () => {
  const size = { width: 900, height: 400 };
  const titled = { ...marked, title: 'لقاء الوزيرين في الميناء' };
  const view = openingView(titled);
  const sheet = sheetOf(titled, view, projector(cameraOf(titled, view, size), size), paper);
  const words = wordsOn(sheet.paint);
  expect(words.find(({ text }) => text === titled.title)!.right).toBeCloseTo(900 - 18 - markingWidth(HANDLING) - 12, 0);
  expect(words.find(({ text }) => text.startsWith('As of'))!.left).toBe(18);
});

test('a handout’s running header stays clear of the marking, with its date', () => {
  const { header } = handoutOf(marked, { paper: 'a4', notes: false });
  expect(header).toMatch(/^A visit.*… · as of 13 July 2025$/);
  expect(runWidth({ text: header, face: 'sans' }, 12)).toBeLessThanOrEqual(WIDTH - markingWidth(HANDLING));
  expect(handoutOf(briefingOf(document), { paper: 'a4', notes: false }).header).toBe(`${document.briefing.title} · as of 13 July 2025`);
});

test('a picture waits for the letters of all that is on its sheet, key and figures along links among it', () => {
  const own = structuredClone(document);
  own.briefing.layers![0]!.title = 'Дипломатия';
  own.briefing.handling = { text: '내부용', color: '#8A5A00' };
  Object.assign(own.features.find(({ properties }) => properties.kind === 'link')!.properties, { label: '一万人', basis: 'باحتمال' });
  const characters = charactersOf(briefingOf(own));
  for (const sign of 'Дипломатия내부용一万人باحتمال') expect(characters).toContain(sign);
});
