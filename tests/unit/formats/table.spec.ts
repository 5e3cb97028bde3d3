import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { briefing, place } from '../document/make';
import { allPositions, bytesOf, codes, dossier, kml, open, opened, placemark, refused, sourceOf, written, zip } from './make';

const WONSAN = [127.44, 39.15];

const near = (found: readonly number[] | undefined, wanted: readonly number[], degrees: number): void => {
  expect(found).toBeDefined();
  found!.slice(0, 2).forEach((number, i) => expect(Math.abs(number - wanted[i]!)).toBeLessThan(degrees));
};

test('headings in several languages and habits are known', async () => {
  for (const heading of ['name,latitude,longitude', 'Name,LAT,LON', 'Title,Latitude (DD),Longitude (DD)', 'name,y,x', 'NAME,POINT_Y,POINT_X', 'Ort,Breite,Länge', '이름,위도,경도', 'название,широта,долгота']) {
    const { briefing: read } = await opened(`${heading}\nWonsan,39.15,127.44\n`, 'x.csv');
    expect(read.features[0], heading).toMatchObject({ geometry: { coordinates: WONSAN }, properties: { name: 'Wonsan' } });
  }
});

test('tables of German, French, Spanish and Italian offices are read without choosing columns', async () => {
  for (const heading of [
    'Bezeichnung;Kategorie;Breitengrad;Längengrad;Datum;Bemerkung', 'Titel;Gruppe;Breite;Länge;Jahr;Beschreibung', 'Lieu;Catégorie;Latitude;Longitude;Date;Commentaire',
    'Título;Categoría;Latitud;Longitud;Fecha;Descripción', 'Nome;Categoria;Latitudine;Longitudine;Anno;Descrizione',
  ]) {
    const { briefing: read, notes } = await opened(`${heading}\r\nWonsan;Hafen;39,15;127,44;2025;Ort der Gespräche\r\n`, 'x.csv');
    expect(read.features[0], heading).toMatchObject({ geometry: { coordinates: WONSAN }, properties: { name: 'Wonsan', layer: 'hafen', when: '2025', role: 'Ort der Gespräche' } });
    expect(notes, heading).toEqual([]);
  }
});

test('a number is kept as it is written', async () => {
  const { briefing: read } = await opened('name,lat,lng\nA,39.150000000000006,-127.1\nB,.5,1e1\n', 'x.csv');
  expect(allPositions(read)).toEqual([[-127.1, 39.150000000000006], [10, 0.5]]);
});

test('degrees and minutes, MGRS and UTM, in one column or two', async () => {
  for (const [heading, cells] of [
    ['coordinates', `"39°09'00""N 127°26'24""E"`], ['position', '"39.15, 127.44"'], ['mgrs', '52S CJ 65210 35020'], ['utm', '52S 365210 4335020'],
    ['Where it is', '52SCJ6521035020'], ['lat,lng', `39°09'00"N,127°26'24"E`], ['lat,lng', `"39 09 00","127 26 24"`],
    ['lat,lng', '52S CJ,65210 35020'], ['zone,easting,northing', '52S,365210,4335020'], ['wkt', 'POINT (127.44 39.15)'],
  ] as const) {
    const { briefing: read, notes } = await opened(`name,${heading}\nWonsan,${cells}\n`, 'x.csv');
    expect(notes.filter(({ code }) => code !== 'precision'), heading).toEqual([]);
    near(allPositions(read)[0], WONSAN, 0.06);
  }
});

test('a column of positions is read whatever it is called: WKT with heights and measures, pairs in brackets', async () => {
  for (const heading of ['coord', 'location', 'coordinates', 'geometry', 'wkt', 'where it is']) {
    for (const [cell, wanted] of [
      ['Point(127.44 39.15)', [127.44, 39.15]], ['"(39.15, 127.44)"', [127.44, 39.15]], ['"[39.15, 127.44]"', [127.44, 39.15]], ['PointZ (127.44 39.15 3)', [127.44, 39.15, 3]],
      ['POINT ZM (127.44 39.15 3 9)', [127.44, 39.15, 3]], ['POINTM(127.44 39.15 9)', [127.44, 39.15]], ['POINT M (127.44 39.15 9)', [127.44, 39.15]], ['SRID=4326;POINT(127.44 39.15)', [127.44, 39.15]],
    ] as const) {
      const { briefing: read, notes } = await opened(`name,${heading}\nWonsan,${cell}\n`, 'x.csv');
      expect([allPositions(read), notes], `${heading}: ${cell}`).toEqual([[wanted], []]);
    }
  }
  const { briefing: area } = await opened('name,wkt\nA,"MultiPolygonZ (((0 0 5, 1 0 5, 1 1 5, 0 0 5)))"\nB,POINT EMPTY\n', 'x.csv');
  expect(area.features[0]!.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[[[0, 0, 5], [1, 0, 5], [1, 1, 5], [0, 0, 5]]]] });
  expect(area.features[1]!.geometry).toBeNull();
});

test('a height is its place\'s, with a unit or a decimal comma, however the position is written; what is none is told', async () => {
  const heights = ['35', '35 m', '3.5', '"3,5"', '-2 M', '"2,500"', '12 ft', '', '1e3', '"1 250,5"', '1\u202f250 m', '12 50'];
  for (const where of ['39.15,127.44', `39°09'00"N,127°26'24"E`]) {
    const { briefing: read, notes } = await opened(`name,lat,lng,height\n${heights.map((height, i) => `P${i},${where},${height}`).join('\n')}\n`, 'x.csv');
    expect(allPositions(read).map(([, , height]) => height), where).toEqual([35, 35, 3.5, 3.5, -2, undefined, undefined, undefined, 1000, 1250.5, 1250, undefined]);
    expect(notes.filter(({ code }) => code === 'data-ignored').map(({ line, message }) => [line, message])).toEqual([[7, expect.stringMatching(/^3 values .*“height”/)]]);
  }
});

test('one cell that is no position costs its row, not the file', async () => {
  const { briefing: read, notes } = await opened('name,location\nA,Point(127.44 39.15)\nB,POINT(1)\nC,(somewhere)\nD,POINT(1 2 3 4 5)\nE,"(1, 2"\n', 'x.csv');
  expect(allPositions(read)).toEqual([[127.44, 39.15]]);
  expect(codes(notes)).toEqual(['wkt', 'position-malformed', 'wkt', 'position-malformed']);
});

test('a cell of a megabyte of letters where a position belongs is passed by at once', async () => {
  const start = performance.now();
  const { notes } = await opened(`name,location\nA,"39.15, 127.44"\nB,${'x'.repeat(1_000_000)}\n`, 'x.csv');
  expect(codes(notes)).toEqual(['position-malformed']);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('another coordinate system is refused with its line, whatever the column is called', async () => {
  const read = await open('name,where it is\nA,SRID=3857;POINT (1 2)\n', 'x.csv');
  expect(read.briefing === null && read.issues.map(({ code, line }) => [code, line])).toEqual([['crs', 2]]);
});

test('a cell of more positions than fit is refused while it is read', async () => {
  expect(await refused(`name,wkt\nA,"LINESTRING (${'1 1,'.repeat(3_000_000)}1 1)"\n`, 'x.csv')).toEqual(['position-limit']);
});

test('separators, a mark at the start, decimal commas and old line ends are known', async () => {
  for (const file of ['\uFEFFname;lat;lng\r\nA;39,15;127,44\r\n', 'name\tlat\tlng\nA\t39.15\t127.44', 'name|lat|lng\nA|39.15|127.44', 'sep=;\nname;lat;lng\nA;39,15;127,44', 'name,lat,lng\rA,39.15,127.44\r']) {
    expect(allPositions((await opened(file, 'x.csv')).briefing), file).toEqual([WONSAN]);
  }
});

test('columns can be chosen, and what was guessed is told', async () => {
  const file = 'n,a,b,c\nWonsan,39.15,127.44,Ports\n';
  const asked = await open(file, 'x.csv');
  expect(asked.briefing === null && asked.issues.map(({ code }) => code)).toEqual(['columns-none']);
  expect(asked.table).toEqual({ columns: ['n', 'a', 'b', 'c'], mapping: {} });
  const mapping = { lat: 'a', lng: 'b', name: 'n', layer: 'c' };
  const { briefing: read } = await opened(file, 'x.csv', { mapping });
  expect(read.features[0]).toMatchObject({ geometry: { coordinates: WONSAN }, properties: { name: 'Wonsan' } });
  expect(read.briefing.layers).toEqual([{ id: 'ports', title: 'Ports' }]);
  expect((await open('name,lat,lng\nA,1,2', 'x.csv')).table).toEqual({ columns: ['name', 'lat', 'lng'], mapping: { lat: 'lat', lng: 'lng', name: 'name' } });
  expect(await refused(file, 'x.csv', { mapping: { lat: 'zz', lng: 'b' } })).toEqual(['column-missing']);
  expect(await refused('name,lat\nA,39.15', 'x.csv')).toEqual(['column-one-axis']);
});

test('a year, a month and perhaps a day in columns of their own are one date, as far as they are known', async () => {
  const dates = async (file: string, options = {}) => (await opened(file, 'x.csv', options)).briefing.features.map(({ properties }) => properties.when);
  const rows = 'A,1,2,2025,7,11\nB,1,2,2025,07,\nC,1,2,2025,,11\nD,1,2,,7,11\nE,1,2,2025.0,7.0,0\nF,1,2,2025,July,11\nG,1,2,2025,Jul,\n';
  const wanted = ['2025-07-11', '2025-07', '2025', undefined, '2025-07', '2025-07-11', '2025-07'];
  for (const heading of ['Year,Month,Day', 'iyear,imonth,iday', 'Jahr,Monat,Tag']) {
    const { briefing: read, notes } = await opened(`name,lat,lng,${heading}\n${rows}`, 'x.csv');
    expect([read.features.map(({ properties }) => properties.when), notes], heading).toEqual([wanted, []]);
  }
  expect(await dates('name,lat,lng,date,year,month,day\nA,1,2,2024-06-01,2025,7,11\nB,1,2,,2025,7,11\n')).toEqual(['2024-06-01', undefined]);
  expect(await dates('name,lat,lng,year,month,day,time\nA,1,2,2025,7,11,09:30\n')).toEqual(['2025-07-11']);
  expect(await dates('name,lat,lng,day\nA,1,2,2025-07-11\n')).toEqual(['2025-07-11']);
  expect(await dates('name,lat,lng,year,day\nA,1,2,2025,2025-07-11\n')).toEqual(['2025-07-11']);
  expect(await dates('name,lat,lng,year,month,seen\nA,1,2,2025,7,2024\nB,1,2,2025,7,\n', { mapping: { when: 'seen' } })).toEqual(['2024', undefined]);
});

test('parts that make no date are said, and none of them becomes a season', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng,year,month,day\nA,1,2,2025,23,\nB,1,2,2025,2,30\nC,1,2,25,7,11\n', 'x.csv');
  expect(read.features.map(({ properties }) => properties.when)).toEqual([undefined, undefined, undefined]);
  expect(notes.map(({ code, line }) => [code, line])).toEqual([['date', 2], ['date', 3], ['date', 4]]);
});

test('days and months are in the order that other dates of their column have, and it is said', async () => {
  const read = async (...dates: string[]) => {
    const { briefing: { features }, notes } = await opened(`name,date,lat,lng\n${dates.map((date, i) => `${i},${date},1,2`).join('\n')}\n`, 'x.csv');
    return [features.map(({ properties }) => properties.when), notes.map(({ line, message }) => `${line}: ${message}`)];
  };
  expect(await read('12/05/2025', '14/05/2025', '6-7-2025')).toEqual([['2025-05-12', '2025-05-14', '2025-07-06'],
    ['2: 2 dates in the column “date” could have been read two ways, as 5/12 can; they were read day first, as the others there are.']]);
  expect((await read('7/14/2025 9:12', '7/5/2025 10:40'))[0]).toEqual(['2025-07-14T09:12', '2025-07-05T10:40']);
  expect((await read('12/05/2025', '14/05/2025', '05/14/2025'))[0]).toEqual([undefined, '2025-05-14', '2025-05-14']);
  expect((await read('12/05/2025', '01/02/2025'))[0]).toEqual([undefined, undefined]);
});

test('numbers in a column of dates are the days that Excel counts, and it is said', async () => {
  const read = async (heading: string, cells: string[], options = {}) => {
    const { briefing: { features }, notes } = await opened(`name;${heading};lat;lng\n${cells.map((cell, i) => `${i};${cell};1;2`).join('\n')}\n`, 'x.csv', options);
    return [features.map(({ properties }) => properties.when), notes.map(({ line, message }) => `${line}: ${message}`)];
  };
  expect(await read('Date', ['45850', '', '45850.4375', '2025-07'])).toEqual([['2025-07-12', undefined, '2025-07-12T10:30', '2025-07'],
    ['2: 2 numbers in the column “Date” were read as dates as Excel counts them, in days since 30 December 1899. If they come out four years early, the workbook counts from 1904.']]);
  expect((await read('Datum', ['45850,0', '45850,40625', '45850.99999', '45850.4375578']))[0]).toEqual(['2025-07-12', '2025-07-12T09:45', '2025-07-12T23:59', '2025-07-12T10:30']);
  expect((await read('Start date;End date', ['45850;45852', '45850;']))[0]).toEqual(['2025-07-12/2025-07-14', '2025-07-12/']);
  expect((await read('Date', ['20090', '60632.5']))[0]).toEqual(['1955-01-01', '2065-12-31T12:00']);
});

test('numbers that may be counts are no dates, but for a column that people chose', async () => {
  const read = async (heading: string, cells: string[], options = {}) =>
    (await opened(`name,${heading},lat,lng\n${cells.map((cell, i) => `${i},${cell},1,2`).join('\n')}\n`, 'x.csv', options)).briefing.features.map(({ properties }) => properties.when);
  expect(await read('killed', ['45850'])).toEqual([undefined]);
  expect(await read('time', ['45850', '45860'])).toEqual([undefined, undefined]);
  expect(await read('start,end', ['45850,45860'])).toEqual([undefined]);
  expect(await read('date', ['45850', '2025'])).toEqual([undefined, '2025']);
  expect(await read('date', ['45850', '300'])).toEqual([undefined, undefined]);
  expect(await read('seen', ['45850'], { mapping: { when: 'seen' } })).toEqual(['2025-07-12']);
  expect(await read('time', ['45850.5'], { mapping: { when: 'time' } })).toEqual(['2025-07-12T12:00']);
});

test('a date whose ends stand in two columns is an interval, in any form in which dates are read', async () => {
  const read = async (heading: string, cells: string, options = {}) => {
    const { briefing: made, notes } = await opened(`name;latitude;longitude;${heading}\nA;1;2;${cells}\n`, 'x.csv', options);
    return [made.features[0]!.properties.when, codes(notes)];
  };
  expect(await read('year;date_start;date_end', '2020;2020-01-01 00:00:00.000;2020-01-03 00:00:00.000')).toEqual(['2020-01-01/2020-01-03', []]);
  expect(await read('date_start;date_end', '2020-01-01;2020-01-01')).toEqual(['2020-01-01', []]);
  for (const heading of ['Start date;End date', 'startDate;endDate', 'from;to', 'von;bis', 'start;end', 'valid_from;valid_to']) {
    expect(await read(heading, '13.07.2025;15 July 2025'), heading).toEqual(['2025-07-13/2025-07-15', []]);
  }
  expect(await read('start_date;end_date', '13/07/2025;15/07/2025')).toEqual(['2025-07-13/2025-07-15', []]);
  expect(await read('start;end', '2025-07-11T09:30Z;2025-07-11T11:00Z')).toEqual(['2025-07-11T09:30Z/2025-07-11T11:00Z', []]);
  expect(await read('start_date;end_date', '2025-07;')).toEqual(['2025-07/', []]);
  expect(await read('start_date;end_date', ';2025-07')).toEqual(['/2025-07', []]);
  expect(await read('start_date;end_date', '2025-07-12;2025-07-11')).toEqual([undefined, ['date']]);
  expect(await read('when;start_date;end_date', '2024;2025;2026')).toEqual(['2024', []]);
  expect(await read('year;start_date;end_date', '2024;2025;2026', { mapping: { when: 'year' } })).toEqual(['2024', []]);
});

test('rows of UCDP and FIRMS have their place and day without choosing columns', async () => {
  const ucdp = await opened('id,relid,year,where_coordinates,latitude,longitude,date_start,date_end\n7,X,2024,Kabul city,34.5,69.2,2024-01-01 00:00:00.000,2024-01-01 00:00:00.000\n', 'x.csv');
  expect(ucdp.briefing.features[0]).toMatchObject({ id: '7', properties: { name: 'Kabul city', when: '2024-01-01' } });
  const firms = await opened('latitude,longitude,acq_date,acq_time\n1,2,2025-07-11,0930\n', 'x.csv');
  expect(firms.briefing.features[0]!.properties.when).toBe('2025-07-11');
});

test('from and to are dates only where dates stand under them, and data where they are neither those nor the ends of links', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng,from,to,start,end\nA,1,2,Vladivostok,Wonsan,12500,12900\n', 'x.csv');
  expect(read.features[0]!.properties).toEqual({ kind: 'place', name: 'A', data: [['from', 'Vladivostok'], ['to', 'Wonsan'], ['start', '12500'], ['end', '12900']].map(([name, value]) => ({ name, value })) });
  expect(notes).toEqual([]);
});

test('places are called by a column whose heading has a word for a name in it, else by the first that tells them apart', async () => {
  const wikidata = 'item,itemLabel,coord\nhttp://www.wikidata.org/entity/Q1,Boryspil International Airport,Point(30.9 50.3)\nhttp://www.wikidata.org/entity/Q2,Odesa International Airport,Point(30.7 46.4)\n';
  const pasted = 'No.\tCountry\tBase\tOpened\tCoordinates\n1\tDjibouti\tCamp Lemonnier\t1 May 2002\t11.54 43.15\n2\tDjibouti\tSupport base\t1 August 2017\t11.59 43.06\n';
  for (const [text, heading, names] of [
    [wikidata, 'itemLabel', ['Boryspil International Airport', 'Odesa International Airport']],
    [pasted, 'Base', ['Camp Lemonnier', 'Support base']],
  ] as const) {
    const { briefing: { features } } = await opened(text, 'x.csv');
    expect((await open(text, 'x.csv')).table?.mapping.name).toBe(heading);
    expect(features.map(({ properties }) => properties.name)).toEqual(names);
  }
  const numbered = await opened('No.,Depth,lat,lng\n1,42,39.15,127.44\n2,38,42.25,130.3\n', 'x.csv');
  expect(numbered.briefing.features.map(({ properties }) => properties.name)).toEqual(['Place 1', 'Place 2']);
  expect((await opened(pasted, 'x.csv', { mapping: { name: '' } })).briefing.features[0]!.properties.name).toBe('Place 1');
});

test('headings are found below a sheet’s title and joined cells, and it is said', async () => {
  const sheet = 'Convoys to Gaza,,,,,\n,,Location,,Cargo,\nNo.,Crossing,Latitude,Longitude,Trucks,Remarks\n1,Zikim,31.6,34.5,24,Late\n2,Erez,31.55,34.56,12,\n3,Gate 96,31.4,34.4,9,\nTotal,,,,45,\n';
  const { briefing: read, notes } = await opened(sheet, 'Sheet1.csv');
  expect(read.briefing.title).toBe('Convoys to Gaza');
  expect(read.features.map(({ properties: { name, role } }) => [name, role])).toEqual([['Zikim', 'Late'], ['Erez', undefined], ['Gate 96', undefined], ['Place 4', undefined]]);
  expect(notes.map(({ line, message }) => [line, message])).toContainEqual([1, '2 rows above the headings were not read as places; the first has the title.']);
  const { briefing: bare } = await opened('Convoys to Gaza\n\nname;lat;lng\nZikim;31,6;34,5\n', 'x.csv');
  expect([bare.briefing.title, bare.features[0]!.geometry]).toEqual(['Convoys to Gaza', { type: 'Point', coordinates: [34.5, 31.6] }]);
  const first = await opened('Ort,lat,lng\nPosition,39.15,127.44\n', 'x.csv');
  expect(first.briefing.features.map(({ properties }) => properties.name)).toEqual(['Position']);
  expect(await refused('a,b\nlocation,x\n', 'x.csv')).toEqual(['columns-none']);
});

test('what people say to be in no column is not guessed', async () => {
  const file = 'name,lat,lng,type,date\nWonsan,39.15,127.44,Port,2025\n';
  const read = await open(file, 'x.csv', { mapping: { layer: '', when: '' } });
  expect(read.briefing?.features[0]!.properties).toEqual({ kind: 'place', name: 'Wonsan', data: [{ name: 'type', value: 'Port' }, { name: 'date', value: '2025' }] });
  expect(read.table?.mapping).toEqual({ lat: 'lat', lng: 'lng', name: 'name', layer: '', when: '' });
  expect((await opened('location,lat,lng,year,month\nPort,1,2,2025,7\n', 'x.csv', { mapping: { name: '', when: '' } })).briefing.features[0]!.properties).toMatchObject({ kind: 'place', name: 'Place 1' });
  expect(await refused('a,b\nA,"39.15, 127.44"\n', 'x.csv', { mapping: { coordinates: '' } })).toEqual(['columns-none']);
});

test('what cannot be read is skipped with its line and the reason', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng,when\nGood,39.15,127.44,2025\nWord,xx,20,2025\nFar,91,20,2025\nSwapped,127.44,39.15,\n\nShifted,39,15,127,44\nDated,1,2,11/07/2025\n', 'x.csv');
  expect(read.features.map(({ properties }) => properties.name)).toEqual(['Good', 'Dated']);
  expect(notes.map(({ code, path, line }) => [code, path, line])).toEqual([
    ['position-malformed', 'line 3', 3], ['position-range', 'line 4', 4], ['position-range', 'line 5', 5], ['row-long', 'line 7', 7], ['date', 'line 8', 8],
  ]);
  expect(notes[2]!.message).toContain('swapped');
});

test('lines are counted through cells of several lines', async () => {
  const { notes } = await opened('name,lat,lng\n"A\nB\nC",1,2\nBad,x,y\n', 'x.csv');
  expect(notes.map(({ line }) => line)).toEqual([5]);
});

test('lines are counted where they end as they did on old machines', async () => {
  const { notes } = await opened('name,lat,lng\rA,39.15,127.44\rBad,x,y\r', 'x.csv');
  expect(notes.map(({ line }) => line)).toEqual([3]);
});

test('a place without a position is listed', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng\nRussia,,\nWonsan,39.15,127.44\n', 'x.csv');
  expect(read.features[0]).toMatchObject({ geometry: null, properties: { name: 'Russia' } });
  expect(codes(notes)).toEqual(['no-geometry']);
});

/** Excel's "Unicode Text", and the same with its bytes the other way round. */
const inUtf16 = (text: string): Buffer[] => [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()];

test('UTF-16 with its mark is read, whatever the format', async () => {
  const point = '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[127.44,39.15]},"properties":{"name":"원산"}}]}';
  const declared = '<?xml version="1.0" encoding="UTF-16"?>';
  for (const [name, text] of [
    ['x.txt', 'name\tlat\tlng\r\n원산\t39,15\t127,44\r\n'], ['x.csv', 'name;lat;lng\n원산;39,15;127,44\n'], ['x.tsv', 'name\tlat\tlng\n원산\t39.15\t127.44\n'],
    ['x.geojson', point], ['', point], ['x.kml', `${declared}<kml><Placemark><name>원산</name><Point><coordinates>127.44,39.15</coordinates></Point></Placemark></kml>`],
    ['', `${declared}<gpx><wpt lat="39.15" lon="127.44"><name>원산</name></wpt></gpx>`],
  ] as const) {
    for (const bytes of inUtf16(text)) {
      const { briefing: read, notes } = await opened(bytes, name);
      expect(read.features[0], text).toMatchObject({ geometry: { coordinates: WONSAN }, properties: { name: '원산' } });
      expect(notes.filter(({ code }) => code === 'encoding-assumed')).toEqual([]);
    }
  }
  const archive = zip({ 'doc.kml': inUtf16(kml(placemark('127.44,39.15')))[0]! });
  expect(allPositions((await opened(archive, 'x.kmz')).briefing)).toEqual([WONSAN]);
});

test('a table that Western Excel saved is read, and the encoding that was assumed is told', async () => {
  const { briefing: read, notes } = await opened(Buffer.from('Name;Breite;L\xe4nge;Beschreibung\r\nM\xfcnchen;48,14;11,58;Na\xefve \x84Gr\xfc\xdfe\x93 \x96 10 \x80\r\n', 'latin1'), 'x.csv');
  expect(read.features[0]).toMatchObject({ geometry: { coordinates: [11.58, 48.14] }, properties: { name: 'München', role: 'Naïve „Grüße“ – 10 €' } });
  expect(notes.map(({ code, message }) => [code, message])).toEqual([['encoding-assumed', expect.stringContaining('Windows-1252')]]);
});

test('what would be wrong letters in Western European is refused, and so is what is no text', async () => {
  const moscow = [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0];
  for (const name of [moscow, [0xd6, 0xd0, 0xb9, 0xfa, 0xc8, 0xcb, 0xc3, 0xf1, 0xb5, 0x81], [0xe9, 0]]) {
    expect(await refused(Buffer.concat([Buffer.from('name,lat,lng\n'), Buffer.from(name), Buffer.from(',1,2')]), 'x.csv')).toEqual(['not-text']);
  }
  expect(await refused(Buffer.from('{"type":"Point","coordinates":[1,2],"x":"\xfc"}', 'latin1'), 'x.geojson')).toEqual(['not-utf8']);
});

test('UTF-16 that is damaged or without its mark, another coordinate system and an empty file are refused in words', async () => {
  expect(await refused(Buffer.from('\uFEFFname,lat,lng\nA\uD800,1,2', 'utf16le'), 'x.csv')).toEqual(['utf16']);
  expect(await refused(Buffer.from('name,lat,lng\nA,1,2', 'utf16le'), 'x.csv')).toEqual(['utf16']);
  expect(await refused('name,lat,lng,epsg\nA,1,2,27700', 'x.csv')).toEqual(['crs']);
  expect(await refused('name,wkt\nA,SRID=3857;POINT (1 2)', 'x.csv')).toEqual(['crs']);
  expect(await refused('name,easting,northing\nA,365210,4335020', 'x.csv')).toEqual(['crs']);
  expect(await refused('', 'x.csv')).toEqual(['empty']);
  expect((await opened('name,lat,lng,epsg\nA,1,2,4326', 'x.csv')).notes).toEqual([]);
});

test('noise of arithmetic beyond the edge of the globe is taken off; what is truly beyond is said with all its digits', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng\nA,-90.00000000000001,180.00000000000014\nB,0,-180.00000001\n', 'x.csv');
  expect(allPositions(read)).toEqual([[180, -90]]);
  expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining('longitude -180.00000001, latitude 0')]);
});

test('metres of a projection are not taken for degrees', async () => {
  const read = await open('name,x,y\nA,14186000,4741000\n', 'x.csv');
  expect(read.briefing).toBeNull();
  expect(read.briefing === null && read.issues[1]!.message).toContain('EPSG:4326');
});

test('columns that are nothing of a briefing’s are the data of their place; what finds no room is named, in one note however much', async () => {
  const { briefing: read, notes } = await opened('name,lat,lng,population,,empty\nA,1,2,5,x,\nB,3,4,6,,\n', 'x.csv');
  expect(read.features.map(({ properties }) => properties.data)).toEqual([[{ name: 'population', value: '5' }, { name: 'column 5', value: 'x' }], [{ name: 'population', value: '6' }]]);
  expect(notes).toEqual([]);
  const wide = Array.from({ length: 2_000 }, (_, i) => `c${i}`);
  expect((await opened(`name,lat,lng,${wide.join()}\nA,1,2,${wide.join()}\n`, 'x.csv')).notes.map(({ message }) => message)).toEqual([
    '1,950 values that the format has no place for were not read: “c50”, “c51”, “c52”, “c53”, “c54” and more than 995 more.',
  ]);
});

test('data comes back from a table under its own names, also those of our columns', async () => {
  const data = [{ name: 'role', value: 'base' }, { name: 'Fatalities', value: 9 }, { name: 'source', value: '=1+1' }, { name: 'confirmed', value: true }];
  const given = sourceOf(JSON.stringify(briefing({}, [place('with', { data }), place('without')])));
  const { briefing: read } = await opened(await written('csv', given), 'x.csv');
  expect(read.features.slice(2).map(({ properties }) => properties.data)).toEqual([data.map(({ name, value }) => ({ name, value: String(value) })), undefined]);
});

test('rows that are one place lose none of their data: what differs says of which row it is', async () => {
  const dataIn = async (rows: string) => {
    const { briefing: read, notes } = await opened(`name,lat,lng,date,source,notes,country,deaths\n${rows}`, 'x.csv');
    return [...read.features.map(({ properties }) => properties.data?.map(({ name, value }) => `${name}: ${value}`)), ...notes.map(({ message }) => message)];
  };
  expect(await dataIn('A,1,2,2024-03-01,X,one,Sudan,3\nA,1,2,2024-04-11,Y,two,Sudan,0\nA,1,2,2024-05-02,X,three,Sudan,3\nA,1,2,2024-06-02,X,four,Sudan,\n')).toEqual(
    [['country: Sudan', 'deaths: 3 (2024-03-01; 2024-05-02); 0 (2024-04-11)']]);
  expect(await dataIn('A,1,2,2024-03-01,X,one,Sudan,3\nA,1,2,2024-03-01,Y,two,Sudan,4\n')).toEqual([['country: Sudan', 'deaths: 3 (2024-03-01, X); 4 (2024-03-01, Y)']]);
  expect(await dataIn('A,1,2,,X,one,Sudan,3\nA,1,2,,Y,two,Sudan,4\n')).toEqual([['country: Sudan', 'deaths: 3 (X); 4 (Y)']]);
  expect(await dataIn(`A,1,2,,X,one,Sudan,${'3'.repeat(600)}\nA,1,2,,Y,two,Sudan,${'4'.repeat(600)}\n`)).toEqual([['country: Sudan'], expect.stringMatching(/^2 values .*“deaths”/)]);
});

test('rows that are one place keep their own status, words and notes', async () => {
  const text = 'name,lat,lng,date,status,event,note,claim,by\nA,1,2,2024-03-01,occurred,Strike,seen,It was hit.,X\nA,1,2,2024-04-11,claimed,Raid,heard,It was raided.,Y\n';
  const { briefing: read } = await opened(text, 'x.csv');
  expect(read.features.map(({ properties: { claims = [], ...place } }) => [place, claims.map(({ when, status, event }) => [when, status, event])])).toEqual([
    [expect.objectContaining({ note: 'seen', data: [{ name: 'note', value: 'heard (2024-04-11)' }] }), [['2024-03-01', 'occurred', 'Strike'], ['2024-04-11', 'claimed', 'Raid']]],
  ]);
  expect(read.features[0]!.properties).not.toHaveProperty('event');
});

test('a million rows are refused, not read', async () => {
  expect(await refused(`name,lat,lng\n${'a,1,2\n'.repeat(1_000_000)}`, 'x.csv')).toEqual(['feature-limit']);
});

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x","y")', "'=1"];

test('no cell of a CSV is a formula, and every cell says what the document says', async () => {
  const features = FORMULAS.map((word, i) => place(`f${i}`, { name: word, role: word, claims: [{ id: `c${i}`, text: word, by: word }] }));
  const source = sourceOf(briefing({ title: '=1' }, features));
  for (const rows of ['claims', 'places'] as const) {
    const table = await written('csv', source, { rows });
    const { data, errors } = Papa.parse<string[]>(table.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const live = data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
    expect(live).toEqual([]);
    const { briefing: read } = await opened(table, 'x.csv');
    expect(read.features.map(({ properties }) => properties.name).slice(-FORMULAS.length)).toEqual(FORMULAS.map((word) => word.trim()));
  }
});

test('nor where a spreadsheet parts cells by semicolons and sees no quotation marks inside of one', async () => {
  const words = ['Two ports;=HYPERLINK("http://x")', 'Said, "so";+1', 'First\n=2+3', "Kept;'=1", 'Plain; - words'];
  const source = sourceOf(briefing({}, words.map((role, i) => place(`f${i}`, { role }))));
  const table = await written('csv', source, { rows: 'places' });
  expect(table.split(/[;\r\n]/).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  const { briefing: read } = await opened(table, 'x.csv');
  expect(read.features.map(({ properties }) => properties.role).slice(-words.length)).toEqual(words);
});

test('a CSV has a row for each claim and each feature without one, or for each place, all of one width, with the handling', async () => {
  const source = dossier();
  const table = async (rows: 'claims' | 'places') => Papa.parse<Record<string, string>>((await written('csv', source, { rows })).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const [claims, places] = [await table('claims'), await table('places')];
  expect([...claims.errors, ...places.errors]).toEqual([]);
  const rows = source.document.features.flatMap(({ id, properties }) => properties.claims?.map((claim) => [id, claim.id]) ?? [[id, '']]);
  expect(claims.data.map((row) => [row.id, row['claim id']])).toEqual(rows);
  expect(places.data.map(({ id }) => id)).toEqual(source.briefing.places.map(({ id }) => id));
  expect(claims.data.every(({ handling, by, claim }) => handling === 'TLP:CLEAR' && Boolean(by) === Boolean(claim))).toBe(true);
  expect((await written('csv', source)).startsWith('\uFEFFid,')).toBe(true);
  expect((await written('csv', source)).replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[^\r]\n/);
});

test('quotation marks that are not closed cost their row, not the file', async () => {
  const { briefing: read, notes } = await opened(bytesOf('name,lat,lng\nA,1,2\n"B,3,4\nC,5,6\n'), 'x.csv');
  expect(read.features.map(({ properties }) => properties.name)).toEqual(['A']);
  expect(codes(notes)).toEqual(['cell-quote']);
});

test('the columns that make up a date together are told, and so is that one was chosen', async () => {
  const dates = async (head: string, row: string, mapping = {}) => (await open(`name,lat,lng,${head}\nA,1,2,${row}\n`, 'x.csv', { mapping })).table?.dates;
  expect(await dates('date_start,date_end', '2020-01-01,2020-01-03')).toEqual(['date_start', 'date_end']);
  expect(await dates('day,month,year', '11,7,2025')).toEqual(['year', 'month', 'day']);
  expect(await dates('date', '2025-07-11')).toBeUndefined();
  expect(await dates('date_start,date_end', '2020-01-01,2020-01-03', { when: 'date_end' })).toBeUndefined();
});

test('a file without a title of its own is called as it is named, in words', async () => {
  for (const [file, title] of [['acled-sudan.csv', 'Acled sudan'], ['C:\\x\\all_month.csv', 'All month'], ['strikes-2025-07-11.csv', 'Strikes 2025-07-11'], ['Border Towns (v2).csv', 'Border Towns (v2)'], ['원산_항구.csv', '원산 항구'], ['Morning_Ride.csv', 'Morning Ride'], ['GEDEvent_v25-1.csv', 'GEDEvent v25-1']]) {
    expect((await opened('name,lat,lng\nA,1,2\n', file!)).briefing.briefing.title).toBe(title);
  }
});

/** What the places of a table say, without kind and name. */
const told = async (text: string, columns?: Parameters<typeof opened>[2]) => {
  const { briefing: read } = await opened(text, 'x.csv', columns);
  return read.features.map(({ properties: { kind: _, name: __, ...rest } }) => rest);
};

test('a table that says who says so becomes claims: what it describes is theirs, with the pages where it stands', async () => {
  expect(await told('Ort,Breite,Länge,Datum,Quelle,Beschreibung,url\nA,1,2,2025-07-11,Die Zeitung,Konvoi gesichtet,https://zeitung.example/1\nB,3,4,,,Ankunft,\n')).toEqual([
    { when: '2025-07-11', claims: [{ id: 'a-claim', text: 'Konvoi gesichtet', by: 'Die Zeitung', evidence: [{ source: 'zeitung-example' }] }] },
    { claims: [{ id: 'b-claim', text: 'Ankunft', by: 'Not said' }] },
  ]);
  expect(await told('location,latitude,longitude,source,notes\nGeneina,13.4,22.4,Radio Dabanga; Sudan Tribune,Clashes were reported.\n'))
    .toEqual([{ claims: [{ id: 'geneina-claim', text: 'Clashes were reported.', by: 'Radio Dabanga; Sudan Tribune' }] }]);
});

test('reports of several days on one place are one place with dated claims; of one day, the day stays the place’s', async () => {
  const row = (when: string, text: string, by: string, layer = 'Battles') => `Khartoum,15.5,32.5,${layer},${when},${by},${text}`;
  const table = (...rows: string[]) => `name,lat,lng,event_type,event_date,source,notes\n${rows.join('\n')}\n`;
  const claims = (read: Awaited<ReturnType<typeof told>>) => read.map(({ when, claims: list }) => [when, list?.map((claim) => [claim.text, claim.when])]);
  expect(claims(await told(table(row('2025-01-01', 'one', 'A'), row('2025-01-02', 'two', 'B'), row('2025-01-01', 'three', 'C'), row('2025-01-03', 'riot', 'A', 'Riots'))))).toEqual([
    [undefined, [['one', '2025-01-01'], ['two', '2025-01-02'], ['three', '2025-01-01']]], ['2025-01-03', [['riot', undefined]]],
  ]);
  expect(claims(await told(table(row('2025-01-01', 'one', 'A'), row('2025-01-01', 'two', 'B'))))).toEqual([['2025-01-01', [['one', undefined], ['two', undefined]]]]);
});

test('no claim is lost where one place has more than the format holds', async () => {
  const rows = Array.from({ length: 1_500 }, (_, i) => `Khartoum,15.5,32.5,A,Report ${i}`);
  expect((await told(`name,lat,lng,source,notes\n${rows.join('\n')}\n`)).map(({ claims }) => claims?.length)).toEqual([1_000, 500]);
});

test('who chooses what a description is, or that nothing is claimed, gets that; a source of nothing is data', async () => {
  const reuters = [{ name: 'source', value: 'Reuters' }];
  const text = 'name,lat,lng,source,description\nA,1,2,Reuters,A bridge.\n';
  expect(await told(text, { mapping: { role: 'description' } })).toEqual([{ role: 'A bridge.', data: reuters }]);
  expect(await told(text, { mapping: { claim: '' } })).toEqual([{ role: 'A bridge.', data: reuters }]);
  expect(await told('name,lat,lng,source\nA,1,2,Reuters\n')).toEqual([{ data: reuters }]);
});

test('what is written as a table comes back with its own claims, not with its sources’ titles for who says so', async () => {
  const { briefing: read } = await opened(await written('csv', dossier()), 'x.csv');
  expect(read.features.flatMap(({ properties: { claims = [] } }) => claims.map(({ by }) => by))).toEqual(dossier().document.features.flatMap(({ properties: { claims = [] } }) => claims.map(({ by }) => by)));
  expect(read.features.flatMap(({ properties: { data = [] } }) => data)).toEqual([]);
});

test('who says so stays word for word where no address stands among it, and one that is too long is told', async () => {
  const { briefing: read, notes } = await opened(`name,lat,lng,claim,by\nA,1,2,one,(unnamed) official; the ministry (Seoul)\nB,1,2,two,"Reuters (https://reuters.com/1)"\nC,1,2,three,${'x'.repeat(300)}\n`, 'x.csv');
  expect(read.features.flatMap(({ properties: { claims = [] } }) => claims.map(({ by }) => by))).toEqual(['(unnamed) official; the ministry (Seoul)', 'Reuters', `${'x'.repeat(199)}…`]);
  expect(codes(notes)).toEqual(['text-cut']);
});
