/** Words that want more than one slide: paragraphs over two columns, on as many slides as they take. */
import type { Briefing } from '../document/briefing';
import type { Palette } from '../style/palette';
import { heightOf, STRANGE_FACE, textItem } from './faces';
import { FOOT_TOP, footItems, headItems, SIDE } from './furniture';
import { ruleItem, titleItem } from './scene';
import { sided } from './sided';
import { SLIDE, type Frame, type Item, type Paragraph, type Slide } from './slide';

export const TOP = 62;
export const TITLE_HEIGHT = 78;
const GAP = 56;
export const COLUMN = (SLIDE.width - 2 * SIDE - GAP) / 2;
export const LEFT = { x: SIDE, width: COLUMN };
export const RIGHT = { x: SIDE + COLUMN + GAP, width: COLUMN };
export const HEADING = { size: 20, height: 40 };
const BETWEEN = 22;
/** As much wider than measured every face is taken to run. */
const SLIDES_FACE = 1.07;
const ROOM = FOOT_TOP - TOP - TITLE_HEIGHT - 16;

/** Without a title its words begin where the column does. */
export type Section = { title: string | null; paragraphs: readonly Paragraph[] };

export const tall = (paragraphs: readonly Paragraph[], width: number): number => paragraphs.reduce((sum, { runs, before = 0 }) => {
  const { face, size } = runs[0]!;
  return sum + before + heightOf(runs.map(({ text }) => text).join(''), face, size, width);
}, 0);

/** Height that words of a column take on a machine without the slides' own sans: nothing below them is to be written over. */
export const surelyTall = (paragraphs: readonly Paragraph[], width = COLUMN): number => tall(paragraphs, width / (STRANGE_FACE / SLIDES_FACE));

const sectionHeight = ({ title, paragraphs }: Section): number => (title === null ? 0 : HEADING.height) + surelyTall(paragraphs);
const columnHeight = (sections: readonly Section[]): number => sections.reduce((sum, section, i) => sum + (i > 0 ? BETWEEN : 0) + sectionHeight(section), 0);

const headingItem = (text: string, frame: Frame, palette: Palette): Item =>
  textItem(text, frame, [{ runs: [{ text, face: 'serif-bold', size: HEADING.size, color: palette.ink }] }], { anchor: 'middle' });

/** Sections one below the other, each that has a title with a rule above it. */
export function columnItems(name: string, sections: readonly Section[], { x, width }: typeof LEFT, top: number, palette: Palette): Item[] {
  let y = top;
  return sections.filter(({ paragraphs }) => paragraphs.length > 0).flatMap(({ title, paragraphs }) => {
    const height = surelyTall(paragraphs);
    const head = title === null ? 0 : HEADING.height;
    const items = [
      ...(title === null ? [] : [ruleItem(`Rule above ${title}`, y, x, x + width, palette.ink, 1.5), headingItem(title, { x, y, width, height: head }, palette)]),
      textItem(`${title ?? name}, words`, { x, y: y + head, width, height }, paragraphs),
    ];
    y += head + height + BETWEEN;
    return items;
  });
}

/** Paragraphs in columns as high as a slide has room for. */
function columnsOf(paragraphs: readonly Paragraph[]): Section[][] {
  const columns: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const column = columns.at(-1);
    if (column && surelyTall([...column, paragraph]) <= ROOM) column.push(paragraph);
    else columns.push([paragraph]);
  }
  return columns.map((column) => [{ title: null, paragraphs: column }]);
}

/** A key stands in the free column beside the words, else below the last of them, else on a slide of its own. */
function withKey(columns: readonly Section[][], key: Section): Section[][] {
  if (key.paragraphs.length === 0) return [...columns];
  const last = columns.at(-1) ?? [];
  const fitsBelow = columns.length % 2 === 0 && columnHeight([...last, key]) <= ROOM;
  return fitsBelow ? [...columns.slice(0, -1), [...last, key]] : [...columns, [key]];
}

/** How many slides words and their key take. */
export const slidesFor = (paragraphs: readonly Paragraph[], key: Section): number => Math.ceil(withKey(columnsOf(paragraphs), key).length / 2);

/** @param key what the words' signs mean, after the last of them */
export function listingSlides(briefing: Briefing, title: string, paragraphs: readonly Paragraph[], key: Section, palette: Palette): Slide[] {
  const columns = withKey(columnsOf(paragraphs), key);
  return Array.from({ length: Math.ceil(columns.length / 2) }, (_, i): Slide => {
    const words = i === 0 ? title : `${title}, continued`;
    const laid = [
      titleItem(words, { x: LEFT.x, y: TOP + 14, width: SLIDE.width - 2 * SIDE, height: TITLE_HEIGHT - 28 }, [36], palette),
      ruleItem('Rule above the title', TOP, LEFT.x, RIGHT.x + COLUMN, palette.ink, 3),
      ...[LEFT, RIGHT].flatMap((place, k) => columnItems(`${words}, ${k === 0 ? 'left' : 'right'}`, columns[2 * i + k] ?? [], place, TOP + TITLE_HEIGHT, palette)),
    ];
    const items = [...sided(briefing, laid), ...footItems(briefing, palette), ...headItems(briefing, null, palette)];
    return { layout: 'closing', title: words, items, notes: null };
  });
}
