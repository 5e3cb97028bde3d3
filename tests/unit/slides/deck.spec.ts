import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { questionsToExpect } from '@/geo/card/questions';
import { advanceOf, heightOf, STRANGE_FACE } from '@/geo/slides/faces';
import { FOOT_TOP } from '@/geo/slides/furniture';
import { frameOf, SLIDE, type Item } from '@/geo/slides/slide';
import { slidesIn } from './support';

const document = (): BriefingDocument => JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')) as BriefingDocument;
const briefing = briefingOf(document());
const slides = slidesIn(briefing).map(({ slide }) => slide);

const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => (item.kind === 'group' ? [item, ...flat(item.items)] : [item]));
const wordsOf = (items: readonly Item[]): string[] =>
  flat(items).flatMap((item) => (item.kind === 'text' ? [item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')] : []));

test('a cover, one slide a scene in the order of the briefing, and a closing slide', () => {
  expect(slides.map(({ layout }) => layout)).toEqual(['cover', ...briefing.scenes.map(() => 'scene'), 'closing']);
  expect(slides.slice(1, -1).map(({ title }) => title)).toEqual(briefing.scenes.map(({ title }) => title));
});

test('a slide whose map leaves out times says which it shows', () => {
  const timed = slides.slice(1, -1).filter((_, i) => briefing.scenes[i]!.view.window);
  expect(timed.length).toBeGreaterThan(0);
  for (const { items, title } of timed) expect(wordsOf(items).some((text) => /^As of 13 July 2025 · Shows .*2025$/.test(text)), title).toBe(true);
  expect(slides.filter(({ items }) => wordsOf(items).some((text) => text.includes('Shows'))).length).toBe(timed.length);
  for (const { items, title } of timed) {
    const [asOf, marking] = ['As of', 'Handling, top'].map((name) => items.find((item) => item.name === name)!);
    const words = asOf!.kind === 'text' ? asOf!.paragraphs.flatMap(({ runs }) => runs) : [];
    const over = (words.reduce((sum, run) => sum + advanceOf(run) * STRANGE_FACE, 0) - frameOf(asOf!).width) / 2;
    expect(frameOf(asOf!).x + frameOf(asOf!).width + over, title).toBeLessThanOrEqual(frameOf(marking!).x);
  }
});

test('a scene says its title, its caption and its notes', () => {
  slides.slice(1, -1).forEach((slide, i) => {
    const scene = briefing.scenes[i]!;
    expect(wordsOf(slide.items)).toEqual(expect.arrayContaining([scene.title, scene.caption]));
    expect(slide.notes).toBe(scene.notes);
  });
});

test('every slide carries handling above and below, as-of, border note, whose data, and its number', () => {
  for (const { items, title } of slides) {
    const words = wordsOf(items);
    expect(words.filter((text) => text === 'TLP:CLEAR'), title).toHaveLength(2);
    expect(words.some((text) => text.startsWith('As of 13 July 2025')), title).toBe(true);
    expect(words.some((text) => text.includes('do not imply endorsement') && text.includes('OpenStreetMap contributors')), title).toBe(true);
    expect(flat(items).filter((item) => item.kind === 'text' && item.role === 'number'), title).toHaveLength(1);
  }
});

test('places and links on a map are things to move, each with its name', () => {
  const [scene] = slides.filter(({ layout }) => layout === 'scene');
  const names = scene!.items.map((item) => item.name);
  for (const name of ['Wonsan', 'Kursk region', 'Label of Wonsan', 'Label of Kursk region', 'Legend', 'Scale']) expect(names).toContain(name);
  expect(names.filter((name) => briefing.links.some((link) => link.name === name)).length).toBeGreaterThan(4);
});

test('nothing hangs over the edge of a slide', () => {
  for (const { items, title } of slides) {
    for (const item of items.filter(({ kind }) => kind === 'text' || kind === 'picture')) {
      const { x, y, width, height } = frameOf(item);
      expect(x >= -1 && y >= -1 && x + width <= SLIDE.width + 1 && y + height <= SLIDE.height + 1, `${title}: ${item.name}`).toBe(true);
    }
  }
});

test('a briefing that is read from the right begins there: title, caption and cover stand on the right, their words flush with it', () => {
  const scene = { id: 'strait', title: 'المضيق', caption: 'يمر عبر المضيق نحو خمس النفط المنقول بحرا.', view: {} };
  const arabic = briefingOf({ ...document(), briefing: { ...document().briefing, title: 'حركة السفن في مضيق هرمز', bottomLine: 'تراجعت حركة ناقلات النفط.', scenes: [scene] } });
  for (const { slide: { items, title, layout } } of slidesIn(arabic)) {
    const words = items.filter((item) => item.kind === 'text' && (item.role === 'title' || item.role === 'body'));
    const [first] = words;
    expect(frameOf(first!).x + frameOf(first!).width, title).toBeCloseTo(SLIDE.width - 43, 6);
    for (const word of words) expect(word.kind === 'text' && word.paragraphs.every(({ align }) => align === 'end'), `${title}: ${word.name}`).toBe(true);
    if (layout === 'cover') expect(frameOf(items.find(({ kind }) => kind === 'picture')!).x).toBe(0);
  }
});

test('links end at the edge of their map', () => {
  for (const { items, title, layout } of slides.filter((slide) => slide.layout === 'scene')) {
    const map = frameOf(items.find(({ kind }) => kind === 'picture')!);
    const links = items.filter((item) => item.kind === 'group' && briefing.links.some(({ name }) => name === item.name));
    expect(links.length, `${title} ${layout}`).toBeGreaterThan(0);
    for (const link of links) {
      const { x, y, width, height } = frameOf(link);
      expect(x >= -1 && y >= -1 && x + width <= map.width + 1 && y + height <= map.height + 1, `${title}: ${link.name}`).toBe(true);
    }
  }
});

test('titles and captions of any length keep to their box', () => {
  const long = document();
  const scene = { ...long.briefing.scenes![0]!, title: 'A long title that goes on '.repeat(4).trim(), caption: 'Many words about little. '.repeat(24).trim() };
  const [, slide] = slidesIn(briefingOf({ ...long, briefing: { ...long.briefing, scenes: [scene] } })).map((made) => made.slide);
  const sizes = flat(slide!.items).flatMap((item) => (item.kind === 'text' && (item.role === 'title' || item.role === 'body') ? item.paragraphs.map(({ runs }) => runs[0]!.size) : []));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  expect(Math.max(...sizes)).toBeLessThan(30);
});

test('a caption as long as the format lets it is read from a wall: the map gives way to it, and stays a map', () => {
  const caption = 'The convoy was seen by three observers, who do not agree. '.repeat(18).slice(0, 1000).trim();
  const scene = { ...document().briefing.scenes![0]!, caption };
  const [, made] = slidesIn(briefingOf({ ...document(), briefing: { ...document().briefing, scenes: [scene] } }));
  const { items } = made!.slide;
  const words = items.find(({ name }) => name === 'Caption')!;
  expect(words.kind === 'text' && words.paragraphs[0]!.runs[0]!).toMatchObject({ text: caption, size: 14 });
  const map = frameOf(items.find(({ kind }) => kind === 'picture')!);
  expect(map.height).toBeGreaterThan(280);
  expect(map.y + map.height).toBeLessThan(frameOf(words).y);
});

for (const sign of ['many words ', '字']) {
  test(`words as long as the format lets them (${sign.trim()}) run over nothing that stands below them`, () => {
    const of = (length: number) => sign.repeat(length).slice(0, length - 1).trim();
    const whole = document();
    const sources = whole.briefing.sources!.map((source, i) => ({ ...source, title: `${i} ${of(290)}` }));
    const features = whole.features.map((feature) => ({ ...feature, properties: { ...feature.properties, claims: feature.properties.claims?.map((claim, i) => ({ ...claim, by: `${i} ${of(190)}` })) } }));
    const scene = { ...whole.briefing.scenes![0]!, title: of(120), caption: of(1000) };
    const made = slidesIn(briefingOf({ ...whole, features: features as typeof whole.features, briefing: { ...whole.briefing, title: of(200), bottomLine: of(1000), sources, scenes: [scene] } }));
    for (const { items, layout } of made.map(({ slide }) => slide)) {
      for (const item of flat(items)) {
        if (item.kind !== 'text' || !item.wrap || item.frame.y >= FOOT_TOP) continue;
        const { y, width } = item.frame;
        const bottom = item.paragraphs.reduce((sum, { runs, leading, before = 0 }) => sum + before + heightOf(runs.map(({ text }) => text).join(''), runs[0]!.face, runs[0]!.size, width, leading), y);
        expect(bottom, `${layout}: ${item.name}`).toBeLessThanOrEqual(FOOT_TOP);
      }
    }
  });
}

test('a briefing without scenes or handling is a cover, and a closing slide where that has something to say', () => {
  const bare = briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Bare' }, features: [] });
  expect(slidesIn(bare).map(({ slide }) => slide.layout)).toEqual(['cover']);
  const sourced = { ...bare, sources: [{ id: 's', title: 'A source' }] };
  expect(slidesIn(sourced).map(({ slide }) => slide.layout)).toEqual(['cover', 'closing']);
});

test('a briefing of fifty layers leaves every slide its map; the legend says how many it leaves out', () => {
  const [place] = document().features.filter(({ properties: { kind } }) => kind === 'place');
  const layers = Array.from({ length: 50 }, (_, i) => ({ id: `layer-${i}`, title: `A layer with a long title of its own, number ${i}` }));
  const features = layers.map(({ id }, i) => ({ ...place!, id: `place-${i}`, properties: { kind: 'place' as const, name: `Place ${i}`, layer: id } }));
  const many = briefingOf({ ...document(), briefing: { format: 1, title: 'Many', layers, scenes: [{ id: 'all', title: 'All', view: {} }] }, features });
  for (const { slide: { items, title } } of slidesIn(many).slice(0, 2)) {
    const map = items.find(({ kind }) => kind === 'picture')!;
    expect(frameOf(map).height, title).toBeGreaterThan(360);
    expect(wordsOf(items).some((text) => /^and \d+ more$/.test(text)), title).toBe(true);
    for (const item of items) expect(frameOf(item).y + frameOf(item).height, `${title}: ${item.name}`).toBeLessThanOrEqual(SLIDE.height);
  }
});

test('the closing slide holds its sources and questions, however long they are; all sources stand whole on the slides after it', () => {
  const long = document();
  long.briefing.sources = Array.from({ length: 14 }, (_, i) => ({ id: `s-${i}`, title: `${i} ${'A long headline '.repeat(15)}`, kind: 'article', limits: 'limits '.repeat(100), url: `https://example.org/${'path-of-it/'.repeat(18)}${i}` }));
  long.features.forEach(({ properties }, i) => {
    delete properties.claims;
    properties.questions = [{ question: `${i} ${'what then '.repeat(35)}?`, answer: 'an answer '.repeat(190) }];
  });
  const [asking, ...sources] = slidesIn(briefingOf(long)).map(({ slide }) => slide).filter(({ layout }) => layout === 'closing');
  for (const item of [asking!, ...sources].flatMap(({ items }) => items)) expect(frameOf(item).y + frameOf(item).height, item.name).toBeLessThanOrEqual(SLIDE.height);
  const words = wordsOf(asking!.items).join('\n');
  expect(words).toMatch(/and \d+ more/);
  expect(words).toContain('what then');
  const listed = sources.flatMap(({ items }) => wordsOf(items)).join('\n');
  for (const { title, url } of long.briefing.sources) {
    expect(listed).toContain(title);
    expect(listed).toContain(url);
  }
  expect(sources.map(({ title }) => title).slice(0, 2)).toEqual(['Sources', 'Sources, continued']);
});

test('a briefing without scenes has slides of what is claimed and by whom, else of what each place does in it', () => {
  const events = Array.from({ length: 40 }, (_, i) => ({
    type: 'Feature' as const, id: `e${i}`, geometry: { type: 'Point' as const, coordinates: [30 + i / 10, 50] },
    properties: { kind: 'place' as const, name: `Event ${i}`, role: `The part of ${i}.`, claims: [{ id: `c${i}`, text: `Attack number ${i} struck the substation at night and cut the supply.`, by: `Governor ${i}` }] },
  }));
  const told = (features: typeof events) => slidesIn(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'Forty' }, features })).map(({ slide }) => slide).slice(1);
  const claimed = told(events);
  expect(claimed[0]!.title).toBe('What is claimed, and by whom');
  const words = claimed.flatMap(({ items }) => wordsOf(items)).join('\n');
  for (const { properties: { name, claims: [claim] } } of events) for (const said of [name, claim!.text, claim!.by]) expect(words).toContain(said);
  for (const item of claimed.flatMap(({ items }) => items)) expect(frameOf(item).y + frameOf(item).height, item.name).toBeLessThanOrEqual(SLIDE.height);
  const silent = told(events.map((event) => ({ ...event, properties: { ...event.properties, claims: [] } })));
  expect(silent.flatMap(({ items }) => wordsOf(items)).join('\n')).toContain('Event 39. The part of 39.');
});

test('a claim or two without a scene stand on the cover: no slide is made for a line', () => {
  const lamp = { type: 'Feature' as const, id: 'horn', geometry: { type: 'Point' as const, coordinates: [-67.29, -55.96] }, properties: { kind: 'place' as const, name: 'Cape Horn', claims: [{ id: 'c', text: 'The lamp was dark for three nights.', by: 'Chilean Navy' }] } };
  const made = slidesIn(briefingOf({ type: 'FeatureCollection', briefing: { format: 1, title: 'The lighthouse at Cape Horn' }, features: [lamp] })).map(({ slide }) => slide);
  expect(made.map(({ layout }) => layout)).toEqual(['cover']);
  expect(wordsOf(made[0]!.items)).toContain('Cape Horn. The lamp was dark for three nights. Chilean Navy');
});

test('questions that nobody can judge come first, then the first of each place in their order', () => {
  const asked = document();
  const places = asked.features.filter(({ properties: { kind } }) => kind === 'place').slice(0, 3);
  places.forEach(({ properties }, i) => { properties.questions = ['first', 'second'].map((word, k) => ({ question: `${word} ${i}`, answer: 'x', ...(i === 2 && k === 1 ? { evidence: [{ source: 'article', credibility: 6 as const }] } : {}) })); });
  expect(questionsToExpect(briefingOf({ ...asked, features: places }).places).map(({ question }) => question)).toEqual(['second 2', 'first 0', 'first 1', 'first 2']);
});
