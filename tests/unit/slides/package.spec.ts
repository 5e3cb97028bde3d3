import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { stepsOf } from '@/geo/slides/path';
import { symbolPath } from '@/geo/picture/symbols';
import { faultsOf, nodesOf, relationsOf, slidesOf, textOf, type Package } from './rules';
import { packageOf } from './support';

const document = (): BriefingDocument => JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')) as BriefingDocument;
const wordsIn = (files: Package, part: string): string => nodesOf(textOf(files, part)).texts.join('\n');

test('every part is XML of a known type, and every relationship leads somewhere', () => {
  expect(faultsOf(packageOf(briefingOf(document())))).toEqual([]);
});

test('the rules notice a missing part, a dangling relationship and a link outside', () => {
  const whole = packageOf(briefingOf(document()));
  const without = new Map([...whole].filter(([name]) => name !== 'ppt/theme/theme2.xml'));
  expect(faultsOf(without).join()).toContain('theme2.xml');
  const name = 'ppt/slides/_rels/slide2.xml.rels';
  const bent = (from: RegExp, to: string) => new Map([...whole, [name, new TextEncoder().encode(textOf(whole, name).replace(from, to))]]);
  expect(faultsOf(bent(/rId2"/, 'rId77"')).join()).toContain('dangles');
  expect(faultsOf(bent(/(Target="[^"]+image2.jpg")/, '$1 TargetMode="External"')).join()).toContain('outside');
});

test('notes are on the notes page of their slide', () => {
  const { briefing: { scenes = [] } } = document();
  const files = packageOf(briefingOf(document()));
  scenes.forEach(({ notes }, i) => {
    const page = relationsOf(files, `ppt/slides/slide${i + 2}.xml`).find(({ type }) => type === 'notesSlide');
    const said = wordsIn(files, page!.target);
    for (const line of notes!.split('\n').filter(Boolean)) expect(said).toContain(line);
  });
});

test('a source with an address can be clicked; nothing else can', () => {
  const files = packageOf(briefingOf(document()));
  const links = slidesOf(files).flatMap((part) => relationsOf(files, part)).filter(({ external }) => external).map(({ target }) => target);
  expect(new Set(links)).toEqual(new Set(['https://www.geonames.org/', 'https://www.naturalearthdata.com/']));
  const trap = document();
  for (const source of trap.briefing.sources!) source.url = 'javascript:alert(1)';
  expect([...packageOf(briefingOf(trap))].filter(([name, bytes]) => name.endsWith('.rels') && new TextDecoder().decode(bytes).includes('javascript'))).toEqual([]);
});

test('words in other scripts say which language they are in', () => {
  const files = packageOf(briefingOf(document()));
  expect(textOf(files, 'ppt/slides/slide4.xml')).toMatch(/lang="ko-KR"[^>]*>(?:(?!<\/a:r>).)*원산/);
});

test('words that run from the right do so and begin there, also where the document names no language; names on the map stay beside their marks', () => {
  const [title, caption] = ['زيارة الوزير', 'يلتقي الوزيران في الميناء ثلاثة أيام.'];
  const whole = document();
  const features = whole.features.map((feature) => (feature.id === 'wonsan' ? { ...feature, properties: { ...feature.properties, name: 'وونسان' } } : feature));
  const files = packageOf(briefingOf({
    ...whole, features: features as typeof whole.features,
    briefing: { ...whole.briefing, scenes: [{ ...whole.briefing.scenes![0]!, title, caption, notes: `${caption}\nMinisters meet.`, view: { fit: ['wonsan'] } }] },
  }));
  const paragraphs = (part: string) => textOf(files, part).match(/<a:p>.*?<\/a:p>/g) ?? [];
  const said = (part: string, words: string) => paragraphs(part).find((paragraph) => paragraph.includes(words))!;
  for (const words of [title, caption]) expect(said('ppt/slides/slide2.xml', words)).toContain('algn="r" rtl="1"');
  expect(said('ppt/slides/slide2.xml', 'Boundaries')).toContain('algn="l" rtl="0"');
  expect(said('ppt/slides/slide2.xml', 'وونسان')).toMatch(/algn="(?:l|ctr)" rtl="1"/);
  expect(paragraphs('ppt/notesSlides/notesSlide2.xml').map((paragraph) => paragraph.includes('rtl="1"'))).toEqual([true, false]);
});

test('whatever a document says, the parts stay XML and the words stay words', () => {
  const nasty = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ']]>', '\u0000', '\u000b', '\u001f', '\ufffe', '\ud800', '\n', '\u2028', '😀', '원', '<a:r/>', '{', '‹#›') , minLength: 1, maxLength: 24 });
  fc.assert(fc.property(nasty, nasty, nasty, fc.webUrl({ withQueryParameters: true }), (title, notes, name, url) => {
    const whole = document();
    const scene = whole.briefing.scenes![0]!;
    const features = whole.features.map((feature) => (feature.id === 'wonsan' ? { ...feature, properties: { ...feature.properties, name } } : feature));
    const files = packageOf(briefingOf({
      ...whole, features: features as typeof whole.features,
      briefing: { ...whole.briefing, title, bottomLine: notes, author: title, scenes: [{ ...scene, title, caption: name, notes }], sources: whole.briefing.sources!.map((source) => ({ ...source, url })) },
    }));
    expect(faultsOf(files)).toEqual([]);
    expect([...files].filter(([part, bytes]) => part.startsWith('ppt/slides/slide') && nodesOf(new TextDecoder().decode(bytes)).nodes.some(({ name: tag }) => tag === 'script'))).toEqual([]);
  }), { numRuns: 15 });
});

test('a circle is two half turns that end where it began', () => {
  const [move, first, second] = stepsOf(symbolPath('circle', 5), (point) => point);
  expect(move).toMatchObject({ kind: 'move', to: { x: -5, y: 0 } });
  expect(first).toMatchObject({ kind: 'arc', r: 5, start: Math.PI, sweep: Math.PI, to: { x: 5, y: 0 } });
  expect(second).toMatchObject({ kind: 'arc', r: 5, start: 0, sweep: Math.PI, to: { x: -5, y: 0 } });
});

test('addresses that are no URI become one, and those that lead nowhere are words alone', () => {
  const odd = document();
  odd.briefing.sources = ['https://ru.wikipedia.org/wiki/Вонсан', 'http://', 'https://a b/', 'https://example.org/a b?c=|"<'].map((url, i) => ({ id: `odd-${i}`, title: `Odd ${i}`, url }));
  for (const { properties } of odd.features) properties.claims = [{ id: 'c', text: 'x', by: 'y', evidence: odd.briefing.sources.map(({ id }) => ({ source: id })) }];
  const files = packageOf(briefingOf(odd));
  expect(faultsOf(files)).toEqual([]);
  const targets = slidesOf(files).flatMap((part) => relationsOf(files, part).flatMap(({ external, target }) => (external ? [target] : [])));
  expect([...new Set(targets)].sort()).toEqual(['https://example.org/a%20b?c=%7C%22%3C', 'https://ru.wikipedia.org/wiki/%D0%92%D0%BE%D0%BD%D1%81%D0%B0%D0%BD']);
  expect(wordsIn(files, slidesOf(files).at(-1)!)).toContain('https://a b/');
});
