/** The closing slide, for the questions that follow: which to expect, on what it rests, how to read its grades. */
import { questionsToExpect, type Question } from '../card/questions';
import { linkUrl, safeUrl } from '../card/sources';
import type { Briefing, Source } from '../document/briefing';
import { gradesUsed, likelihoodsUsed } from '../handout/content';
import type { Palette } from '../style/palette';
import { sourceRun } from './cited';
import { heightOf, textItem } from './faces';
import { FOOT_TOP, footItems, headItems, SIDE } from './furniture';
import { ruleItem, titleItem } from './scene';
import { SLIDE, type Frame, type Item, type Paragraph, type Slide } from './slide';

const TOP = 62;
const GAP = 56;
const COLUMN = (SLIDE.width - 2 * SIDE - GAP) / 2;
const LEFT = { x: SIDE, width: COLUMN };
const RIGHT = { x: SIDE + COLUMN + GAP, width: COLUMN };
const MOST_SOURCES = 12;
const SIZES = [19, 18, 17, 16, 15, 14, 13, 12, 11];
const SMALLEST = 11;
/** How sources are set: with what limits them and where they stand, where there is room; in the end not all of them. */
type Setting = { size: number; limits: boolean; urls: boolean; most: number };
const SETTINGS: readonly Setting[] = [
  ...[16, 15, 14, 13].map((size) => ({ size, limits: true, urls: true, most: MOST_SOURCES })), ...SIZES.map((size) => ({ size, limits: false, urls: true, most: MOST_SOURCES })),
  ...Array.from({ length: MOST_SOURCES }, (_, i) => ({ size: SMALLEST, limits: false, urls: false, most: MOST_SOURCES - i })),
];
/** How questions are set: fewer of them where they do not fit even small. */
const ASKED = [...SIZES.map((size) => ({ size, fewer: 0 })), ...[1, 2, 3, 4].map((fewer) => ({ size: SMALLEST, fewer }))];
const HEADING = { size: 20, height: 40 };

const questionParagraphs = (asked: readonly Question[], size: number, palette: Palette): Paragraph[] => asked.flatMap(({ of, question, answer }) => [
  { runs: [{ text: question, face: 'serif-bold', size: size * 1.12, color: palette.ink }], before: size * 0.8 },
  { runs: [{ text: `${of}. `, face: 'sans-bold', size, color: palette.ink2 }, { text: answer, face: 'sans', size, color: palette.ink2 }], before: size * 0.15 },
]);

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

function sourceParagraph(source: Source, number: number, { size, limits, urls }: Setting, palette: Palette): Paragraph {
  const plain = { face: 'sans', size, color: palette.ink2 } as const;
  const about = [source.kind, source.reliability && `Reliability ${source.reliability}`, limits && source.limits].filter((words) => words !== undefined && words !== false);
  const url = urls ? safeUrl(source.url) : null;
  return {
    runs: [
      { ...plain, text: `[${number}] `, face: 'sans-bold', color: palette.ink }, sourceRun(source, { ...plain, color: palette.ink }, palette),
      { ...plain, text: `. ${about.map(sentence).join(' ')}` }, ...(url ? [{ ...plain, text: ' ' }, { ...plain, text: url, href: linkUrl(url) }] : []),
    ],
    before: size * 0.35,
  };
}

function sourceParagraphs({ sources }: Briefing, setting: Setting, palette: Palette): Paragraph[] {
  const left = sources.length - setting.most;
  return [
    ...sources.slice(0, setting.most).map((source, i) => sourceParagraph(source, i + 1, setting, palette)),
    ...(left > 0 ? [{ runs: [{ text: `and ${left} more`, face: 'sans' as const, size: setting.size, color: palette.ink2 }] }] : []),
  ];
}

function gradeParagraphs(briefing: Briefing, size: number, palette: Palette): Paragraph[] {
  const entry = (sign: string, meaning: string) => [
    { text: `${sign} `, face: 'sans-bold' as const, size, color: palette.ink }, { text: `${meaning}. `, face: 'sans' as const, size, color: palette.ink2 },
  ];
  const grades = gradesUsed(briefing).flatMap(({ sign, meaning }) => entry(sign, meaning));
  const words = likelihoodsUsed(briefing).flatMap(({ word, percent }) => entry(word, percent));
  return [grades, words].filter(({ length }) => length > 0).map((runs) => ({ runs, before: size * 0.35 }));
}

const tall = (paragraphs: readonly Paragraph[], width: number): number => paragraphs.reduce((sum, { runs, before = 0 }) => {
  const { face, size } = runs[0]!;
  return sum + before + heightOf(runs.map(({ text }) => text).join(''), face, size, width);
}, 0);

/** Words in the first setting in which they fit. */
function fitted<T>(settings: readonly T[], make: (setting: T) => Paragraph[], width: number, height: number): Paragraph[] {
  const all = settings.map(make);
  return all.find((paragraphs) => tall(paragraphs, width) <= height) ?? all.at(-1)!;
}

type Section = { title: string; paragraphs: Paragraph[] };

const headingItem = (text: string, frame: Frame, palette: Palette): Item =>
  textItem(text, frame, [{ runs: [{ text, face: 'serif-bold', size: HEADING.size, color: palette.ink }] }], { anchor: 'middle' });

/** Sections one below the other, each with a rule above. */
function column(sections: readonly Section[], { x, width }: { x: number; width: number }, top: number, palette: Palette): Item[] {
  let y = top;
  return sections.filter(({ paragraphs }) => paragraphs.length > 0).flatMap(({ title, paragraphs }) => {
    const height = tall(paragraphs, width);
    const items = [
      ruleItem(`Rule above ${title}`, y, x, x + width, palette.ink, 1.5),
      headingItem(title, { x, y, width, height: HEADING.height }, palette),
      textItem(`${title}, words`, { x, y: y + HEADING.height, width, height }, paragraphs),
    ];
    y += HEADING.height + height + 22;
    return items;
  });
}

const TITLE_HEIGHT = 78;

/** Whether there is anything for it to say. */
export const hasClosing = (briefing: Briefing, palette: Palette): boolean =>
  briefing.sources.length > 0 || questionsToExpect(briefing.places).length > 0 || gradeParagraphs(briefing, 15, palette).length > 0;

export function closingSlide(briefing: Briefing, palette: Palette): Slide {
  const asked = questionsToExpect(briefing.places);
  const title = asked.length > 0 ? 'Questions to expect' : 'Sources';
  const room = FOOT_TOP - TOP - 16;
  const key = gradeParagraphs(briefing, 15, palette);
  const spent = key.length > 0 ? tall(key, COLUMN) + HEADING.height + 22 : 0;
  const sources = fitted(SETTINGS, (setting) => sourceParagraphs(briefing, setting, palette), COLUMN, room - spent - HEADING.height);
  const questions = fitted(ASKED, ({ size, fewer }) => questionParagraphs(asked.slice(0, Math.max(1, asked.length - fewer)), size, palette), COLUMN, room - TITLE_HEIGHT);
  const sections = [{ title: 'Sources', paragraphs: sources }, { title: 'How to read the grades', paragraphs: key }];
  const items: Item[] = [
    titleItem(title, { x: LEFT.x, y: TOP + 14, width: COLUMN, height: TITLE_HEIGHT - 28 }, [36], palette),
    ruleItem('Rule above the title', TOP, LEFT.x, LEFT.x + COLUMN, palette.ink, 3),
    ...(questions.length > 0 ? [textItem('Questions', { x: LEFT.x, y: TOP + TITLE_HEIGHT, width: COLUMN, height: tall(questions, COLUMN) }, questions, { role: 'body' })] : []),
    ...column(sections, RIGHT, TOP, palette),
    ...footItems(briefing, palette),
    ...headItems(briefing, palette),
  ];
  return { layout: 'closing', title, items, notes: null };
}
