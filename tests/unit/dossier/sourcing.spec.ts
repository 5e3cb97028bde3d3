import { expect, test } from '@playwright/test';
import { geodesic } from '@/geo/geometry';
import { claims, dossier, evidence, listed, texts } from './dossier';
import { figuresIn, RUN, shinglesOf } from './words';

/** Figures of the article, each with the passages where it stands. */
const figures = new Map(Object.entries(listed<Record<string, string[]>>('figures.json')));
/** Headings of the article with their paragraphs and list items. */
const passages = new Map(Object.entries(listed<Record<string, string[]>>('passages.json')));

const { briefing, features } = dossier();
const isPassage = (locator: string): boolean =>
  [...passages].some(([heading, parts]) => parts.some((part) => locator === `${heading}, ${part}`));

test('every claim says by whom, and on what passage of the article it rests', () => {
  for (const { feature, claim } of claims()) {
    expect(claim.by.trim(), claim.id).not.toBe('');
    const cited = (claim.evidence ?? []).filter(({ source }) => source === 'article');
    expect(cited.length, `${feature}: ${claim.id}`).toBeGreaterThan(0);
    expect(cited.filter(({ locator = '' }) => !isPassage(locator)), claim.id).toEqual([]);
  }
});

test('every place and link has a claim', () => {
  expect(features.filter(({ properties }) => !properties.claims?.length).map(({ id }) => id)).toEqual([]);
});

test('with one source of unknown standing no claim is better than possibly true', () => {
  expect(briefing.sources?.find(({ id }) => id === 'article')?.reliability).toBe('F');
  const graded = evidence().filter(({ source }) => source === 'article');
  expect(graded.filter(({ credibility = 0 }) => credibility < 3)).toEqual([]);
});

test('figures are the article’s, in claims from the very passages that they cite', () => {
  for (const { claim } of claims()) {
    const cited = new Set((claim.evidence ?? []).map(({ locator }) => locator));
    for (const figure of figuresIn(claim.text)) {
      expect((figures.get(figure) ?? []).some((at) => cited.has(at)), `${claim.id}: ${figure}`).toBe(true);
    }
  }
});

test('figures on the map, in roles and in captions are the article’s', () => {
  const shown = [
    briefing.title, briefing.bottomLine,
    ...(briefing.scenes ?? []).flatMap(({ title, caption }) => [title, caption]),
    ...features.flatMap(({ properties: p }) => [p.name, p.role, p.brief, p.event, ...(p.kind === 'link' ? [p.label, p.basis] : [])]),
    ...claims().map(({ claim }) => claim.event),
  ].filter((text) => text !== undefined);
  expect(shown.flatMap(figuresIn).filter((figure) => !figures.has(figure))).toEqual([]);
});

test('figures in notes and answers are the article’s, a distance or a grade', () => {
  const spoken = [
    ...(briefing.scenes ?? []).map(({ notes = '' }) => notes),
    ...features.flatMap(({ properties: p }) => [p.note ?? '', ...(p.questions ?? []).map(({ answer }) => answer)]),
  ];
  const others = new Set([...Object.keys(DISTANCES), '2,570', '3', '6']);
  expect(spoken.flatMap(figuresIn).filter((figure) => !figures.has(figure) && !others.has(figure))).toEqual([]);
});

/** Distances that the dossier states in round kilometres, and what lies between. */
const DISTANCES: Record<string, readonly [from: string, to: string, roundedTo: number]> = {
  '4,760': ['kuala-lumpur', 'wonsan', 10],
  '6,700': ['pyongyang', 'kursk', 100],
  '200': ['kursk', 'kharkiv', 100],
};

test('distances are geodesic', () => {
  const at = (id: string): number[] => {
    const feature = features.find((item) => item.id === id);
    if (feature?.properties.kind === 'place' && feature.properties.anchor) return feature.properties.anchor;
    if (feature?.geometry?.type !== 'Point') throw new Error(`${id} has no position`);
    return feature.geometry.coordinates;
  };
  const said = texts(dossier()).map(({ text }) => text).join('\n');
  for (const [figure, [from, to, step]] of Object.entries(DISTANCES)) {
    const km = geodesic(at(from), at(to)).distanceKm;
    expect((Math.round(km / step) * step).toLocaleString('en-GB'), `${from} to ${to}`).toBe(figure);
    expect(said).toContain(`${figure} km`);
  }
  const miles = geodesic(at('kuala-lumpur'), at('wonsan')).distanceKm / 1.852;
  expect((Math.round(miles / 10) * 10).toLocaleString('en-GB')).toBe('2,570');
});

test('short quotations are the speaker’s, of five words at most, and stand in the claim', () => {
  const quoted = claims().flatMap(({ claim }) => (claim.evidence ?? []).flatMap(({ quote }) => (quote ? [{ claim, quote }] : [])));
  expect(quoted.map(({ quote }) => quote)).toEqual(['unconditionally support Russia’s territorial integrity', 'invincible brotherhood']);
  for (const { claim, quote } of quoted) {
    expect(claim.text).toContain(`“${quote}”`);
    expect(quote.split(' ').length).toBeLessThanOrEqual(5);
  }
});

test(`no run of ${RUN} words is the article’s`, () => {
  const copied = new Set(listed<string[]>('shingles.json'));
  expect(copied.size).toBeGreaterThan(900);
  const found = texts(dossier()).filter(({ text }) => shinglesOf(text).some((run) => copied.has(run)));
  expect(found).toEqual([]);
});

test('a copied run is found whatever its punctuation and case', () => {
  const [run] = shinglesOf('One sand-table’s worth of ground, seen plain');
  expect(shinglesOf('Then ONE SAND TABLES worth (of ground) seen plain: so.')).toContain(run);
  expect(shinglesOf('only seven words stand in this text')).toEqual([]);
});
