import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { heightOfAll, type Block } from '@/geo/handout/blocks';
import { gradesUsed } from '@/geo/handout/content';
import { handoutOf, MARGIN, notesHeight, PAPERS, type Handout, type Paper } from '@/geo/handout/pages';

const document = JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')) as BriefingDocument;
const briefing = briefingOf(document);

const wordsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'text': return [block.lines.map((line) => line.map(({ text }) => text).join('')).join(' ')];
    case 'table': return block.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join(' ').replaceAll('\u00a0', ' ')));
    case 'key': return block.rows.flat().map(({ item }) => item.title);
    case 'columns': return block.columns.flat().flatMap(wordsOf);
    case 'map': return [block.alt];
    case 'rule':
    case 'space': return [];
  }
};
const said = ({ pages }: Handout): string => pages.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n').replaceAll('\u00a0', ' ');

for (const paper of ['a4', 'letter'] as Paper[]) {
  for (const notes of [false, true]) {
    test(`everything fits on ${paper} pages ${notes ? 'with' : 'without'} notes`, () => {
      const room = PAPERS[paper].height - MARGIN.top - MARGIN.bottom;
      for (const page of handoutOf(briefing, { paper, notes }).pages) {
        expect(heightOfAll(page.blocks) + notesHeight(page.notes), page.title ?? 'a page that goes on').toBeLessThanOrEqual(room);
      }
    });
  }
}

test('one cover, one page a scene in order, then the annex', () => {
  const { pages } = handoutOf(briefing, { paper: 'a4', notes: false });
  expect(pages.map(({ title }) => title).filter((title) => title !== null)).toEqual([briefing.title, ...briefing.scenes.map(({ title }) => title), 'Annex']);
  expect(pages.slice(0, 11).map(({ kind }) => kind)).toEqual(['cover', ...briefing.scenes.map(() => 'scene')]);
});

test('the annex has every claim with who says so, every place, and every source', () => {
  const words = said(handoutOf(briefing, { paper: 'a4', notes: false }));
  for (const { claims } of briefing.byId.values()) {
    for (const { text, by } of claims) {
      expect(words).toContain(text);
      expect(words).toContain(by);
    }
  }
  for (const { name } of briefing.places) expect(words).toContain(name);
  for (const { title } of briefing.sources) expect(words).toContain(title);
});

test('the annex has what else is known of places and links, after the claims, a thing to a row', () => {
  const other = structuredClone(document);
  other.features[0]!.properties.data = [{ name: 'Capacity (Mt)', value: 40 }, { name: 'Staffed', value: true }];
  other.features.find(({ properties }) => properties.kind === 'link')!.properties.data = [{ name: 'Line', value: 'Kursk–Moscow' }];
  const words = said(handoutOf(briefingOf(other), { paper: 'a4', notes: false }));
  expect(words).toContain('Capacity (Mt) 40 · Staffed yes');
  expect(words).toContain('Line Kursk–Moscow');
  expect(words.indexOf('What else is known')).toBeGreaterThan(words.lastIndexOf('Who says so'));
  expect(said(handoutOf(briefing, { paper: 'a4', notes: false }))).not.toContain('What else is known');
});

test('the annex has every link with where it runs, what limits an entry, and the day and status of each claim', () => {
  const at = (id: string, coordinates: number[], more = {}) => ({ type: 'Feature' as const, id, geometry: { type: 'Point' as const, coordinates }, properties: { kind: 'place' as const, name: id.toUpperCase(), ...more } });
  const claims = [{ id: 'k', text: 'It sailed.', by: 'X', when: '2024-04-11', status: 'claimed' as const, confidence: 'low' as const }];
  const route = { type: 'Feature' as const, id: 'l', geometry: null, properties: { kind: 'link' as const, name: 'Ferry', from: 'a', to: 'b', status: 'planned' as const, role: 'Carries the cars.', label: '40 cars', basis: 'by estimates' } };
  const words = said(handoutOf(briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Ports' }, features: [at('a', [30.73, 46.48], { note: 'The spelling is disputed', claims }), at('b', [28.65, 44.17]), route],
  }), { paper: 'a4', notes: false }));
  expect(words).toContain('Carries the cars. 40 cars, by estimates. Planned.');
  expect(words).toContain('From A to B. 304 km.');
  expect(words).toContain('The spelling is disputed.');
  expect(words).not.toContain('Occurred.');
  expect(words).not.toMatch(/^\s*\./m);
  expect(words).toContain('A. It sailed. Claimed, 11 April 2024. Low confidence.');
  expect(words).toContain('Words of likelihood');
  expect(words).not.toContain('Reliability of the source');
});

test('where nobody claims anything, the annex explains no grades', () => {
  const plain = briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Ports' }, features: [{ type: 'Feature', id: 'a', geometry: null, properties: { kind: 'place', name: 'Odesa' } }] });
  const words = said(handoutOf(plain, { paper: 'a4', notes: false }));
  expect(words).toContain('Lines and marks');
  expect(words).not.toMatch(/Reliability|likelihood/);
});

test('a claim whose sources are graded apart has all of its grades, as its card does', () => {
  const many = structuredClone(document);
  many.briefing.sources = [{ id: 's', title: 'S', reliability: 'A' }, { id: 't', title: 'T', reliability: 'E' }];
  for (const { properties } of many.features) {
    delete properties.claims;
    if (properties.kind === 'place') delete properties.positionSource;
  }
  many.features[0]!.properties.claims = [{ id: 'k', text: 'It is so.', by: 'X', evidence: [{ source: 't', credibility: 5 }, { source: 's', credibility: 1 }] }];
  const { pages } = handoutOf(briefingOf(many), { paper: 'a4', notes: false });
  const rows = pages.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block])).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cells = rows.filter(({ cells: [first] }) => first!.lines.flat().some(({ text }) => text.includes('It is so.'))).map(({ cells: all }) => all.at(-1)!.lines.map((line) => line[0]!.text).join(' '));
  expect(cells.length).toBeGreaterThan(1);
  for (const cell of cells) expect(cell).toBe('A1 E5');
  expect(gradesUsed(briefingOf(many)).map(({ sign }) => sign)).toEqual(['A', 'E', '1', '5']);
});

test('notes are printed whole when asked for, and not at all when not', () => {
  const [without, having] = [false, true].map((notes) => said(handoutOf(briefing, { paper: 'letter', notes })));
  for (const { notes } of briefing.scenes) {
    for (const paragraph of notes?.split('\n\n') ?? []) {
      expect(having).toContain(paragraph);
      expect(without).not.toContain(paragraph);
    }
  }
});

test('positions come in degrees and in MGRS, no finer than they are known', () => {
  const words = said(handoutOf(briefing, { paper: 'a4', notes: false }));
  expect(words).toContain('39.15° N, 127.44° E; 52S CJ 65 34.');
  expect(words).toContain('52° N, 36° E; 37U CT.');
});

test('maps say whose borders they show, and a map’s legend names only what is on it', () => {
  const { pages } = handoutOf(briefing, { paper: 'a4', notes: false });
  for (const { blocks, notes } of pages) {
    const hasMap = blocks.some(({ kind }) => kind === 'map');
    expect(notes.flat().map(({ text }) => text).join(' ').includes('Boundaries do not imply endorsement')).toBe(hasMap);
  }
  const itinerary = pages.find(({ title }) => title === 'One tour, three stops')!;
  const legend = itinerary.blocks.filter(({ kind }) => kind === 'key').flatMap(wordsOf);
  expect(legend).toContain('Diplomacy');
  expect(legend).not.toContain('Military');
});

type Head = Partial<BriefingDocument['briefing']>;
const plainOf = (more: Head, properties: object = {}, scenes: Head['scenes'] = []) => briefingOf({
  type: 'FeatureCollection', briefing: { format: 1, title: 'Ports', scenes, ...more },
  features: [{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [30.73, 46.48] }, properties: { kind: 'place', name: 'Odesa', ...properties } }],
});

test('a page with few words has a map that fills it, and a title alone keeps off the map', () => {
  const scenes = [{ id: 's', title: 'Scene', view: { fit: ['a'] } }];
  for (const paper of ['a4', 'letter'] as Paper[]) {
    const room = PAPERS[paper].height - MARGIN.top - MARGIN.bottom;
    for (const few of [plainOf({}), plainOf({ bottomLine: 'One line.' }, {}, scenes), plainOf({}, { claims: [{ id: 'k', text: 'It is so.', by: 'X' }] }, scenes)]) {
      const pages = handoutOf(few, { paper, notes: false }).pages.filter(({ kind }) => kind !== 'annex');
      expect(pages.length).toBe(1 + few.scenes.length);
      for (const { blocks, notes } of pages) {
        expect(room - notesHeight(notes) - heightOfAll(blocks), 'as near to the notes as a table may come').toBeLessThan(13);
        const [map, key] = [blocks.find(({ kind }) => kind === 'map'), blocks.find(({ kind }) => kind === 'key')];
        expect(key).toMatchObject({ mapHeight: (map as { height: number }).height });
      }
    }
    expect(handoutOf(plainOf({}), { paper, notes: false }).pages[0]!.blocks.slice(0, 2).map(({ kind }) => kind)).toEqual(['text', 'space']);
  }
});

test('that no position has a source is said once, not of every place', () => {
  const bare = structuredClone(document);
  for (const { properties } of bare.features) if (properties.kind === 'place') delete properties.positionSource;
  const words = said(handoutOf(briefingOf(bare), { paper: 'a4', notes: false }));
  expect(words).not.toContain('not named, to about');
  expect(words.match(/does not say where these positions come from/g)).toHaveLength(1);
  expect(words).toContain('An estimate, to about 1 km.');
  expect(said(handoutOf(briefing, { paper: 'a4', notes: false }))).not.toContain('where these positions come from');
});

test('the last rule of a table keeps off the rule of the notes below it', () => {
  const room = PAPERS.a4.height - MARGIN.top - MARGIN.bottom;
  for (const { blocks, notes, title } of handoutOf(briefing, { paper: 'a4', notes: false }).pages.filter((page) => page.notes.length > 0)) {
    expect(room - notesHeight(notes) - heightOfAll(blocks), title ?? '').toBeGreaterThanOrEqual(12);
  }
});

test('in a document that is read from the right titles begin there too, and headings stand over what they head', () => {
  const strait = {
    type: 'Feature' as const, id: 'hormuz', geometry: { type: 'Point' as const, coordinates: [56.45, 26.57] },
    properties: { kind: 'place' as const, name: 'مضيق هرمز', names: { en: 'Strait of Hormuz' }, role: 'ممر الناقلات.' },
  };
  const { pages } = handoutOf(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'حركة السفن في المضيق', language: 'ar' }, features: [strait] }), { paper: 'a4', notes: false });
  const blocks = pages.flatMap((page) => page.blocks);
  const headings = [...blocks, ...blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : []))]
    .flatMap((block) => (block.kind === 'text' && block.tag !== 'p' ? [[wordsOf(block)[0], block.dir]] : []));
  expect(Object.fromEntries(headings)).toMatchObject({ Annex: 'rtl', Places: 'rtl', 'Lines and marks': 'ltr' });
  const places = blocks.find((block) => block.kind === 'table' && block.name === 'places');
  const ways = places?.kind === 'table' ? places.rows.map(({ cells }) => cells.map(({ dir }) => dir)) : [];
  expect(ways).toEqual([['rtl', 'rtl', 'ltr'], ['rtl', 'rtl', 'ltr']]);
});

test('a short speaker behind a claim is not parted over two lines', () => {
  const tables = handoutOf(briefing, { paper: 'a4', notes: false }).pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block])));
  const lines = tables.flatMap((block) => (block.kind === 'table' && block.name === 'brief' ? block.rows.flatMap(({ cells }) => cells[0]!.lines) : []));
  const said = lines.map((line) => line.map(({ text }) => text).join(''));
  expect(said.filter((words) => words.endsWith('The\u00a0article')).length).toBeGreaterThan(10);
  expect(said.filter((words) => words === 'article')).toEqual([]);
});

test('two places of one name are told apart wherever they are named: by their layers, else by where they are', () => {
  const town = (id: string, layer: string, at: [number, number]) => ({
    type: 'Feature' as const, id, geometry: { type: 'Point' as const, coordinates: at }, properties: { kind: 'place' as const, name: 'Springfield', layer, claims: [{ id, text: `Said of ${id}.`, by: 'A gazetteer' }] },
  });
  const road = { type: 'Feature' as const, id: 'road', geometry: null, properties: { kind: 'link' as const, name: 'Road', from: 'one', to: 'two' } };
  const layers = [{ id: 'il', title: 'Illinois' }, { id: 'mo', title: 'Missouri' }];
  const wordsIn = (second: string) => said(handoutOf(briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'Springfields', layers }, features: [town('one', 'il', [-89.65, 39.8]), town('two', second, [-93.29, 37.21]), road],
  }), { paper: 'a4', notes: false }));
  expect(wordsIn('mo')).toContain('Springfield (Missouri). Said of two.');
  expect(wordsIn('mo')).toContain('From Springfield (Illinois) to Springfield (Missouri).');
  expect(wordsIn('il')).toContain('Springfield (37.21° N, 93.29° W). Said of two.');
});

test('what is said of several places in the same words stands once, with all of them and all who say so', () => {
  const claims = (i: number, by: string) => [{ id: `k${i}`, text: 'It is unsafe.', by }];
  const features = ['Gate', 'Tower', 'Bridge', 'Wall'].map((name, i) => ({ type: 'Feature' as const, id: `f${i}`, geometry: null, properties: { kind: 'place' as const, name, claims: claims(i, i === 1 ? 'Mayor' : 'Engineers') } }));
  const coverOf = (count: number) => handoutOf(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Old town' }, features: features.slice(0, count) }), { paper: 'a4', notes: false }).pages[0]!;
  expect(coverOf(2).blocks.flatMap(wordsOf)).toContain('Gate and Tower. It is unsafe. Engineers; Mayor');
  expect(coverOf(4).blocks.flatMap(wordsOf)).toContain('Gate, Tower and 2 more. It is unsafe. Engineers; Mayor');
});

test('a cover without room for every source says where they are', () => {
  const sources = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, title: `Report ${i + 1}` }));
  expect(said(handoutOf(plainOf({ sources }), { paper: 'a4', notes: false }))).toContain('The annex has every source');
  expect(said(handoutOf(plainOf({ sources: sources.slice(0, 3) }), { paper: 'a4', notes: false }))).not.toContain('The annex has every source');
});

test('a briefing of three thousand claims is paged, each claim once', () => {
  const many = structuredClone(document);
  const place = many.features[0]!.properties;
  place.claims = Array.from({ length: 3000 }, (_, i) => ({ id: `c-${i}`, text: `Claim number ${i} of many.`, by: 'Somebody' }));
  const annex = handoutOf(briefingOf(many), { paper: 'a4', notes: false }).pages.filter(({ kind }) => kind === 'annex');
  const words = annex.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n');
  for (const i of [0, 1, 1499, 2999]) expect(words.split(`Claim number ${i} of many.`)).toHaveLength(2);
});

test('a claim that is longer than a page goes on at the next, and no page runs over', () => {
  const long = structuredClone(document);
  const evidence = Array.from({ length: 50 }, (_, i) => ({ source: 'article', locator: `Section ${i}, ${'x '.repeat(90)}` }));
  long.features[0]!.properties.claims = [{ id: 'long', text: `${'many words '.repeat(180)}end`, by: 'Somebody', evidence }];
  const handout = handoutOf(briefingOf(long), { paper: 'letter', notes: true });
  expect(said(handout)).toContain('Section 49,');
  const room = PAPERS.letter.height - MARGIN.top - MARGIN.bottom;
  for (const { blocks, notes } of handout.pages) expect(heightOfAll(blocks) + notesHeight(notes)).toBeLessThanOrEqual(room);
});

test('no heading stands alone: at the end of a column, of a page, or over a table of nothing', () => {
  const columnsOf = (block: Block): Block[][] => (block.kind === 'columns' ? [...block.columns.filter(({ length }) => length > 0), ...block.columns.flat().flatMap(columnsOf)] : []);
  const isHeading = (block: Block): boolean => block.kind === 'rule' || (block.kind === 'text' && block.tag === 'h2');
  const [scene] = document.briefing.scenes!;
  const sources = document.briefing.sources!.map((source) => ({ ...source, title: 'A long title '.repeat(20).trim() }));
  for (let words = 0; words < 1000; words += 25) {
    const text = 'word '.repeat(words / 5).trim();
    const filled = { ...document, briefing: { ...document.briefing, sources, ...(text ? { bottomLine: text } : {}), scenes: [{ ...scene!, ...(text ? { caption: text } : {}), notes: 'One paragraph. '.repeat(400).trim() }] } };
    const { pages } = handoutOf(briefingOf(filled), { paper: 'letter', notes: true });
    for (const list of pages.flatMap(({ blocks }) => [blocks, ...blocks.flatMap(columnsOf)])) expect(isHeading(list.at(-1)!), `${words}: ${list.flatMap(wordsOf).at(-1)}`).toBe(false);
  }
  const bare = { ...document, briefing: { format: 1 as const, title: 'Bare' }, features: [] };
  expect(said(handoutOf(briefingOf(bare), { paper: 'a4', notes: false }))).not.toMatch(/^(?:Places|Claims|Sources)$/m);
});

test('every map has an id of its own, whatever scenes are called', () => {
  const [scene] = briefing.scenes;
  const { pages } = handoutOf({ ...briefing, scenes: ['cover', 'annex', 'scene-cover'].map((id) => ({ ...scene!, id })) }, { paper: 'a4', notes: false });
  const ids = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'map' ? [block.id] : [])));
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('a briefing of fifty layers has room for its maps; the key says how many it leaves out', () => {
  const many = structuredClone(document);
  const [scene] = many.briefing.scenes!;
  many.briefing.layers = Array.from({ length: 50 }, (_, i) => ({ id: `layer-${i}`, title: `A layer with a long title of its own, number ${i}` }));
  many.briefing.scenes = [{ ...scene!, view: {} }];
  many.features = many.briefing.layers.map(({ id }, i) => ({ ...document.features[0]!, id: `place-${i}`, properties: { kind: 'place', name: `Place ${i}`, layer: id } }));
  const handout = handoutOf(briefingOf(many), { paper: 'letter', notes: true });
  const room = PAPERS.letter.height - MARGIN.top - MARGIN.bottom;
  for (const { blocks, notes, title } of handout.pages) expect(heightOfAll(blocks) + notesHeight(notes), title ?? '').toBeLessThanOrEqual(room);
  expect(handout.pages[0]!.blocks.filter(({ kind }) => kind === 'key').flatMap(wordsOf).at(-1)).toBe('and 40 more');
});

for (const sign of ['x ', '字']) {
  test(`titles, bottom line and caption as long as the format lets them (${sign.trim()}) are whole, and leave the map room`, () => {
    const [scene] = document.briefing.scenes!;
    const of = (length: number) => `${sign.repeat(length).slice(0, length - 1)}.`;
    const long = { ...document, briefing: { ...document.briefing, title: of(200), bottomLine: of(1000), author: of(200), scenes: [{ ...scene!, title: of(120), caption: of(1000) }] } };
    for (const paper of ['a4', 'letter'] as Paper[]) {
      const { pages } = handoutOf(briefingOf(long), { paper, notes: true });
      const room = PAPERS[paper].height - MARGIN.top - MARGIN.bottom;
      for (const { blocks, notes } of pages) expect(heightOfAll(blocks) + notesHeight(notes)).toBeLessThanOrEqual(room);
      const words = said({ pages } as Handout).replace(/\s/g, '');
      for (const length of [120, 200, 1000]) expect(words).toContain(of(length).replace(/\s/g, ''));
      for (const map of pages.flatMap(({ blocks }) => blocks)) if (map.kind === 'map') expect(map.height).toBeGreaterThanOrEqual(200);
      expect(pages.map(({ title }) => title).filter((title) => title !== null)).toEqual([of(200), of(120), 'Annex']);
    }
  });
}

test('sources are gone through a few times, not once for each claim', () => {
  let reads = 0;
  const sources = Array.from({ length: 400 }, (_, i) => ({ get id() { reads += 1; return `s-${i}`; }, title: `Source ${i}` }));
  const features = Array.from({ length: 400 }, (_, i) => ({
    type: 'Feature' as const, id: `p-${i}`, geometry: { type: 'Point' as const, coordinates: [i / 4, 0] },
    properties: { kind: 'place' as const, name: `Place ${i}`, claims: [{ id: `c-${i}`, text: `${i}`, by: 'X', evidence: [{ source: `s-${i}` }] }] },
  }));
  handoutOf(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Many', sources }, features }), { paper: 'a4', notes: false });
  expect(reads).toBeLessThan(40 * sources.length);
});
