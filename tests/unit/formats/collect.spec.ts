/** What is done with texts, words, groups and links of any file, shown on tables. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Dates } from '@/geo/document/plain/dates';
import { rangeOf } from '@/geo/time/edtf';
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

/** What a column of dates is read as, and the codes of the notes on it. */
async function datesRead(...dates: string[]) {
  const { briefing, notes } = await table('name\tlat\tlng\tdate', ...dates.map((date) => `A\t1\t2\t${date}`));
  return { whens: briefing.features.map(({ properties }) => properties.when), notes };
}

const dates: [written: string, edtf: string][] = [
  ['2025-07-11', '2025-07-11'], ['2025-07', '2025-07'], ['2025', '2025'], ['2024-23', '2024-23'], ['2025-06~', '2025-06~'], ['2025-07-11/..', '2025-07-11/..'],
  ['[2025-07-11,2025-07-13]', '[2025-07-11,2025-07-13]'],
  // Year first, whatever stands between.
  ['2025/7/1', '2025-07-01'], ['2025.07.11', '2025-07-11'], ['2025-7-1', '2025-07-01'], ['20250711', '2025-07-11'],
  // A named month, in any order.
  ['11 July 2025', '2025-07-11'], ['July 11, 2025', '2025-07-11'], ['11 Jul 2025', '2025-07-11'], ['11-Jul-2025', '2025-07-11'], ['11JUL2025', '2025-07-11'],
  ['Jul 11 2025', '2025-07-11'], ['1st of July, 2025', '2025-07-01'], ['Friday, July 11th, 2025', '2025-07-11'], ['3 Sept. 2025', '2025-09-03'],
  ['Jul 2025', '2025-07'], ['July 2025', '2025-07'], ['Jul-2025', '2025-07'], ['  11   July 2025 ', '2025-07-11'],
  // Dots are day first wherever they are written; of numbers between slashes only one order may be possible.
  ['11.07.2025', '2025-07-11'], ['1.7.2025', '2025-07-01'], ['07.2025', '2025-07'], ['25/07/2025', '2025-07-25'], ['07/25/2025', '2025-07-25'],
  ['25-07-2025', '2025-07-25'], ['07/07/2025', '2025-07-07'], ['07/2025', '2025-07'],
  // Clocks.
  ['2025-07-11 09:30', '2025-07-11T09:30'], ['2025-07-11 9:30', '2025-07-11T09:30'], ['2025/07/11 09:30:00+00', '2025-07-11T09:30:00+00:00'],
  ['2025-07-11T09:30+0900', '2025-07-11T09:30+09:00'], ['20250711T093000Z', '2025-07-11T09:30:00Z'], ['20250711T0930+09', '2025-07-11T09:30+09:00'],
  ['2025-07-11T09:30:00.123Z', '2025-07-11T09:30:00Z'], ['2025/07/11 09:30:00.5', '2025-07-11T09:30:00'], ['11.07.2025 09:30', '2025-07-11T09:30'],
  ['11 July 2025, 9:30 pm', '2025-07-11T21:30'], ['July 11, 2025 12:05 a.m.', '2025-07-11T00:05'], ['2025-07-11 09:30 UTC', '2025-07-11T09:30Z'],
  ['2025-07-11 09:30 UTC+9', '2025-07-11T09:30+09:00'], ['Fri, 11 Jul 2025 09:30:00 +0900', '2025-07-11T09:30:00+09:00'],
  ['Fri Jul 11 2025 09:30:00 GMT+0900 (Korean Standard Time)', '2025-07-11T09:30:00+09:00'],
  // Intervals of them.
  ['11 July 2025/13 July 2025', '2025-07-11/2025-07-13'], ['2025-07-11T09:30+0900/2025-07-13~', '2025-07-11T09:30+09:00/2025-07-13~'],
  ['2025-07-11 / 2025-07-13', '2025-07-11/2025-07-13'],
];
for (const [written, edtf] of dates) {
  test(`a date written "${written}" is ${edtf}`, async () => expect(await datesRead(written)).toEqual({ whens: [edtf], notes: [] }));
}

for (const [written, day] of [
  ['2025-07-11 09:30 KST', '2025-07-11'], ['11 July 2025 09:30 Asia/Pyongyang', '2025-07-11'], ['2025-07-11T23:59:60Z', '2025-07-11'],
  ['2025-07-11T25:00', '2025-07-11'], ['2025-07-11 09:30 AMT', '2025-07-11'], ['2025-07-11 09:30 KST/2025-07-13 09:30 KST', '2025-07-11/2025-07-13'],
  ['2025-07-11 09:30 (KST)', '2025-07-11'], ['2025-07-11 09:30 KST (Seoul)', '2025-07-11'], ['11 July 2025, 09:30 (approx.)', '2025-07-11'],
] as const) {
  test(`of "${written}" the day is kept, and a note says so`, async () => {
    const { whens, notes } = await datesRead(written);
    expect(whens).toEqual([day]);
    expect(notes.map(({ code, line, message }) => [code, line, message])).toEqual([['date-clock', 2, expect.stringContaining('Write 2025-07-11T09:30+09:00')]]);
  });
}

const groups: [written: string, edtf: string, code: string | null][] = [
  ['121030ZJUL2025', '2025-07-12T10:30Z', null], ['121030ZJUL25', '2025-07-12T10:30Z', 'date-group'], ['12 1030Z JUL 25', '2025-07-12T10:30Z', 'date-group'],
  ['121030Z Jul 25', '2025-07-12T10:30Z', 'date-group'], ['121030 z jul 25', '2025-07-12T10:30Z', 'date-group'], ['121030IJUL25', '2025-07-12T10:30+09:00', 'date-group'],
  ['121030AMAR25', '2025-03-12T10:30+01:00', 'date-group'], ['121030KOCT25', '2025-10-12T10:30+10:00', 'date-group'], ['121030MMAY25', '2025-05-12T10:30+12:00', 'date-group'],
  ['121030NNOV25', '2025-11-12T10:30-01:00', 'date-group'], ['121030YDEC25', '2025-12-12T10:30-12:00', 'date-group'], ['121030ZJUL87', '1987-07-12T10:30Z', 'date-group'],
  ['121030JUL25', '2025-07-12T10:30', 'date-local'], ['121030JJUL25', '2025-07-12T10:30', 'date-local'], ['12 1030J JUL 2025', '2025-07-12T10:30', 'date-local'],
  ['121030ZJUL25/130900JUL25', '2025-07-12T10:30Z/2025-07-13T09:00', 'date-local'], ['122530ZJUL25', '2025-07-12', 'date-clock'],
];
for (const [written, edtf, code] of groups) {
  test(`the date-time group "${written}" is ${edtf}, and what was decided for it is said`, async () => {
    const { whens, notes } = await datesRead(written);
    expect(whens).toEqual([edtf]);
    expect(notes.map((note) => note.code)).toEqual(code === null ? [] : [code]);
  });
}

/** Two days, no day, or no year: left out, and the note says how to write it. */
const noDates = [
  '07/11/2025', '11/07/2025', '11-07-2025', '11/7/2025 09:30', '11/07/25', '11.07.25', '11-Jul-25', 'Jul-25', '11 July', '2025/07', '2011/12', '202507', '2025-02-30',
  '30 February 2025', '25/13/2025', '20251399', '2025-07-32 09:30', '11 Brumaire 2025', '11 Julius 2025', 'yesterday', '175222620', '321030ZJUL25', '121030ZJUX25', '121030ZJUL', '1210ZJUL25', '2025-07-11 and later', '2025-07-11 0930',
  'July 2025 09:30', 'May', '11 July 2025 to 13 July 2025', '11/07/2025/13/07/2025', '2025-07-11T09:30 until they left',
];
for (const written of noDates) {
  test(`"${written}" is left out, with advice`, async () => {
    const { whens, notes } = await datesRead(written);
    expect(whens).toEqual([undefined]);
    expect(notes.map(({ code, line }) => [code, line])).toEqual([['date', 2]]);
    expect(notes[0]!.message).toContain('Write the year first: 2025-07-11');
  });
}

const two = (value: number): string => String(value).padStart(2, '0');
const aDay = fc.date({ min: new Date('0101-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

test('a day is the same day in whichever unambiguous form', () => {
  const reader = new Dates();
  const month = (date: Date, length: 'long' | 'short') => new Intl.DateTimeFormat('en', { month: length, timeZone: 'UTC' }).format(date);
  fc.assert(fc.property(aDay, (date) => {
    const iso = date.toISOString().slice(0, 10);
    const [y, m, d] = [iso.slice(0, 4), date.getUTCMonth() + 1, date.getUTCDate()];
    const forms = [
      iso, iso.replaceAll('-', ''), iso.replaceAll('-', '/'), `${y}.${m}.${d}`, `${two(d)}.${two(m)}.${y}`, `${d}. ${m}. ${y}`.replaceAll(' ', ''),
      `${d} ${month(date, 'long')} ${y}`, `${month(date, 'short')} ${d}, ${y}`, `${two(d)}-${month(date, 'short').toUpperCase()}-${y}`, date.toUTCString().slice(0, 16),
    ];
    return forms.every((form) => reader.read(form).edtf === iso);
  }));
});

test('dates that Excel writes in other languages of Europe are the same day', () => {
  const reader = new Dates();
  const read = (text: string) => reader.read(text).edtf;
  for (const written of [
    '11. Juli 2025', 'Freitag, 11. Juli 2025', '11 juillet 2025', 'vendredi 11 juillet 2025', '11 de julio de 2025', 'viernes, 11 de julio de 2025', '11 luglio 2025', '11 de julho de 2025',
    '11 juli 2025', '11 июля 2025', '11 июля 2025 г.', '11 липня 2025 р.', '11 lipca 2025', '11 Temmuz 2025', '11.Jul.2025',
  ]) expect(read(written), written).toBe('2025-07-11');
  expect(['1er août 2025', 'März 2025', 'février 2025', 'août 2025 14:00', 'Mai 2025', 'vor 11. Juli 2025', 'Juliett 2025'].map(read)).toEqual(['2025-08-01', '2025-03', '2025-02', undefined, '2025-05', undefined, undefined]);
});

test('the midnight that programs add to a day is none', () => {
  const reader = new Dates();
  expect(['2025/07/11 00:00:00.000', '2025-07-11 00:00:00', '11.07.2025 00:00:00', '2025-07-11T00:00:00', '2025-07-11 00:00', '2025-07-11 00:00:00Z'].map((text) => reader.read(text).edtf))
    .toEqual(['2025-07-11', '2025-07-11', '2025-07-11', '2025-07-11T00:00:00', '2025-07-11T00:00', '2025-07-11T00:00:00Z']);
});

test('a name of a month is that month in whichever language it is written', () => {
  const reader = new Dates();
  for (const language of ['da', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk']) {
    for (let month = 1; month <= 12; month += 1) {
      const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, month - 1, 13));
      expect(reader.read(written).edtf, `${language}: ${written}`).toBe(`2025-${two(month)}-13`);
    }
  }
});

test('numbers between slashes are read as a day only where no other day is meant by them', () => {
  const reader = new Dates();
  fc.assert(fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom('/', '-'), (a, b, mark) => {
    const possible = new Set([[a, b], [b, a]].filter(([m]) => m! <= 12).map(([m, d]) => `2025-${two(m!)}-${two(d!)}`).filter((text) => rangeOf(text)));
    const read = reader.read(`${a}${mark}${b}${mark}2025`);
    return read.edtf === (possible.size === 1 ? [...possible][0] : undefined);
  }), { numRuns: 1000 });
});

test('what is no date takes up no room for dates, and a span that finds no room is said to be one too many, not misspelt', async () => {
  const span = (i: number): string => `${1000 + i}-01-01/${1000 + i}-01-02`;
  const spoilt = await datesRead(...Array.from({ length: 5_000 }, (_, i) => `unknown ${i}`), span(0));
  expect(spoilt.whens.at(-1)).toBe(span(0));
  const many = await datesRead(...Array.from({ length: 5_000 }, (_, i) => span(i)));
  expect([many.whens[0], many.whens.at(-1)]).toEqual([span(0), undefined]);
  expect(codes(many.notes)).toEqual(['date-cut']);
});

test('whatever is read is EDTF, and EDTF is read as it is', () => {
  const reader = new Dates();
  const alphabet = fc.array(fc.constantFrom('2025', '07', '11', '9', '-', '/', '.', ' ', ':', 'T', 'Z', '+09', '~', '?', 'X', '..', '[', ']', ',', 'July', 'Jul', 'th', 'PM', 'KST', 'UTC'), { maxLength: 14 });
  fc.assert(fc.property(fc.oneof(alphabet.map((parts) => parts.join('')), fc.string({ unit: 'binary' })), (text) => {
    const read = reader.read(text);
    const isEdtf = text.length <= 100 && !text.includes('.0') && rangeOf(text) !== null;
    return (read.edtf === undefined || rangeOf(read.edtf) !== null) && (!isEdtf || read.edtf === text);
  }), { numRuns: 3000 });
});
