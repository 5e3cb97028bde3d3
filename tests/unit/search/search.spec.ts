import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { BriefingDocument } from '@/geo/document/briefing';
import { search } from '@/geo/search';

const place = (id: string, name: string, more: object = {}) => ({
  type: 'Feature' as const, id, geometry: { type: 'Point' as const, coordinates: [0, 0] }, properties: { kind: 'place' as const, name, ...more },
});

const dossier: BriefingDocument = {
  type: 'FeatureCollection',
  briefing: { format: 1, title: 'A visit' },
  features: [
    place('harbour', 'Wonsan harbour', { rank: 'supporting' }),
    place('wonsan', 'Wonsan', {
      names: { ko: '원산', ru: 'Вонсан', ja: 'ウォンサン' }, brief: 'Hosts the visit',
      claims: [{ id: 'c1', text: 'The talks took place at the Kalma resort.', by: 'KCNA' }],
    }),
    place('kharkiv', 'Kharkiv region', { names: { uk: 'Харківська область' } }),
    {
      type: 'Feature', id: 'route', geometry: null,
      properties: { kind: 'link', name: 'The minister’s route', from: 'kharkiv', to: 'wonsan', label: 'On by air' },
    },
  ],
};

const titles = async (query: string, kind: string) =>
  (await search(dossier, query)).filter((result) => result.kind === kind).map(({ title }) => title);

for (const typed of ['원산', '원사', 'Вонсан', 'вонсан', 'ウォンサン', 'ｳｫﾝｻﾝ', 'wonsan', 'WONSAN', 'Wŏnsan', ' won', 'Wosnan', 'wonsn', 'wonssan', 'womsan']) {
  test(`"${typed}" finds Wonsan in the dossier`, async () => expect((await titles(typed, 'place'))[0]).toBe('Wonsan'));
}

test('another romanisation is a typo away', async () => {
  expect(await titles('Kharkov', 'place')).toEqual(['Kharkiv region']);
});

test('four letters forgive no typo', async () => expect(await titles('Wnsa', 'place')).toEqual([]));

test('whole names come before longer ones, main places before supporting ones', async () => {
  expect(await titles('wonsan', 'place')).toEqual(['Wonsan', 'Wonsan harbour']);
});

test('links and claims say where they belong and who says so', async () => {
  expect((await search(dossier, 'minister'))[0]).toEqual(
    { kind: 'link', featureId: 'route', title: 'The minister’s route', detail: 'Kharkiv region to Wonsan · On by air' });
  expect((await search(dossier, 'kalma res'))[0]).toEqual(
    { kind: 'claim', featureId: 'wonsan', title: 'The talks took place at the Kalma resort.', detail: 'KCNA · Wonsan' });
  expect(await titles('kcna', 'claim')).toHaveLength(1);
});

test('a typed position comes first, in the form in which it was typed', async () => {
  expect((await search(dossier, '52scj6534'))[0]).toMatchObject(
    { kind: 'coordinates', title: '52S CJ 65 34', detail: 'MGRS, to about 1 km · 39.15° N, 127.44° E' });
  expect((await search(dossier, '39.15 127.44'))[0]).toMatchObject(
    { kind: 'coordinates', at: [127.44, 39.15], title: '39.15° N, 127.44° E', detail: 'Decimal degrees, to about 1 km' });
  expect((await search(dossier, '39°30′N 127°40′E'))[0]).toMatchObject(
    { kind: 'coordinates', title: '39°30′ N, 127°40′ E', detail: 'Degrees and minutes, to about 19 km · 39.5° N, 127.7° E' });
  expect((await search(dossier, '39°09′N 127°26′E'))[0]).toMatchObject(
    { kind: 'coordinates', title: '39°09′ N, 127°26′ E', detail: 'Degrees and minutes, to about 2 km · 39.15° N, 127.43° E' });
  expect((await search(dossier, '39 09 00 N, 127 26 24 E'))[0]?.detail).toMatch(/^Degrees, minutes, seconds/);
});

for (const typed of ['Wonsan', 'F3', '9', '2025', '2025-07-11', '11 July 2025', '2025-07-11/2025-07-13', '20250711', '5 km', 'M1', '7th Fleet', '10:30', '10:30-12:45', '38-40N 24-28E', 'Su-27 9 E 3', 'B-52H', '(2025)']) {
  test(`"${typed}" is no position`, async () => expect(await titles(typed, 'coordinates')).toEqual([]));
}

test('the kinds come in one order: dossier, claims, gazetteer', async () => {
  const kinds = (await search(dossier, 'ka')).map(({ kind }) => kind);
  const order = ['coordinates', 'place', 'link', 'claim', 'gazetteer'];
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(kinds).toContain('gazetteer');
});

const inGazetteer: [typed: string, name: string, country: string][] = [
  ['Wonsan', 'Wonsan', 'North Korea'], ['원산', 'Wonsan', 'North Korea'], ['Paris', 'Paris', 'France'], ['Киев', 'Kyiv', 'Ukraine'],
  ['東京', 'Tokyo', 'Japan'], ['Tōkyō', 'Tokyo', 'Japan'], ['القاهرة', 'Cairo', 'Egypt'], ['são paulo', 'São Paulo', 'Brazil'],
  ['Pyongyamg', 'Pyongyang', 'North Korea'], ['york', 'York', 'United Kingdom'], ['Łódź', 'Lodz', 'Poland'], ['Kharkov', 'Kharkiv', 'Ukraine'],
];
for (const [typed, name, country] of inGazetteer) {
  test(`"${typed}" finds ${name} in the gazetteer`, async () => {
    const found = (await search(dossier, typed)).filter((result) => result.kind === 'gazetteer');
    const top = found.slice(0, 2).map(({ title, detail }) => `${title} · ${detail}`);
    expect(top.some((line) => line.startsWith(name) && line.includes(country)), top.join('\n')).toBe(true);
  });
}

for (const [typed, name] of [['Paris, France', 'Paris'], ['France Paris', 'Paris'], ['Wonsan North Korea', 'Wonsan'], ['springfield, us', 'Springfield']] as const) {
  test(`"${typed}" finds ${name} by its country`, async () => {
    const found = (await search(dossier, typed)).filter((result) => result.kind === 'gazetteer');
    expect(found[0]?.title).toBe(name);
    expect(found.every(({ detail }) => detail.includes(found[0]!.detail.split(' · ')[0]!.split(', ')[1]!))).toBe(true);
  });
}

test('a country by its name is itself, not its places', async () => expect(await titles('North Korea', 'gazetteer')).toEqual(['DPR Korea']));

test('words that stand apart are found, in any order, the last while it is being typed', async () => {
  expect(await titles('harbour wonsan', 'place')).toEqual(['Wonsan harbour']);
  expect(await titles('kalma talks', 'claim')).toEqual(['The talks took place at the Kalma resort.']);
  expect(await titles('kalma wonsan', 'claim')).toEqual(['The talks took place at the Kalma resort.']);
  expect(await titles('kalma wonsan', 'place')).toEqual(['Wonsan']);
  expect(await titles('kcna visi', 'place')).toEqual(['Wonsan']);
  expect(await titles('wonsan kharkiv', 'link')).toEqual(['The minister’s route']);
  expect(await titles('kcn visit', 'place')).toEqual([]);
  expect(await titles('kalma harbour', 'place')).toEqual([]);
});

test('the details of a gazetteer place say what, where and how many', async () => {
  const found = (await search(dossier, 'Wonsan')).find((result) => result.kind === 'gazetteer');
  expect(found?.detail).toMatch(/^City, North Korea · population [\d,]+$/);
});

test('of places that match as well, the larger comes first', async () => {
  const populations = (await search(dossier, 'Santiago')).filter(({ kind, title, detail }) => kind === 'gazetteer' && title === 'Santiago' && detail.includes('population'))
    .map(({ detail }) => Number(detail.replace(/\D/g, '')));
  expect(populations.length).toBeGreaterThan(1);
  expect(populations).toEqual([...populations].sort((a, b) => b - a));
});

test('nothing and mere punctuation find nothing', async () => {
  for (const query of ['', '   ', '—', '\n', '\u0301', '…!?']) expect(await search(dossier, query)).toEqual([]);
});

test('no text makes it throw, and it never finds too much', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
    expect((await search(dossier, query)).length).toBeLessThanOrEqual(23);
  }));
});

const areas: [typed: string, title: string, detail: string | RegExp][] = [
  ['Japan', 'Japan', 'Country or territory'], ['일본', 'Japan', 'Country or territory'], ['USA', 'United States', 'Country or territory'], ['north korea', 'DPR Korea', 'Country or territory'],
  ['Georgia', 'Georgia', 'Country or territory'], ['Black Sea', 'Black Sea', 'Sea'], ['East Sea', 'Sea of Japan (East Sea)', 'Sea'], ['Hormuz', 'Strait of Hormuz', 'Strait'],
  ['台湾海峡', 'Taiwan Strait', 'Strait'], ['California', 'California', 'State, United States'], ['Bavaria', 'Bavaria', 'State, Germany'], ['Kursk oblast', 'Kursk', 'Region, Russia'],
  ['Крым', 'Crimea', /Ukraine’s .*held by Russia/], ['Tumen river', 'Tumen', 'River'], ['Suez Canal', 'Suez Canal', 'Canal'],
];
for (const [typed, title, detail] of areas) {
  test(`"${typed}" finds ${title}`, async () => {
    const [first] = (await search(dossier, typed)).filter(({ kind }) => kind === 'gazetteer');
    expect(first).toMatchObject({ title });
    expect(first?.detail).toEqual(typeof detail === 'string' ? detail : expect.stringMatching(detail));
  });
}

test('of a city and what is called after it the city comes first, and its region and river are found, too', async () => {
  for (const [typed, city] of [['Kursk', /^City, Russia/], ['Moscow', /^City, Russia/], ['New York', /^City, United States/], ['Paris', /^City, France/]] as const) {
    const [first] = (await search(dossier, typed)).filter(({ kind }) => kind === 'gazetteer');
    expect(first?.detail, typed).toMatch(city);
  }
  const found = (await search(dossier, 'Kursk')).map(({ detail }) => detail);
  expect(found).toContain('Region, Russia');
});
