/** What is done with texts, words, groups and links of any file, shown on tables. */
import { expect, test } from '@playwright/test';
import { codes, opened } from './make';

const table = (heading: string, ...rows: string[]) => opened([heading, ...rows].join('\n'), 'x.csv');

test('texts are cut to the format’s lengths, and unseen characters are taken out, with a note', async () => {
  const { briefing, notes } = await table('name,role,lat,lng', `${'N'.repeat(500)},${'r'.repeat(2_000)},1,2`, 'A\u202EB,ok,1,2');
  expect(briefing.features[0]!.properties.name).toHaveLength(200);
  expect(briefing.features[0]!.properties.role).toHaveLength(600);
  expect(briefing.features[1]!.properties.name).toBe('AB');
  expect(codes(notes).sort()).toEqual(['text-characters', 'text-cut']);
});

test('words of the vocabularies are read in any case; others are left out with a note', async () => {
  const { briefing, notes } = await table('name,lat,lng,status,precision', 'A,1,2,Planned,SITE', 'B,1,2,rumoured,');
  expect(briefing.features.map(({ properties }) => properties)).toEqual([
    { kind: 'place', name: 'A', status: 'planned', precision: 'site' }, { kind: 'place', name: 'B' },
  ]);
  expect(notes.map(({ code, line }) => [code, line])).toEqual([['word-unknown', 3]]);
});

test('one row of likelihood words is kept to, as the format asks', async () => {
  const { briefing, notes } = await table('name,lat,lng,claim,by,likelihood', 'A,1,2,One,X,likely', 'A,1,2,Two,Y,probable', 'A,1,2,Three,,very likely');
  expect(briefing.features).toHaveLength(1);
  expect(briefing.features[0]!.properties.claims!.map(({ text, by, likelihood }) => [text, by, likelihood])).toEqual([
    ['One', 'X', 'likely'], ['Two', 'Y', undefined], ['Three', 'Not said', 'very likely'],
  ]);
  expect(codes(notes)).toEqual(['word-unknown']);
});

test('more groups than layers end in one', async () => {
  const { briefing, notes } = await table('name,layer,lat,lng', ...Array.from({ length: 80 }, (_, i) => `P${i},Group ${i},1,2`));
  expect(briefing.briefing.layers).toHaveLength(50);
  expect(briefing.briefing.layers!.at(-1)!.title).toBe('Others');
  expect(codes(notes)).toEqual(['layer-limit']);
});

test('links need their ends', async () => {
  const { briefing, notes } = await table('id,kind,name,lat,lng,from,to', 'a,place,A,1,2,,', 'b,place,B,3,4,,', 'l,link,L,,,a,b', 'm,link,M,,,a,gone');
  expect(briefing.features.map(({ properties }) => properties.kind)).toEqual(['place', 'place', 'link', 'place']);
  expect(notes.map(({ code, line }) => [code, line])).toEqual([['link-ends', 5]]);
});

test('good ids stay, others are made; the file’s name is the title', async () => {
  const { briefing } = await table('id,name,lat,lng', 'b,B,1,2', 'b,B again,1,2', 'Ä 1,A,1,2', ',C,1,2');
  expect(briefing.features.map(({ id }) => id)).toEqual(['b', 'b-2', 'a-1', 'c']);
  expect((await opened('name,lat,lng\nA,1,2', 'C:\\files\\Ports of call.csv')).briefing.briefing.title).toBe('Ports of call');
});

test('more than the listed notes are counted', async () => {
  const { notes } = await table('name,lat,lng', 'A,1,2', ...Array.from({ length: 500 }, () => 'B,x,y'));
  expect(notes).toHaveLength(201);
  expect(notes.at(-1)!.message).toBe('And 300 more. The same cause is often behind the rest.');
});

test('a location beside latitude and longitude is a name', async () => {
  expect((await table('location,lat,lng', 'Wonsan,39.15,127.44')).briefing.features[0]!.properties.name).toBe('Wonsan');
});

test('dates are read year first; ambiguous ones are left out', async () => {
  const { briefing, notes } = await table('name,lat,lng,date', 'A,1,2,2025/7/1', 'B,1,2,2025-07-11 09:30', 'C,1,2,07/11/2025', 'D,1,2,2025-02-30', 'E,1,2,2024-23');
  expect(briefing.features.map(({ properties }) => properties.when)).toEqual(['2025-07-01', '2025-07-11T09:30', undefined, undefined, '2024-23']);
  expect(codes(notes)).toEqual(['date', 'date']);
});
