/** The closing slides, for the questions that follow: which to expect, on what it rests, how to read its grades. */
import { questionsToExpect, type Question } from '../card/questions';
import { linkUrl, safeUrl } from '../card/sources';
import type { Briefing, Source } from '../document/briefing';
import { gradesUsed, likelihoodsUsed } from '../handout/content';
import type { Palette } from '../style/palette';
import { sourceRun } from './cited';
import { textItem } from './faces';
import { FOOT_TOP, footItems, headItems } from './furniture';
import { COLUMN, columnItems, HEADING, LEFT, listingSlides, RIGHT, slidesFor, surelyTall, tall, TITLE_HEIGHT, TOP, type Section } from './listing';
import { ruleItem, titleItem } from './scene';
import { sided } from './sided';
import type { Item, Paragraph, Slide } from './slide';

/** Beside the questions. */
const MOST_SOURCES = 12;
/** On slides of their own: a longer list is for paper. */
const MOST_LISTED = 200;
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
/** How sources are set on slides of their own: a few of them large. */
const LISTED: readonly Setting[] = [24, 20, 18, 16, 15, 14, 13].map((size) => ({ size, limits: true, urls: true, most: MOST_LISTED }));

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

/** Words in the first setting in which they fit. */
function fitted<T>(settings: readonly T[], make: (setting: T) => Paragraph[], width: number, height: number): Paragraph[] {
  const all = settings.map(make);
  return all.find((paragraphs) => tall(paragraphs, width) <= height) ?? all.at(-1)!;
}

const keyOf = (briefing: Briefing, palette: Palette, size = 15): Section => ({ title: 'How to read the grades', paragraphs: gradeParagraphs(briefing, size, palette) });

function questionSlide(briefing: Briefing, asked: readonly Question[], sources: readonly Paragraph[], palette: Palette): Slide {
  const room = FOOT_TOP - TOP - 16;
  const questions = fitted(ASKED, ({ size, fewer }) => questionParagraphs(asked.slice(0, Math.max(1, asked.length - fewer)), size, palette), COLUMN, room - TITLE_HEIGHT);
  const title = 'Questions to expect';
  const laid: Item[] = [
    titleItem(title, { x: LEFT.x, y: TOP + 14, width: COLUMN, height: TITLE_HEIGHT - 28 }, [36], palette),
    ruleItem('Rule above the title', TOP, LEFT.x, LEFT.x + COLUMN, palette.ink, 3),
    textItem('Questions', { x: LEFT.x, y: TOP + TITLE_HEIGHT, width: COLUMN, height: tall(questions, COLUMN) }, questions, { role: 'body' }),
    ...columnItems('Sources', [{ title: 'Sources', paragraphs: sources }, keyOf(briefing, palette)], RIGHT, TOP, palette),
  ];
  const items = [...sided(briefing, laid), ...footItems(briefing, palette), ...headItems(briefing, null, palette)];
  return { layout: 'closing', title, items, notes: null };
}

/** All sources with what limits them and where they stand, as large as one slide holds, else on as many as it takes. */
function sourceSlides(briefing: Briefing, palette: Palette): Slide[] {
  const set = LISTED.map((setting) => ({ paragraphs: sourceParagraphs(briefing, setting, palette), key: keyOf(briefing, palette, Math.max(15, setting.size)) }));
  const { paragraphs, key } = set.find((one) => slidesFor(one.paragraphs, one.key) <= 1) ?? set.at(-1)!;
  return listingSlides(briefing, briefing.sources.length > 0 ? 'Sources' : 'How to read the grades', paragraphs, { ...key, title: briefing.sources.length > 0 ? key.title : null }, palette);
}

/** Questions with the sources beside them; sources alone where nobody asks, and where they have no room there. None where there is nothing to say. */
export function closingSlides(briefing: Briefing, palette: Palette): Slide[] {
  const asked = questionsToExpect(briefing.places);
  if (asked.length === 0) return sourceSlides(briefing, palette);
  const { paragraphs: key } = keyOf(briefing, palette);
  const spent = key.length > 0 ? surelyTall(key) + HEADING.height + 22 : 0;
  const fits = (paragraphs: readonly Paragraph[]): boolean => surelyTall(paragraphs) <= FOOT_TOP - TOP - 16 - spent - HEADING.height;
  const set = SETTINGS.map((setting) => ({ setting, paragraphs: sourceParagraphs(briefing, setting, palette) }));
  const { setting, paragraphs } = set.find((one) => fits(one.paragraphs)) ?? set.at(-1)!;
  const isWhole = setting.urls && briefing.sources.length <= setting.most;
  return [questionSlide(briefing, asked, paragraphs, palette), ...(isWhole ? [] : sourceSlides(briefing, palette))];
}
