/** What goes out and comes back. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseCoordinates } from '@/geo/coordinates';
import { safeCell, textOfCell } from '@/geo/formats/table/cells';
import { parseWkt, toWkt } from '@/geo/formats/table/wkt';
import { decimal } from '@/geo/formats/geometry';
import { briefing, link, place } from '../document/make';
import { codes, dossier, opened, sourceOf, written, writtenBytes } from './make';

const lng = fc.double({ min: -180, max: 180, noNaN: true }).map((value) => Math.round(value * 1e7) / 1e7 + 0);
const lat = fc.double({ min: -90, max: 90, noNaN: true }).map((value) => Math.round(value * 1e7) / 1e7 + 0);
const position = fc.oneof(fc.tuple(lng, lat), fc.tuple(lng, lat, fc.integer({ min: -400, max: 9000 })));
const positions = fc.array(position, { minLength: 2, maxLength: 5 });
const ring = fc.array(fc.tuple(lng, lat), { minLength: 3, maxLength: 6 }).map((corners) => [...corners, corners[0]!]);
const rings = fc.array(ring, { minLength: 1, maxLength: 2 });
const shaped = <T extends string>(type: T, coordinates: fc.Arbitrary<unknown>) => coordinates.map((value) => ({ type, coordinates: value }));
const single = fc.oneof(
  shaped('Point', position), shaped('MultiPoint', fc.array(position, { minLength: 1, maxLength: 3 })), shaped('LineString', positions),
  shaped('MultiLineString', fc.array(positions, { minLength: 1, maxLength: 3 })), shaped('Polygon', rings), shaped('MultiPolygon', fc.array(rings, { minLength: 1, maxLength: 2 })),
);
const geometry = fc.oneof(single, fc.array(single, { minLength: 1, maxLength: 3 }).map((geometries) => ({ type: 'GeometryCollection', geometries })));

const SIGNS = ['<b>', '&amp;', ']]>', '"', "'", '=1+1', '-', '@x', '원산', 'Ä', '\\', ';', ',', '|', '#', '<script>'];
const text = (max: number) => fc.oneof(
  fc.array(fc.constantFrom(...SIGNS, 'a', ' b'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: max, unit: 'grapheme' }),
).map((value) => value.replace(/[\p{C}\s]+/gu, ' ').trim()).filter((value) => value.length > 0 && value.length <= max);
const date = fc.constantFrom('2025', '2025-07', '2025-07-11', '2024-23', '2025-06~', '2025-07-11/2025-07-13', '../2025-07-10', '2025-07-11T09:30:00Z');
const status = fc.constantFrom('occurred', 'ongoing', 'planned', 'proposed', 'claimed');

const placeWith = (id: string) => fc.record({
  name: text(40), role: fc.option(text(100), { nil: undefined }), when: fc.option(date, { nil: undefined }), status: fc.option(status, { nil: undefined }), shape: fc.option(geometry),
}).map(({ shape, name, role, when, status: said }) => ({
  feature: place(id, {}), shape, properties: { kind: 'place', name, layer: id === 'p' ? 'l' : 'm', ...(role ? { role } : {}), ...(when ? { when } : {}), ...(said ? { status: said } : {}) },
}));

const layers = [{ id: 'l', title: 'Läger & <Söhne>' }, { id: 'm', title: 'Second', color: '#102030' }];
const member = { layers, sources: [{ id: 's', title: 'S', reliability: 'C' }], handling: { text: 'Eyes only', color: '#ff0000' }, scenes: [{ id: 'x', title: 'X', view: { fit: ['a'] } }] };
const claim = { id: 'k', text: 'It is so.', by: 'KCNA', when: '2025-07', likelihood: 'likely', evidence: [{ source: 's', locator: '¶1', credibility: 3 }] };
const documents = fc.tuple(placeWith('p'), placeWith('q'), fc.option(positions)).map(([p, q, course]) => briefing(member, [
  { ...p.feature, geometry: p.shape, properties: { ...p.properties, claims: [claim] } }, { ...q.feature, geometry: q.shape, properties: q.properties },
  link('r', { layer: 'm', direction: 'both' }, course && { type: 'LineString', coordinates: course }),
]));

test('GeoJSON is the document byte for byte', async () => {
  const source = dossier();
  expect(await written('geojson', source)).toBe(source.text);
});

for (const format of ['kml', 'kmz']) {
  test(`the dossier comes back from ${format.toUpperCase()} whole`, async () => {
    const source = dossier();
    const read = await opened(await writtenBytes(format, source), `x.${format}`);
    expect(read.briefing).toEqual(source.document);
    expect(read.notes).toEqual([]);
  });
}

test('any document comes back from KML whole, whatever its geometries and signs', async () => {
  await fc.assert(fc.asyncProperty(documents, async (value) => {
    const source = sourceOf(value);
    expect((await opened(await writtenBytes('kml', source), 'x.kml')).briefing).toEqual(source.document);
  }), { numRuns: 150 });
});

test('KML that another program changed: its name and position go before what we kept', async () => {
  const source = sourceOf(briefing(member, [link('r', { layer: 'm' })]));
  const text_ = (await written('kml', source)).replace('<name>Place a</name>', '<name>Moved</name>').replace('127.44,39.15', '128,40');
  const { briefing: read } = await opened(text_, 'x.kml');
  expect(read.features[0]).toMatchObject({ id: 'a', geometry: { coordinates: [128, 40] }, properties: { name: 'Moved' } });
  expect(read.features[2]!.properties).toMatchObject({ kind: 'link', from: 'a', to: 'b' });
});

/** A dossier of two ports and a link between them, in KML, as another program changes it. */
const ports = () => sourceOf(briefing({
  layers: [{ id: 'one', title: 'One', color: '#102030' }, { id: 'two', title: 'Two' }], sources: [{ id: 's', title: 'S', reliability: 'C' }],
  scenes: [{ id: 'x', title: 'X', view: { fit: ['a', 'c'], select: 'c' } }, { id: 'y', title: 'Y', view: { fit: ['c'] } }],
}, [
  place('c', { layer: 'two', role: 'Hosts the talks.', when: '2025-07-11/2025-07-13', note: 'Spelt in two ways.', claims: [claim, { ...claim, id: 'm', text: 'It is\nnot.' }] }),
  link('l', { layer: 'two', from: 'a', to: 'b', flow: 'rail', claims: [{ ...claim, id: 'n' }] }),
]));

async function changed(change: (text: string) => string) {
  const source = ports();
  const text_ = await written('kml', source);
  expect(change(text_)).not.toBe(text_);
  const { briefing: read, notes } = await opened(change(text_), 'x.kml');
  return { before: source.document, read, notes, feature: (id: string) => read.features.find((feature) => feature.id === id) };
}

/** The placemark of that name, whole. */
const placemarkOf = (text_: string, name: string): string => text_.split('<Placemark>').slice(1).map((part) => `<Placemark>${part.split('</Placemark>')[0]}</Placemark>`).find((part) => part.includes(`<name>${name}</name>`))!;

test('KML with another description: it is the role, and claims, sources and note stay', async () => {
  const { read, notes, feature, before } = await changed((text_) => text_.replace('<description>Hosts the talks.', '<description>Hosts no talks any more.'));
  expect(feature('c')!.properties).toEqual({ ...before.features[2]!.properties, role: 'Hosts no talks any more.' });
  expect(read.briefing).toEqual(before.briefing);
  expect(codes(notes)).toEqual(['own-reworded']);
  const whole = await changed((text_) => text_.replace(/<description>Hosts[^]*?<\/description>/, '<description><![CDATA[<p>All new.</p>]]></description>'));
  expect(whole.feature('c')!.properties).toMatchObject({ role: 'All new.', claims: [{ id: 'k' }, { id: 'm' }], note: 'Spelt in two ways.' });
  const gone = await changed((text_) => text_.replace(/<description>Hosts[^]*?<\/description>/, ''));
  expect(gone.feature('c')!.properties).not.toHaveProperty('role');
});

test('KML says of a link the figure along it, which is no part of a new description', async () => {
  const source = sourceOf(briefing({}, [link('l', { role: 'Feeds the front.', label: '10,000 troops', basis: 'by estimates' })]));
  const file = await written('kml', source);
  expect(file).toContain('Feeds the front.&lt;br/&gt;\n10,000 troops, by estimates</description>');
  expect((await opened(file, 'x.kml')).briefing).toEqual(source.document);
  const { briefing: read } = await opened(file.replace('<description>Feeds the front.', '<description>Feeds it no more.'), 'x.kml');
  expect(read.features[2]!.properties).toEqual({ ...source.document.features[2]!.properties, role: 'Feeds it no more.' });
});

test('KML whose descriptions another program only wrote otherwise is unchanged', async () => {
  const source = ports();
  const text_ = (await written('kml', source)).replace(/<description>([^]*?)<\/description>/g, (_, inner: string) =>
    `<description><![CDATA[${inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')}]]></description>`)
    .replaceAll('<begin>2025-07-11</begin>', '<begin>2025-07-11T00:00:00Z</begin>').replaceAll('<end>2025-07-13</end>', '<end>2025-07-13T23:59:59Z</end>');
  const { briefing: read, notes } = await opened(text_, 'x.kml');
  expect([read, notes]).toEqual([source.document, []]);
});

test('KML with another time: it is the date; one that has none any more keeps its own, and it is said', async () => {
  const later = await changed((text_) => text_.replace('<end>2025-07-13</end>', '<end>2025-07-20</end>'));
  expect(later.feature('c')!.properties.when).toBe('2025-07-11/2025-07-20');
  const given = await changed((text_) => text_.replace('<name>Place a</name>', '<name>Place a</name><TimeStamp><when>2025-08-01</when></TimeStamp>'));
  expect(given.feature('a')!.properties.when).toBe('2025-08-01');
  const gone = await changed((text_) => text_.replace(/<TimeSpan>[^]*?<\/TimeSpan>/g, ''));
  expect(gone.feature('c')!.properties.when).toBe('2025-07-11/2025-07-13');
  expect(codes(gone.notes)).toEqual(['own-undated']);
});

test('KML with a folder of another name: the layer is called so and keeps its colour', async () => {
  const { read, feature, before } = await changed((text_) => text_.replace('<name>One</name>', '<name>Harbours</name>'));
  expect(read.briefing.layers).toEqual([{ id: 'one', title: 'Harbours', color: '#102030' }, { id: 'two', title: 'Two' }]);
  expect(read.features).toEqual(before.features);
  expect(feature('a')!.properties.layer).toBeUndefined();
});

test('KML with a folder of a name that a briefing cannot hold: the layer is called so as far as it goes, and nothing else changes', async () => {
  for (const [name, title, said] of [['Harbours '.repeat(20), `${'Harbours '.repeat(8)}Harbour…`, 'text-cut'], ['Har\u202Ebours', 'Harbours', 'text-characters'], ['\u202E', 'One', 'text-characters']] as const) {
    const { read, before, notes } = await changed((text_) => text_.replace('<name>One</name>', `<name>${name}</name>`));
    expect(read, name).toEqual({ ...before, briefing: { ...before.briefing, layers: [{ id: 'one', title, color: '#102030' }, { id: 'two', title: 'Two' }] } });
    expect(codes(notes), name).toEqual([said]);
  }
});

test('KML with a new folder: it is a new layer, of new placemarks and of those that were moved there', async () => {
  const { read, before, feature } = await changed((text_) => {
    const moved = placemarkOf(text_, 'Place b');
    return text_.replace(moved, '').replace('</Document>', `<Folder><name>Drawn</name>${moved}<Placemark><name>Mine</name><Point><coordinates>1,2</coordinates></Point></Placemark></Folder></Document>`);
  });
  expect(read.briefing).toEqual({ ...before.briefing, layers: [...before.briefing.layers!, { id: 'drawn', title: 'Drawn' }] });
  expect([feature('b')!.properties.layer, feature('mine')!.properties.layer, feature('a')!.properties.layer, feature('c')!.properties.layer]).toEqual(['drawn', 'drawn', undefined, 'two']);
  const back = await changed((text_) => {
    const moved = placemarkOf(text_, 'Place c');
    return text_.replace(moved, '').replace('<Folder><name>One</name>', `<Folder><name>One</name>${moved}`);
  });
  expect(back.feature('c')!.properties).not.toHaveProperty('layer');
});

test('KML without one placemark loses what refers to it, and no more', async () => {
  const { read, before, notes, feature } = await changed((text_) => text_.replace(placemarkOf(text_, 'Place c'), ''));
  expect(read.briefing).toEqual({ ...before.briefing, scenes: [{ id: 'x', title: 'X', view: { fit: ['a'] } }, { id: 'y', title: 'Y', view: {} }] });
  expect(notes.map(({ message }) => message)).toEqual(['2 scenes and views named what the file no longer has; that was taken out of them.']);
  expect(feature('l')).toEqual(before.features[3]);
  const end = await changed((text_) => text_.replace(placemarkOf(text_, 'Place b'), ''));
  expect(end.feature('l')!.properties).toEqual({ kind: 'place', name: 'Link l', layer: 'two', claims: [{ ...claim, id: 'n' }] });
  expect(codes(end.notes)).toEqual(['link-ends']);
});

test('KML with a placemark twice keeps the briefing: the copy is another place, without the claims', async () => {
  const { read, before, notes, feature } = await changed((text_) => text_.replace(placemarkOf(text_, 'Place c'), (it) => it + it.replace('<name>Place c</name>', '<name>Copy</name>')));
  expect(read.briefing).toEqual(before.briefing);
  expect(feature('c')).toEqual(before.features[2]);
  expect(read.features.find(({ properties }) => properties.name === 'Copy')!.properties).toMatchObject({ role: 'Hosts the talks.', layer: 'two' });
  expect(read.features.filter(({ properties }) => properties.claims?.length).map(({ id }) => id)).toEqual(['c', 'l']);
  expect(codes(notes)).toEqual(['own-doubled']);
});

test('KML whose kept part was spoilt is read by what is seen', async () => {
  const source = sourceOf(briefing(member, [link('r', { layer: 'm', direction: 'both' })]));
  const spoilt = (await written('kml', source)).replaceAll('&quot;direction&quot;:&quot;both&quot;', '&quot;direction&quot;:&quot;up&quot;');
  const { briefing: read, notes } = await opened(spoilt, 'x.kml');
  expect(read.features.map(({ properties }) => properties.name)).toEqual(['Place a', 'Place b', 'Link r']);
  expect(codes(notes)).toContain('own-data');
});

test('KML whose kept part is none of ours is read by what is seen, whatever stands there, and it is said', async () => {
  const feature = { id: 'a', order: 0, shape: 'Point', properties: { kind: 'place', name: 'A' } };
  for (const kept of [5, {}, { ...feature, shape: 5 }, { ...feature, order: 'first' }, { ...feature, seen: {} }, { ...feature, geometry: { type: 'LineString' } },
    { ...feature, geometry: { type: 'GeometryCollection' } }, { ...feature, geometry: { type: 'Point', coordinates: ['1', '2'] } }, { ...feature, properties: { ...feature.properties, claims: 5 } }]) {
    const file = (await written('kml', sourceOf(briefing(member, [])))).replace(/(<sandtable:feature[^>]*>)[^<]*/, (_, tag: string) => tag + JSON.stringify(kept).replaceAll('"', '&quot;'));
    const { briefing: read, notes } = await opened(file, 'x.kml');
    expect(read.features.map(({ properties }) => properties.name).sort(), JSON.stringify(kept)).toEqual(['Place a', 'Place b']);
    expect(codes(notes), JSON.stringify(kept)).toContain('own-data');
  }
});

test('places come back from CSV with words, dates and geometries', async () => {
  await fc.assert(fc.asyncProperty(documents, async (value) => {
    const source = sourceOf(value);
    const table = await written('csv', source, { rows: 'places' });
    const { briefing: read } = await opened(table, 'x.csv');
    const titles = new Map(source.briefing.layers.map(({ id, title }) => [id, title]));
    const readTitles = new Map(read.briefing.layers?.map(({ id, title }) => [id, title]));
    const carried = (document: typeof read, layerOf: ReadonlyMap<string, string>) => document.features.filter(({ properties }) => properties.kind === 'place').map(({ id, geometry: shape, properties: p }) =>
      ({ id, shape, name: p.name, role: p.role, when: p.when, status: p.status, layer: layerOf.get(p.layer ?? 'l') }));
    expect(carried(read, readTitles)).toEqual(carried(source.document, titles));
  }), { numRuns: 150 });
});

test('claims come back from CSV on the place that they are about', async () => {
  const source = dossier();
  const { briefing: read } = await opened(await written('csv', source), 'x.csv');
  const claims = (document: typeof read) => new Map(document.features.filter(({ properties }) => properties.claims?.length).map(({ id, properties }) =>
    [id, properties.claims!.map(({ evidence: _, ...words }) => words)]));
  expect(claims(read)).toEqual(claims(source.document));
});

test('every feature comes back from CSV, also those without a claim', async () => {
  for (const source of [dossier(), sourceOf(briefing({}, [place('c', { claims: [{ id: 'k', text: 'So.', by: 'X' }, { id: 'm', text: 'No.', by: 'Y' }] }), link('l')]))]) {
    const { briefing: read } = await opened(await written('csv', source), 'x.csv');
    const said = ({ features }: typeof read) => features.map(({ id, geometry: shape, properties: { kind, name, role, when, claims = [] } }) =>
      ({ id, shape, kind, name, role, when, claims: claims.map(({ text }) => text) }));
    expect(said(read)).toEqual(said(source.document));
  }
});

test('links come back from CSV with all that only links say, and a link that says less is given nothing', async () => {
  const source = sourceOf(briefing({}, [link('l', { flow: 'rail', direction: 'both', weight: 2.5, label: '=10,000 troops', basis: 'by estimates' }), link('m')]));
  const { briefing: read, notes } = await opened(await written('csv', source), 'x.csv');
  expect(read.features.slice(2)).toEqual(source.document.features.slice(2));
  expect(notes).toEqual([]);
  const { briefing: odd, notes: said } = await opened('id,kind,name,lat,lng,from,to,link weight,link direction\na,place,A,1,2,,,,\nl,link,L,,,a,a,90,up\n', 'x.csv');
  expect(odd.features[1]!.properties).toEqual({ kind: 'link', name: 'L', from: 'a', to: 'a' });
  expect(codes(said)).toEqual(['word-unknown', 'word-unknown']);
});

test('the marking comes back from CSV and GPX, of several the strictest; another scheme’s is said not to be read', async () => {
  for (const handling of ['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED']) {
    const source = sourceOf(briefing({ handling }, []));
    for (const format of ['csv', 'gpx']) expect((await opened(await written(format, source), `x.${format}`)).briefing.briefing.handling, format).toBe(handling);
  }
  expect((await opened('name,lat,lng,handling\nA,1,2,tlp:green\nB,1,2,TLP:RED\nC,1,2,TLP:CLEAR\n', 'x.csv')).briefing.briefing.handling).toBe('TLP:RED');
  const { briefing: own, notes } = await opened('name,lat,lng,handling\nA,1,2,fragile\n', 'x.csv');
  expect([own.briefing.handling, codes(notes)]).toEqual([undefined, ['data-ignored']]);
});

test('points and routes come back from GPX', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(text(40), position), { minLength: 1, maxLength: 4 }), positions, async (points, course) => {
    const places = points.map(([name, coordinates], i) => ({ ...place(`p${i}`, { name }), geometry: { type: 'Point', coordinates } }));
    const source = sourceOf(briefing({}, [...places, link('r', {}, { type: 'LineString', coordinates: course.map((at) => at.slice(0, 2)) })]));
    const { briefing: read } = await opened(await written('gpx', source), 'x.gpx');
    const shown = (document: typeof read) => document.features.map(({ geometry: shape, properties }) => [properties.name, shape]);
    expect(shown(read)).toEqual(shown(source.document));
  }), { numRuns: 100 });
});

test('WKT, cells and numbers come back as they went', () => {
  fc.assert(fc.property(geometry, (shape) => expect(parseWkt(toWkt(shape as never))).toEqual(shape)));
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom(...SIGNS, "'=1", "''@", "'")), (cell) => expect(textOfCell(safeCell(cell))).toBe(cell)));
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
    expect(Number(decimal(value))).toBe(value === 0 ? 0 : value);
    expect(decimal(value)).not.toContain('e');
  }));
  expect(parseCoordinates('39.15, 127.44')?.at).toEqual([127.44, 39.15]);
});
