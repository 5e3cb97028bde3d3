/** A briefing as pages: cover, a page a scene, annex. Pure; shown as HTML and written as PDF from the same lines. */
import type { Briefing, Scene } from '../document/briefing';
import { ATTRIBUTION, BORDER_NOTE } from '../style/notes';
import { whenInWords } from '../time/words';
import { openingView, viewOf } from '../view/open';
import type { View } from '../view/view';
import { annexBlocks, claimRow, sourceRuns } from './annex';
import { COLUMN, heightOf, heightOfAll, rowHeight, text, WIDTH, type Block, type Row } from './blocks';
import { featuresOf, gradesUsed, leadingStatements, likelihoodsUsed, mainFeatures, mapWords, type Statement } from './content';
import { directionOf, type Direction } from './direction';
import { flowed, isHeading } from './flow';
import { markingOf, markingWidth, type Marking } from './handling';
import { keyOf, keyRows, MOST_KEY_ROWS } from './key';
import { bylineOf, timesShown } from './sheet';
import { turned } from './turned';
import { run, runWidth, wrap, type Line } from './type';

export type Paper = 'a4' | 'letter';
/** CSS pixels. */
export const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
};

/** Room for header and footer, from the paper's edge to the content. */
export const MARGIN = { top: 80, bottom: 66 };
const NOTE_LEADING = 14;
const NOTE_PAD = 12;

export type Page = {
  kind: 'cover' | 'scene' | 'annex';
  /** Words for the outline: null where a page goes on with the one before. */
  title: string | null;
  blocks: Block[];
  /** Border note and whose data: on every page with a map. */
  notes: Line[];
};

export type Handout = { paper: Paper; header: string; headerDir: Direction; marking: Marking | null; pages: Page[] };
export type HandoutOptions = { paper: Paper; notes: boolean };

export const mapNotes = (): Line[] => wrap([run(`${BORDER_NOTE} ${ATTRIBUTION}`, 'sans', 'ink3')], 11, WIDTH);

/** Between the edge of the content's room and the notes at its foot. */
export const notesHeight = (notes: readonly Line[]): number => (notes.length === 0 ? 0 : notes.length * NOTE_LEADING + NOTE_PAD);

const roomOf = (paper: Paper): number => PAPERS[paper].height - MARGIN.top - MARGIN.bottom;

/** Above the rule of the notes: a table's last rule so near to it would double it. */
const NOTES_GAP = 12;

/** Height for all that stands on a page with a map. */
const mappedRoom = (paper: Paper): number => roomOf(paper) - notesHeight(mapNotes()) - NOTES_GAP;

/** Left of the key in its row: the scale bar's own room. */
const SCALE_ROOM = 140;

/** A map between two rules, with its scale and key below. */
function mapped(briefing: Briefing, view: View, id: string, height: number): Block[] {
  const rows = keyRows(keyOf(briefing, view), WIDTH - SCALE_ROOM, { most: MOST_KEY_ROWS });
  return [
    { kind: 'rule' }, { kind: 'map', id, alt: mapWords(briefing, view), view, height }, { kind: 'rule' },
    { kind: 'key', id, view, mapHeight: height, rows },
  ];
}

/** The map takes the height that nothing else on its page wants: bare paper says nothing. */
const grown = (blocks: readonly Block[], by: number): Block[] => blocks.map((block) => {
  if (block.kind === 'map') return { ...block, height: block.height + by };
  return block.kind === 'key' ? { ...block, mapHeight: block.mapHeight + by } : block;
});

/** The least that a map is worth. */
const LEAST_MAP = 200;

/** What is on a page, and what goes on at the next. */
type Filled = { blocks: Block[]; rest: Block[] };

/** Pages with a map: a head that leaves it no room stands on pages of its own before it. */
function mappedPages(kind: Page['kind'], title: string, head: Block[], key: Block[], paper: Paper, fill: (head: Block[]) => Filled): Page[] {
  const notes = mapNotes();
  const room = mappedRoom(paper);
  const apart = heightOfAll([...head, ...key]) + LEAST_MAP > room ? flowed(head, roomOf(paper)) : [];
  const { blocks, rest } = fill(apart.length > 0 ? [] : head);
  const filled = grown(blocks, Math.max(0, Math.floor(room - heightOfAll(blocks))));
  const worded = (words: Block[]): Page => ({ kind, title: null, blocks: words, notes: [] });
  const pages = [...apart.map(worded), { kind, title: null, blocks: filled, notes }, ...flowed(rest, roomOf(paper)).map(worded)];
  return pages.map((page, i) => (i === 0 ? { ...page, title } : page));
}

/** A title alone keeps off the rule above the map; what may stand below it brings its own room. */
const headed = (title: readonly Block[], below: readonly Block[]): Block[] => [...title, ...(below.length > 0 ? below : [{ kind: 'space' } as const])];

/** As many rows as fit. */
function fitting(rows: readonly Row[], height: number): Row[] {
  let left = height;
  const end = rows.findIndex((item) => (left -= rowHeight(item)) < 0);
  return end < 0 ? [...rows] : rows.slice(0, end);
}

const MORE = text('p', 'fine', 'The annex has every claim, with where its source says so.', COLUMN);
const MORE_SOURCES = text('p', 'fine', 'The annex has every source, with its address.', COLUMN);
const briefTable = (caption: string, rows: Row[]): Block => ({ kind: 'table', name: 'brief', caption, rows });

function claimsColumn(statements: readonly Statement[], height: number, heading: string): Block[] {
  const title: Block[] = [{ kind: 'rule' }, text('h2', 'head', heading, COLUMN)];
  const rows = statements.map((statement) => claimRow(statement));
  const room = height - heightOfAll(title);
  const all = fitting(rows, room);
  const kept = all.length < rows.length ? fitting(rows, room - heightOf(MORE)) : all;
  if (kept.length === 0) return [];
  return [...title, briefTable(heading, kept), ...(kept.length < rows.length ? [MORE] : [])];
}

/** The same list over both columns, under one heading. */
function claimsAcross(statements: readonly Statement[], height: number, heading: string): Block[] {
  const title: Block[] = [{ kind: 'rule' }, text('h2', 'head', heading)];
  const rows = statements.map((statement) => claimRow(statement));
  const room = height - heightOfAll(title) - heightOf(MORE);
  const first = fitting(rows, room);
  const second = fitting(rows.slice(first.length), room);
  const kept = first.length + second.length;
  if (kept === 0) return [];
  const half = kept < rows.length ? first.length : evenSplit(rows);
  const columns: [Block[], Block[]] = [[briefTable(heading, rows.slice(0, half))], half < kept ? [briefTable(`${heading}, continued`, rows.slice(half, kept))] : []];
  return [...title, { kind: 'columns', columns }, ...(kept < rows.length ? [MORE] : [])];
}

/** How many rows make the left of two columns that are as even as can be, the left one no shorter. */
function evenSplit(rows: readonly Row[]): number {
  const whole = rows.reduce((sum, item) => sum + rowHeight(item), 0);
  let left = 0;
  return Math.max(1, rows.findIndex((item) => (left += rowHeight(item)) >= whole / 2) + 1);
}

/** The words that fit; what does not is cut at a block's end, and no heading stands alone. */
function cutTo(blocks: readonly Block[], height: number): Block[] {
  let left = height;
  const end = blocks.findIndex((block) => (left -= heightOf(block)) < 0);
  return end < 0 ? [...blocks] : blocks.slice(0, blocks.slice(0, end).findLastIndex((block) => !isHeading(block)) + 1);
}

function howToRead(briefing: Briefing): Block[] {
  const grades = gradesUsed(briefing);
  const likelihoods = likelihoodsUsed(briefing);
  const signs = grades.flatMap(({ sign, meaning }) => [run(`${sign} `, 'sans-bold'), run(`${meaning}. `, 'sans', 'ink2')]);
  return [
    ...(grades.length > 0 ? [
      { kind: 'rule' as const }, text('h2', 'head', 'How to read the grades', COLUMN),
      text('p', 'body', [run('Letter: the source. Digit: the information. ', 'sans', 'ink2'), ...signs, run('Admiralty code.', 'sans', 'ink2')], COLUMN),
    ] : []),
    ...(likelihoods.length > 0 ? [text('p', 'body', [
      run('Likelihood ', 'sans-bold'), run(`(ICD 203): ${likelihoods.map(({ word, percent }) => `${word} ${percent}`).join(', ')}.`, 'sans', 'ink2'),
    ], COLUMN)] : []),
  ];
}

function sourcesColumn(briefing: Briefing): Block[] {
  if (briefing.sources.length === 0) return [];
  return [
    { kind: 'rule' }, text('h2', 'head', 'Sources', COLUMN),
    ...briefing.sources.map((source, i) => text('p', 'body', sourceRuns(source, i + 1), COLUMN)),
  ];
}

/** The list of sources, or as much of it as fits and where the rest is. */
function sourcesIn(briefing: Briefing, height: number): Block[] {
  const all = sourcesColumn(briefing);
  if (heightOfAll(all) <= height) return all;
  const kept = cutTo(all, height - heightOf(MORE_SOURCES));
  return kept.length === 0 ? [] : [...kept, MORE_SOURCES];
}

const COVER_MAP = { most: 414, least: 300 };
/** What the columns under a map want. */
const COLUMNS_ROOM = 300;

/** What is wanted of a map's height, and no more than there is. */
const mapHeight = ({ most, least }: typeof COVER_MAP, wanted: number, there: number): number =>
  Math.floor(Math.min(there, Math.max(least, Math.min(most, Math.round(wanted)))));

function coverPages(briefing: Briefing, paper: Paper): Page[] {
  const view = openingView(briefing);
  const byline = bylineOf(briefing, view);
  const whole = headed([text('h1', 'title', briefing.title, WIDTH, 'cover')], [
    ...(briefing.bottomLine ? [text('p', 'dek', briefing.bottomLine)] : []),
    ...(byline ? [text('p', 'byline', byline)] : []),
  ]);
  const mapOf = (height: number) => mapped(briefing, view, 'cover', height);
  return mappedPages('cover', briefing.title, whole, mapOf(0), paper, (head) => {
    const room = mappedRoom(paper) - heightOfAll(head);
    const map = mapOf(mapHeight(COVER_MAP, room - COLUMNS_ROOM - 50, room - heightOfAll(mapOf(0))));
    const left = room - heightOfAll(map);
    const key = howToRead(briefing);
    const sources = sourcesIn(briefing, left - heightOfAll(key));
    const columns: [Block[], Block[]] = [
      claimsColumn(leadingStatements(briefing, mainFeatures(briefing)), left, 'What is claimed, and by whom'),
      [...sources, ...cutTo(key, left - heightOfAll(sources))],
    ];
    return { blocks: [...head, ...map, { kind: 'columns', columns }], rest: [] };
  });
}

const SCENE_MAP = { most: 520, least: 260 };
const HERE = 'What is claimed here, and by whom';

function notesBlocks(scene: Scene): Block[] {
  if (!scene.notes) return [];
  const paragraphs = scene.notes.split(/\n\s*\n/).map((words) => text('p', 'note', words, COLUMN));
  return [{ kind: 'rule' }, text('h2', 'head', 'Speaker’s notes', COLUMN), ...paragraphs];
}

/** One scene; notes too long for its page go on at the next. */
function scenePages(briefing: Briefing, scene: Scene, number: number, options: HandoutOptions): Page[] {
  const view = { ...viewOf(scene.view), palette: 'print' as const };
  const whole = headed(
    [text('p', 'kicker', [`Scene ${number} of ${briefing.scenes.length}`, timesShown(view)].filter(Boolean).join(' · ')), text('h1', 'scene', scene.title, WIDTH, `scene-${scene.id}`)],
    scene.caption ? [text('p', 'dek', scene.caption)] : [],
  );
  const mapOf = (height: number) => mapped(briefing, view, `scene-${scene.id}`, height);
  const spoken = options.notes ? notesBlocks(scene) : [];
  return mappedPages('scene', scene.title, whole, mapOf(0), options.paper, (head) => {
    const room = mappedRoom(options.paper) - heightOfAll(head);
    const wanted = Math.max(220, Math.min(room - SCENE_MAP.least - 60, heightOfAll(spoken)));
    const map = mapOf(mapHeight(SCENE_MAP, room - wanted - 60, room - heightOfAll(mapOf(0))));
    const left = room - heightOfAll(map);
    const here = cutTo(spoken, left);
    const statements = leadingStatements(briefing, featuresOf(briefing, scene));
    const below: Block[] = spoken.length > 0
      ? [{ kind: 'columns', columns: [claimsColumn(statements, left, HERE), here] }]
      : claimsAcross(statements, left, HERE);
    return { blocks: [...head, ...map, ...below], rest: spoken.slice(here.length) };
  });
}

function annexPages(briefing: Briefing, paper: Paper): Page[] {
  return flowed(annexBlocks(briefing), roomOf(paper)).map((blocks, i): Page => ({ kind: 'annex', title: i === 0 ? 'Annex' : null, blocks, notes: [] }));
}

const HEADER_SIZE = 12;
/** Between the running header and the marking beside it. */
const HEADER_GAP = 16;

/** What of a page's width the running header may take. */
export const headerRoom = (marking: Marking | null): number => WIDTH - (marking ? markingWidth(marking) + HEADER_GAP : 0);

/** Title and date in one line beside the marking: of a title that is too long as much as there is room for. */
function headerOf({ title, asOf }: Briefing, marking: Marking | null): string {
  const date = asOf ? ` · as of ${whenInWords(asOf)}` : '';
  const widthOf = (words: string) => runWidth({ text: words, face: 'sans' }, HEADER_SIZE);
  const room = headerRoom(marking);
  if (widthOf(title + date) <= room) return title + date;
  const [line] = wrap([run(title)], HEADER_SIZE, Math.max(0, room - widthOf(`…${date}`)));
  return `${line!.map(({ text: words }) => words).join('')}…${date}`;
}

export function handoutOf(briefing: Briefing, options: HandoutOptions): Handout {
  const marking = markingOf(briefing.handling);
  const headerDir = directionOf(briefing.title) ?? 'ltr';
  const pages = [
    ...coverPages(briefing, options.paper),
    ...briefing.scenes.flatMap((scene, i) => scenePages(briefing, scene, i + 1, options)),
    ...annexPages(briefing, options.paper),
  ];
  return {
    paper: options.paper,
    header: headerOf(briefing, marking),
    headerDir,
    marking,
    pages: headerDir === 'rtl' ? pages.map((page) => ({ ...page, blocks: turned(page.blocks) })) : pages,
  };
}
