/** GPX, TCX, TopoJSON, Markdown, and how a file's format is found. */
import { expect, test } from '@playwright/test';
import { FORMATS, formatById, formatOfName, readable, writable } from '@/geo/formats';
import { EXTENSIONS } from '@/geo/formats/extensions';
import { sniffed } from '@/geo/formats/sniff';
import { briefing, link, place } from '../document/make';
import { allPositions, bytesOf, codes, dossier, kml, open, opened, placemark, refused, sourceOf, written, writtenBytes } from './make';

const gpx = (inner: string): string => `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;

test('waypoints, routes and tracks are read with names, words, kinds and times', async () => {
  const { briefing: read, notes } = await opened(gpx(`
    <metadata><name>Tour</name><desc>Three days</desc></metadata>
    <wpt lat="39.15" lon="127.44"><ele>3</ele><time>2025-07-11T09:30:00Z</time><name>Wonsan</name><desc>Port</desc><type>Ports</type></wpt>
    <rte><name>Way</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte>
    <trk><trkseg><trkpt lat="1" lon="2"><time>2025-07-11T09:00:00Z</time></trkpt><trkpt lat="3" lon="4"><time>2025-07-11T10:00:00Z</time></trkpt></trkseg></trk>
    <wpt lat="north" lon="1"><name>Bad</name></wpt>`), 'x.gpx');
  expect(read.briefing).toMatchObject({ title: 'Tour', bottomLine: 'Three days' });
  expect(read.features.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [127.44, 39.15, 3] }, { type: 'LineString', coordinates: [[2, 1], [4, 3]] }, { type: 'LineString', coordinates: [[2, 1], [4, 3]] },
  ]);
  expect(read.features[0]!.properties).toMatchObject({ role: 'Port', when: '2025-07-11T09:30:00Z', layer: 'ports' });
  expect(read.features[2]!.properties.when).toBe('2025-07-11T09:00:00Z/2025-07-11T10:00:00Z');
  expect(notes.map(({ code, line }) => [code, line])).toEqual([['position-malformed', 6]]);
});

test('a track lasts from its earliest moment to its latest, in whatever order its segments stand', async () => {
  const days = [12, 11, 13, 12];
  const moment = (day: number): string => `2025-07-${day}T09:00:00+09:00`;
  const segments = days.map((day) => `<trkseg><trkpt lat="1" lon="2"><time>${moment(day)}</time></trkpt><trkpt lat="3" lon="4"/></trkseg>`).join('');
  const tracks = days.map((day) => `<Track><when>${moment(day)}</when><coord>1 2 0</coord></Track>`).join('');
  for (const [file, name] of [[gpx(`<trk>${segments}</trk>`), 'x.gpx'], [kml(`<Placemark><MultiTrack>${tracks}</MultiTrack></Placemark>`), 'x.kml']] as const) {
    expect((await opened(file, name)).briefing.features[0]!.properties.when, name).toBe(`${moment(11)}/${moment(13)}`);
  }
  const { briefing: read, notes } = await opened(gpx(`<trk>${segments.replace(moment(11), 'noon')}</trk>`), 'x.gpx');
  expect([read.features[0]!.properties.when, codes(notes)]).toEqual([moment(12), []]);
});

test('the title of a GPX file is its own, whatever prefix its elements have and whatever extensions are called', async () => {
  const old = '<g:gpx version="1.0" xmlns:g="http://www.topografix.com/GPX/1/0"><g:name>Tour</g:name><g:desc>Three days</g:desc><g:wpt lat="1" lon="2"/></g:gpx>';
  const extended = gpx('<extensions><device><name>Watch</name><desc>Of a runner</desc></device></extensions><metadata><name>Tour</name><desc>Three days</desc></metadata><wpt lat="1" lon="2"/>');
  for (const file of [old, extended]) expect((await opened(file, 'x.gpx')).briefing.briefing).toMatchObject({ title: 'Tour', bottomLine: 'Three days' });
});

test('six thousand different moments are cut to days, so that the document holds', async () => {
  const points = Array.from({ length: 6_000 }, (_, i) => `<wpt lat="1" lon="2"><time>2025-07-11T${String(Math.floor(i / 360)).padStart(2, '0')}:${String(Math.floor(i / 6) % 60).padStart(2, '0')}:${String((i % 6) * 10).padStart(2, '0')}Z</time></wpt>`);
  const { briefing: read, notes } = await opened(gpx(points.join('')), 'x.gpx');
  expect(read.features).toHaveLength(6_000);
  expect(codes(notes)).toEqual(['date-cut']);
});

test('a named point of a TCX course that has no position is listed, and it is said', async () => {
  const track = '<Track><Trackpoint><Position><LatitudeDegrees>1</LatitudeDegrees><LongitudeDegrees>2</LongitudeDegrees></Position></Trackpoint></Track>';
  const file = `<TrainingCenterDatabase><Courses><Course><Name>Way</Name>${track}<CoursePoint><Name>Bridge</Name></CoursePoint></Course></Courses></TrainingCenterDatabase>`;
  const { briefing: read, notes } = await opened(file, 'x.tcx');
  expect(read.features.map(({ geometry, properties }) => [properties.name, geometry?.type])).toEqual([['Way', 'Point'], ['Bridge', undefined]]);
  expect(codes(notes)).toEqual(['no-geometry']);
});

test('names of points in a line, signs and what devices add are not read, and it is said', async () => {
  const { notes } = await opened(gpx(`
    <wpt lat="1" lon="2"><name>A</name><desc>Port</desc><sym>Flag</sym></wpt>
    <rte><name>Way</name><rtept lat="1" lon="2"><name>Start</name><desc>Here</desc></rtept><rtept lat="3" lon="4"><ele>5</ele><name>End</name></rtept></rte>`), 'x.gpx');
  expect(notes.map(({ code, line, message }) => [code, line, message])).toEqual([
    ['data-ignored', 2, '4 values that the format has no place for were not read: “wpt sym”, “rtept name” and “rtept desc”.'],
  ]);
  expect(codes((await opened(await written('gpx', dossier()), 'x.gpx')).notes)).not.toContain('data-ignored');
});

const topology = (objects: object, arcs: unknown = [[[0, 0], [10, 0], [0, 10]]], more: object = {}): string => JSON.stringify({ type: 'Topology', arcs, objects, ...more });

test('TopoJSON: objects are layers, quantised positions are unfolded', async () => {
  const { briefing: read } = await opened(topology({
    roads: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0], properties: { name: 'A1' }, id: 'a-1' }] },
    city: { type: 'Point', coordinates: [4, 4] },
  }, [[[0, 0], [10, 0], [0, 10]]], { transform: { scale: [0.5, 0.25], translate: [100, 30] } }), 'x.topojson');
  expect(read.features).toEqual([
    { type: 'Feature', id: 'a-1', geometry: { type: 'LineString', coordinates: [[100, 30], [105, 30], [105, 32.5]] }, properties: { kind: 'place', layer: 'roads', name: 'A1' } },
    { type: 'Feature', id: 'city', geometry: { type: 'Point', coordinates: [102, 31] }, properties: { kind: 'place', layer: 'city', name: 'city' } },
  ]);
  expect((await opened(topology({ p: { type: 'Point', coordinates: [1, 2] } }), 'x.json')).briefing.features).toHaveLength(1);
  expect((await opened('{"arcs":[],"objects":{"p":{"type":"Point","coordinates":[1,2]}},"type":"Topology"}', 'x.json')).briefing.features).toHaveLength(1);
});

test('TopoJSON and plain GeoJSON: description, date and category are read as in a table, other texts and numbers are its data, and what is not read is named', async () => {
  const properties = { name: 'Rajin', description: 'Ice-free port.', Date: '2025-07-11', category: 'Ports', population: 196_954, pier: { length: 3 }, note: null };
  const files = {
    'x.topojson': topology({ places: { type: 'Point', coordinates: [130.3, 42.25], properties } }),
    'x.geojson': JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [130.3, 42.25] } }),
  };
  for (const [name, text] of Object.entries(files)) {
    const { briefing: read, notes } = await opened(text, name);
    expect(read.features[0]!.properties, name).toEqual({ kind: 'place', layer: 'ports', name: 'Rajin', role: 'Ice-free port.', when: '2025-07-11', data: [{ name: 'population', value: 196_954 }] });
    expect(read.briefing.layers, name).toEqual([{ id: 'ports', title: 'Ports' }]);
    expect(notes.map(({ message }) => message), name).toEqual(['A value that the format has no place for was not read: “pier”.']);
  }
});

test('how a file’s own map is drawn is no data of its places, and is named; a word that only sounds like it is', async () => {
  const properties = { name: 'Pier', 'marker-color': '#7e7e7e', 'stroke-width': 2, fill: 'gravel', stroke: '#F00' };
  const { briefing: read, notes } = await opened(JSON.stringify({ type: 'Feature', properties, geometry: null }), 'x.geojson');
  expect(read.features[0]!.properties.data).toEqual([{ name: 'fill', value: 'gravel' }]);
  expect(notes.map(({ message }) => message)).toContain('3 values that the format has no place for were not read: “marker-color”, “stroke-width” and “stroke”.');
});

test('TopoJSON and plain GeoJSON: provinces are called as the member says that tells them apart, unless some have a name', async () => {
  const provinces = [['North Korea', 'Chagang-do'], ['North Korea', 'Ryanggang-do']].map(([NAME_0, NAME_1], i) => ({ type: 'Point' as const, coordinates: [126 + i, 41], properties: { NAME_0, NAME_1, TYPE_1: 'Do' } }));
  const files = {
    'x.topojson': topology({ adm1: { type: 'GeometryCollection', geometries: provinces } }),
    'x.geojson': JSON.stringify({ type: 'FeatureCollection', features: provinces.map(({ properties, ...geometry }) => ({ type: 'Feature', properties, geometry })) }),
  };
  for (const [name, text] of Object.entries(files)) {
    const { briefing: { features } } = await opened(text, name);
    expect(features.map(({ properties }) => properties.name), name).toEqual(['Chagang-do', 'Ryanggang-do']);
    expect(features[0]!.properties.data, name).toEqual([{ name: 'NAME_0', value: 'North Korea' }, { name: 'TYPE_1', value: 'Do' }]);
  }
  const some = JSON.stringify({ type: 'FeatureCollection', features: [{ name: 'A', street: 'Long Street' }, { street: 'Short Street' }].map((properties) => ({ type: 'Feature', properties, geometry: null })) });
  expect((await opened(some, 'x.geojson')).briefing.features.map(({ properties }) => properties.name)).toEqual(['A', 'Place 2']);
});

test('names in other languages are its names: English beside another, else the only one; of several strangers none stands out', async () => {
  const at = { type: 'Point', coordinates: [36.2, 50] };
  const read = async (properties: object, name: string) => {
    const text = name.endsWith('topojson') ? topology({ places: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: at.coordinates, properties }] } }) : JSON.stringify({ type: 'Feature', properties, geometry: at });
    const { name: called, names, data } = (await opened(text, name)).briefing.features[0]!.properties;
    return [called, names && Object.entries(names), data?.map((datum) => datum.name)];
  };
  for (const file of ['x.geojson', 'x.topojson']) {
    expect(await read({ name: 'Лікарня', 'name:ru': 'Больница', 'name:en': 'Hospital', amenity: 'hospital' }, file)).toEqual(['Лікарня', [['en', 'Hospital'], ['ru', 'Больница']], ['amenity']]);
    expect(await read({ name_en: 'Qalandiya', name_ar: 'قلنديا' }, file)).toEqual(['Qalandiya', [['ar', 'قلنديا']], undefined]);
    expect(await read({ NAME: 'Ukraine', NAME_AR: 'أوكرانيا', NAME_DE: 'Ukraine', NAME_EN: 'Ukraine', name_no: 4 }, file)).toEqual(['Ukraine', undefined, ['NAME_AR', 'NAME_DE', 'NAME_EN', 'name_no']]);
  }
});

test('an area is known as exactly as it is small: a building is no region', async () => {
  const square = (side: number) => ({ type: 'Polygon' as const, coordinates: [[[36, 50], [36 + side, 50], [36 + side, 50 + side], [36, 50 + side], [36, 50]]] });
  const sides = [0.001, 0.01, 0.1, 1];
  const plain = JSON.stringify({ type: 'FeatureCollection', features: sides.map((side) => ({ type: 'Feature', properties: { name: `${side}` }, geometry: square(side) })) });
  const table = `name,wkt\n${sides.map((side) => `${side},"POLYGON ((${square(side).coordinates[0]!.map((at) => at.join(' ')).join(', ')}))"`).join('\n')}\n`;
  for (const [text, file] of [[plain, 'x.geojson'], [table, 'x.csv']] as const) {
    const { briefing: { features } } = await opened(text, file);
    expect(features.map(({ properties }) => properties.kind === 'place' && properties.precision), file).toEqual(['site', 'settlement', 'district', undefined]);
  }
});

test('TopoJSON and plain GeoJSON: a description whose source is named is a claim; without a description the source is data', async () => {
  const [said, bare] = [{ name: 'A', description: 'Shelled.', source: 'Reuters' }, { name: 'B', source: 'Reuters', url: 'https://x.example' }];
  const at = { type: 'Point', coordinates: [1, 2] };
  const files = {
    'x.topojson': topology({ places: { type: 'GeometryCollection', geometries: [{ ...at, properties: said }, { ...at, properties: bare }] } }),
    'x.geojson': JSON.stringify({ type: 'FeatureCollection', features: [said, bare].map((properties) => ({ type: 'Feature', properties, geometry: at })) }),
  };
  for (const [name, text] of Object.entries(files)) {
    const { briefing: { features } } = await opened(text, name);
    expect(features.map(({ properties: { claims, data } }) => ({ claims, data })), name).toEqual([
      { claims: [{ id: 'a-claim', text: 'Shelled.', by: 'Reuters' }], data: undefined },
      { claims: undefined, data: [{ name: 'source', value: 'Reuters' }, { name: 'url', value: 'https://x.example' }] },
    ]);
  }
});

test('topologies that are none, grow without end or are in metres are refused', async () => {
  for (const text of [
    topology({ a: { type: 'LineString', arcs: [7] } }), topology({ a: { type: 'LineString', arcs: ['0'] } }), topology({ a: { type: 'Circle', arcs: [0] } }), topology({ a: 1 }),
    topology({ a: { type: 'Point', coordinates: [null, 1] } }), '{"type":"Topology"}', topology({}, 'arcs'), topology({ a: { type: 'Polygon', arcs: [0] } }), '{"type":"Nothing"}', 'null',
  ]) expect(await refused(text, 'x.topojson'), text).toEqual(['topology']);
  const long = Array.from({ length: 10_000 }, (_, i) => [i / 1_000, 0]);
  expect(await refused(topology({ a: { type: 'MultiLineString', arcs: Array.from({ length: 100_000 }, () => [0]) } }, [long]), 'x.topojson')).toEqual(['position-limit']);
  expect(await refused(topology({ a: { type: 'Point', coordinates: [500_000, 1] } }), 'x.topojson')).toEqual(['nothing-read', 'position-range']);
  expect(await refused(topology({ a: { type: 'Point', coordinates: [1, 2] } }, [], { crs: { type: 'name', properties: { name: 'EPSG:3857' } } }), 'x.topojson')).toEqual(['crs']);
  expect(await refused('{"type":"Topology","type":"Topology"}', 'x.topojson')).toEqual(['duplicate-member']);
});

test('GeoJSON goes through the document’s own stages', async () => {
  expect(await refused('{"type":"Point","coordinates":[null,1]}', 'x.geojson')).toEqual(['position-number']);
  expect(await refused(`{"type":"FeatureCollection","features":[${'{"type":"Feature","properties":null,"geometry":null},'.repeat(1_000_000).slice(0, -1)}]}`, 'x.geojson')).toEqual(['feature-limit']);
  expect((await opened('{"type":"Point","coordinates":[1,2]}', 'harbours.geojson')).briefing.briefing.title).toBe('Harbours');
  expect((await opened(JSON.stringify(briefing({ title: 'Places' })), 'x.geojson')).briefing.briefing.title).toBe('Places');
});

test('JSON of other kinds is called what it is, with what to do', async () => {
  const feature = (name: string) => JSON.stringify({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [1, 2] } });
  const said = async (text: string, name: string) => {
    const read = await open(text, name);
    return read.briefing === null ? read.issues.map(({ message }) => message) : [];
  };
  for (const lines of [`${feature('A')}\n${feature('B')}\n`, `\u001e${feature('A')}\n\u001e${feature('B')}\n`]) expect(await said(lines, 'x.geojson')).toEqual([expect.stringMatching(/^This is GeoJSON with a feature on each line\./)]);
  expect(await said(JSON.stringify({ geometryType: 'esriGeometryPoint', features: [{ attributes: { NAME: 'A' }, geometry: { x: 1, y: 2 } }] }), 'x.json')).toEqual([expect.stringMatching(/^This is Esri JSON\./)]);
  expect(await said(JSON.stringify({ version: 0.6, generator: 'Overpass API 0.7.62', elements: [] }), 'x.json')).toEqual([expect.stringContaining('Overpass turbo')]);
  expect(await said('{ "type": "Feature" }', 'x.geojson')).not.toEqual([expect.stringContaining('on each line')]);
});

test('the name says the format; without one, the content does', async () => {
  expect(formatOfName('A.Plan.KMZ')?.id).toBe('kmz');
  expect(formatOfName('kml')).toBeNull();
  expect(Object.keys(EXTENSIONS).sort(), 'the page offers to read what is read').toEqual(readable.map(({ id }) => id).sort());
  for (const format of readable) {
    if (!format.write) continue;
    const bytes = await writtenBytes(format.id, dossier());
    expect(sniffed(bytes), format.id).toBe(format.id);
    expect((await opened(bytes, '')).briefing.features.length, format.id).toBeGreaterThan(15);
  }
  expect((await opened(topology({ p: { type: 'Point', coordinates: [1, 2] } }), 'data')).briefing.features).toHaveLength(1);
  expect((await opened(kml(placemark('1,2')), 'x.txt')).briefing.features).toHaveLength(1);
  expect(await refused('\x89PNG\r\n', 'x.png')).toEqual(['format-unknown']);
  expect(await refused(new Uint8Array(64 * 1024 * 1024 + 1), 'x.csv')).toEqual(['bytes-limit']);
});

test('the registry holds what the issue’s contract names', () => {
  expect(writable.map(({ id }) => id)).toEqual(['geojson', 'kml', 'kmz', 'csv', 'gpx', 'md']);
  expect(readable.map(({ id }) => id)).toEqual(['geojson', 'topojson', 'kml', 'kmz', 'csv', 'tsv', 'gpx', 'tcx']);
  expect(new Set(FORMATS.flatMap(({ extensions }) => [...extensions])).size).toBe(FORMATS.flatMap(({ extensions }) => [...extensions]).length);
  expect(formatById('constructor')).toBeNull();
});

test('Markdown says all that a reader needs, and keeps text as text', async () => {
  const { briefing: mine, ...source } = dossier();
  const text = await written('md', { briefing: mine, ...source });
  expect(text.startsWith('**TLP:CLEAR**\n\n# What meets in Wonsan\n')).toBe(true);
  expect(text.trimEnd().endsWith('**TLP:CLEAR**')).toBe(true);
  expect(text).toContain('39.15° N, 127.44° E');
  for (const { title, notes } of mine.scenes) {
    expect(text).toContain(title);
    if (notes) expect(text).not.toContain(notes.slice(0, 40));
  }
  for (const { name } of mine.places) expect(text).toContain(`### ${name}`);
  expect(text.match(/^- \*\*/gm)).toHaveLength([...mine.byId.values()].flatMap(({ claims }) => claims).length + mine.sources.length);
  const sly = await written('md', sourceOf(briefing({ title: '[x](javascript:alert(1))\n# Y', sources: [{ id: 's', title: '](http://evil)', url: 'https://example.com/> <b>' }] }, [place('c', { name: '<img src=x>', role: '1. one\n- two' })])));
  expect(sly).toContain('# \\[x\\](javascript:alert(1)) \\# Y');
  expect(sly).toContain('### \\<img src=x\\>');
  expect(sly).toContain('[\\](http://evil)](<https://example.com/%3E%20%3Cb%3E>)');
});

test('Markdown has what the card shows: what they will ask, figures along links with their basis, words under names', async () => {
  const { briefing: mine, ...source } = dossier();
  const text = await written('md', { briefing: mine, ...source });
  const plain = text.replaceAll('\\', '');
  const features = [...mine.byId.values()];
  const questions = features.flatMap((feature) => feature.questions);
  expect(questions.length).toBeGreaterThan(0);
  for (const { question, answer } of questions) expect(plain).toContain(`- *${question}* ${answer}`);
  for (const { brief } of features) if (brief !== null) expect(plain).toContain(`\n${brief}\n`);
  for (const link of mine.links) if (link.label) expect(plain).toContain(`\n**${link.label}**${link.basis ? `, ${link.basis}` : ''}\n`);
  const small = await written('md', sourceOf(briefing({ sources: [{ id: 's', title: 'S' }] }, [
    place('c', { brief: 'A *port*', questions: [{ question: 'Who?', answer: 'Not *he*.', evidence: [{ source: 's', locator: 'p. 3' }] }] }),
    link('l', { label: '10 sent', basis: 'by estimates', flow: 'rail' }),
  ])));
  expect(small).toContain('### Place c\n\nA \\*port\\*\n\n');
  expect(small).toContain('They will ask:\n\n- *Who?* Not \\*he\\*. — s, p. 3\n');
  expect(small).toContain('Place a → Place b\n\n**10 sent**, by estimates\n\n');
});

test('features of GPX name the document’s handling', async () => {
  expect(await written('gpx', dossier())).toContain('<keywords>TLP:CLEAR</keywords>');
  expect(allPositions((await opened(gpx('<wpt lat="1e-7" lon="0.5"/>'), 'x.gpx')).briefing)).toEqual([[0.5, 1e-7]]);
  expect((await open(bytesOf(gpx('')), 'x.gpx')).briefing?.features).toEqual([]);
});

test('programs that know moments and decimals alone get them: seconds, whole zones, no exponents', async () => {
  const whens = ['2025-07-11T09:30Z', '2025-07-11T09:30:15+09', '2025-07-11T09:30+09:00', '2025-07-11T09:30', '2025-07-11'];
  const source = sourceOf(briefing({}, whens.map((when, i) => ({ ...place(`p${i}`, { when }), geometry: { type: 'Point', coordinates: [1e-7, i] } }))));
  const file = await written('gpx', source);
  expect([...file.matchAll(/<time>(.*?)<\/time>/g)].map(([, time]) => time)).toEqual(['2025-07-11T09:30:00Z', '2025-07-11T09:30:15+09:00', '2025-07-11T09:30:00+09:00']);
  expect(await written('kml', source)).toContain('<coordinates>0.0000001,1</coordinates>');
});
