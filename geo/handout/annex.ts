/** The annex: everything that a sceptical reader may ask for, as blocks. */
import type { Briefing, BriefingFeature, Source } from '../document/briefing';
import { valueWords } from '../card/data';
import { linkUrl, safeUrl } from '../card/sources';
import { ATTRIBUTION, BORDER_NOTE } from '../style/notes';
import { whenInWords } from '../time/words';
import { COLUMN, row, text, WIDTH, type Block, type Row, type TableName } from './blocks';
import { CREDIBILITY_KEY, LIKELIHOOD, linkEntry, mainFeatures, placeEntry, printedName, RELIABILITY_KEY, sentence, shortBy, statementsOf, type GradeKey, type LinkEntry, type PlaceEntry, type Statement } from './content';
import { run, type Run } from './type';

/** As many on a line as the column has room for. */
const graded = (grades: readonly string[]): string => grades.join(' ') || '–';

/** Words as short as these stand on one line: "The" at the end of one and "article" alone on the next is read twice. */
const HELD = 24;

const heldTogether = (words: string): string => (words.length <= HELD ? words.replace(/ /g, '\u00a0') : words);

/** A claim in one cell, its grades in the next. */
export const claimRow = ({ about, text: words, by, grades }: Statement): Row => row('brief', [
  ['body', [run(`${about}. `, 'sans-bold'), run(`${words} `), run(heldTogether(shortBy(by)), 'sans', 'ink2')]],
  ['grade', graded(grades)],
]);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "[1] Title. Kind. Reliability F." */
export function sourceRuns({ title, kind, reliability }: Source, number: number): Run[] {
  const more = [kind && sentence(capital(kind)), reliability && `Reliability ${reliability}.`].filter(Boolean).join(' ');
  return [run(`[${number}] `, 'sans-bold'), run(`${sentence(title)} `, 'sans'), run(more, 'sans', 'ink2')];
}

function wholeSource(source: Source, number: number): Block {
  const { outlet, author, published, retrieved, language, limits, sha256 } = source;
  const url = safeUrl(source.url);
  const record = [
    author, outlet, published && `published ${whenInWords(published)}`, retrieved && `retrieved ${whenInWords(retrieved)}`,
    language && `in ${new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language)}`,
  ].filter(Boolean).join(', ');
  return text('p', 'body', [
    ...sourceRuns(source, number), ...(record ? [run(` ${sentence(capital(record))}`, 'sans', 'ink2')] : []),
    ...(limits ? [run(` ${sentence(limits)}`, 'sans', 'ink2')] : []),
    ...(sha256 ? [run(` SHA-256 of the saved copy: ${sha256}.`, 'sans', 'ink3')] : []), ...(url ? [run(' '), run(url, 'sans', 'ink', { href: linkUrl(url) })] : []),
  ]);
}

const headRow = (name: TableName, words: readonly string[]): Row => row(name, words.map((word) => ['label', word] as const), true);

/** What it does in the story, when, and what limits the entry. */
const roleRuns = ({ role, said, note }: Pick<PlaceEntry, 'role' | 'said' | 'note'>): Run[] =>
  [run(role ? `${sentence(role)} ` : '', 'sans'), ...(said ? [run(`${said}.`, 'sans', 'ink2')] : []), ...(note ? [run(` ${sentence(note)}`, 'sans', 'ink2')] : [])];

function placeRow({ name, local, positions, basis, ...entry }: PlaceEntry): Row {
  return row('places', [
    ['body', [run(name, 'sans-bold'), ...(local ? [run(` ${local.text}`, 'sans', 'ink2', { lang: local.lang })] : [])]],
    ['body', roleRuns(entry)],
    ['body', [run(`${positions.join('; ')}. `), run(basis ? heldTogether(sentence(capital(basis))) : '', 'sans', 'ink2')]],
  ]);
}

const linkRow = ({ name, route, length, ...entry }: LinkEntry): Row => row('places', [
  ['body', [run(name, 'sans-bold')]], ['body', roleRuns(entry)],
  ['body', [run(`${route}. `), run(length ? sentence(length) : '', 'sans', 'ink2')]],
]);

/** "Section, ¶1", "Section, ¶2" as "Section, ¶1; ¶2": a section is named once. */
function shortened(where: readonly string[]): string[] {
  const sectionOf = (words: string) => words.slice(0, Math.max(0, words.lastIndexOf(', ')));
  return where.map((words, i) => {
    const section = sectionOf(words);
    return i > 0 && section !== '' && sectionOf(where[i - 1]!) === section ? words.slice(section.length + 2) : words;
  });
}

const citedWords = (cited: Statement['cited']): string => {
  const bySource = new Map<number, string[]>();
  for (const { number, where } of cited) bySource.set(number, [...(bySource.get(number) ?? []), ...(where ? [where] : [])]);
  return [...bySource].map(([number, where]) => `[${number}] ${shortened(where).join('; ')}`.trim()).join(' ').replace(/ (?=[¶§])/g, '\u00a0');
};

const statementRow = ({ about, text: words, by, dated, judged, grades, cited }: Statement): Row => row('claims', [
  ['body', [run(`${about}. `, 'sans-bold'), run(words), ...[dated.join(', '), judged.join('; ')].filter(Boolean).map((more) => run(` ${capital(more)}.`, 'sans', 'ink2'))]],
  ['body', by], ['fine', citedWords(cited)], ['grade', graded(grades)],
]);

/** "Capacity 40 · Opened 2002": the name quieter than what it names. */
const datumRuns = ({ name, value }: BriefingFeature['data'][number], i: number): Run[] =>
  [run(`${i > 0 ? ' · ' : ''}${name} `, 'sans', 'ink3'), run(valueWords(value), 'sans', 'ink2')];

const dataRow = (briefing: Briefing, feature: BriefingFeature): Row =>
  row('data', [['fine', [run(printedName(briefing, feature), 'sans-bold')]], ['fine', feature.data.flatMap(datumRuns)]]);

const keyTable = (caption: string, key: GradeKey): Block => ({
  kind: 'table', name: 'key', caption, rows: key.map(({ sign, meaning }) => row('key', [['grade', sign], ['body', meaning]])),
});

/** How lines, marks and positions are to be read. */
const signs = (width: number): Block[] => [
  text('h2', 'head', 'Lines and marks', width),
  text('p', 'body', 'Solid: occurred or ongoing. Dashed, or an outlined mark: planned or proposed. Dotted: claimed. A line widens towards where it goes; its weight tells lines apart and measures nothing.', width),
  text('p', 'body', 'Positions have no more digits than they hold. A mark in a region or a country stands for all of it.', width),
];

/** Letters and digits, where something is graded. */
const grading = (): Block[] => [
  { kind: 'space' },
  { kind: 'columns', columns: [
    [{ kind: 'rule' }, text('h2', 'head', 'Reliability of the source', COLUMN), keyTable('Reliability of the source', RELIABILITY_KEY)],
    [{ kind: 'rule' }, text('h2', 'head', 'Credibility of the information', COLUMN), keyTable('Credibility of the information', CREDIBILITY_KEY)],
  ] },
  text('p', 'fine', 'Admiralty code (AJP-2.1). The two are judged apart and never averaged; F and 6 mean unknown, not bad.'),
];

/** Words of likelihood, where something is judged by them. */
function likelihoods(): Block[] {
  const likelihood: Block = {
    kind: 'table', name: 'likelihood', caption: 'Words of likelihood',
    rows: LIKELIHOOD.map(([word, synonym, percent]) => row('likelihood', [['body', [run(word), run(` or ${synonym}`, 'sans', 'ink2')]], ['body', percent]])),
  };
  return [
    { kind: 'rule' }, text('h2', 'head', 'Words of likelihood', COLUMN), likelihood,
    text('p', 'fine', 'Likelihood after ICD 203 (2 January 2015). Confidence is about the basis of a judgement and is said apart from it.', COLUMN),
  ];
}

const boundaries = (): Block[] => [
  { kind: 'rule' }, text('h2', 'head', 'Boundaries and data', COLUMN, 'annex-boundaries'),
  text('p', 'body', `${BORDER_NOTE} ${ATTRIBUTION}. OpenStreetMap data under the ODbL, GSHHG under the LGPL, GeoNames under CC BY 4.0; Natural Earth and SRTM30 (NASA/JPL) are in the public domain.`, COLUMN),
];

/** How to read the handout: the scales that it uses, its signs, and whose map it is. */
function keys(briefing: Briefing, statements: readonly Statement[]): Block[] {
  const isGraded = statements.some(({ grades }) => grades.length > 0) || briefing.sources.some(({ reliability }) => reliability !== undefined);
  const isJudged = statements.some(({ judged }) => judged.length > 0);
  const marks: Block[] = [{ kind: 'rule' }, ...signs(COLUMN)];
  const columns: [Block[], Block[]] = isJudged ? [likelihoods(), [...marks, ...boundaries()]] : [marks, boundaries()];
  return [...(isGraded ? grading() : []), { kind: 'space' }, { kind: 'columns', columns }];
}

const section = (title: string, id: string): Block[] => [{ kind: 'space' }, { kind: 'rule' }, text('h2', 'head', title, WIDTH, id)];

/** A section that is one table; nothing where the table would be empty. */
const tableSection = (title: string, name: 'places' | 'claims' | 'data', headings: readonly string[], rows: readonly Row[]): Block[] =>
  rows.length === 0 ? [] : [...section(title, `annex-${title.toLowerCase()}`), { kind: 'table', name, caption: title, rows: [headRow(name, headings), ...rows] }];

function uncounted(briefing: Briefing): Block[] {
  const big = briefing.layers.filter(({ dense }) => dense);
  return big.length === 0 ? [] : [text('p', 'fine', `Not listed: ${big.map(({ title, count }) => `${title} (${count} places)`).join(', ')}.`)];
}

export function annexBlocks(briefing: Briefing): Block[] {
  const isSourced = briefing.places.some(({ positionSource }) => positionSource !== null);
  const isPlaced = briefing.places.some(({ at }) => at !== null);
  const statements = mainFeatures(briefing).flatMap((feature) => statementsOf(briefing, feature));
  const places = briefing.places.map((place) => placeRow(placeEntry(briefing, place, isSourced)));
  const links = briefing.links.map((link) => linkRow(linkEntry(briefing, link)));
  const data = [...briefing.places, ...briefing.links].filter(({ data: known }) => known.length > 0).map((feature) => dataRow(briefing, feature));
  return [
    text('h1', 'scene', 'Annex', WIDTH, 'annex'),
    ...tableSection('Places', 'places', ['Place', 'Role', 'Position'], places),
    ...(isPlaced && !isSourced ? [text('p', 'fine', 'The briefing does not say where these positions come from.')] : []),
    ...uncounted(briefing),
    ...tableSection('Links', 'places', ['Link', 'Role', 'Where it runs'], links),
    ...tableSection('Claims', 'claims', ['Claim', 'Who says so', 'Where', 'Grade'], statements.map(statementRow)),
    ...(briefing.sources.length > 0 ? section('Sources', 'annex-sources') : []),
    ...briefing.sources.map((source, i) => wholeSource(source, i + 1)),
    ...tableSection('Data', 'data', ['Name', 'What else is known'], data),
    ...keys(briefing, statements),
  ];
}
