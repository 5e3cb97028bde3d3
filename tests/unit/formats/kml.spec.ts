import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { kml as toGeoJson } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { shapeOf } from '@/geo/formats/kml/geometry';
import type { Element } from '@/geo/formats/xml/read';
import { geodesic } from '@/geo/geometry';
import { briefing, link, place } from '../document/make';
import { allPositions, bytesOf, codes, dossier, kml, open, opened, placemark, positionsOf, refused, sourceOf, written, zip } from './make';

test('a malformed position is skipped, never moved', async () => {
  for (const tuple of ['xxx,20,200', '20', '10,20,30,40', '10;20', '10,abc', '10,20,3x', ',20', '10 20', '0x10,20', '1e999,20', 'NaN,20', '181,20', '20,91', '10,20 30,40', '10,20,, 5']) {
    const { briefing: read, notes } = await opened(kml(`${placemark(tuple)}\n${placemark('127.44,39.15')}`), 'x.kml');
    expect(allPositions(read), tuple).toEqual([[127.44, 39.15]]);
    expect(notes.map(({ path }) => path), tuple).toEqual(['line 3']);
    expect(notes[0]!.message, tuple).toMatch(/^Placemark “Here” was skipped: /);
  }
  expect(await refused(kml(placemark('xxx,20,200')), 'x.kml')).toEqual(['nothing-read', 'position-malformed']);
});

test('spaces around commas, heights, missing heights and line breaks are read', async () => {
  for (const tuple of ['127.44 , 39.15', '\n 127.44,39.15\n', '127.44,39.15,', '+127.44,39.150']) {
    expect(allPositions((await opened(kml(placemark(tuple)), 'x.kml')).briefing), tuple).toEqual([[127.44, 39.15]]);
  }
  expect(allPositions((await opened(kml(placemark('127.44,39.15,-2.5')), 'x.kml')).briefing)).toEqual([[127.44, 39.15, -2.5]]);
});

test('folders are layers; descriptions, times and data are read; the rest is said', async () => {
  const { briefing: read, notes } = await opened(kml(`
    <name>Ports of call</name><description>What it says</description>
    <Folder><name>Ports</name>${placemark('127.44,39.15', `<description><![CDATA[<p>A <b>port</b> &amp; more.</p><script>alert(1)</script>]]></description>
      <TimeSpan><begin>2025-07-11</begin><end>2025-07-13</end></TimeSpan><ExtendedData><Data name="Status"><value>planned</value></Data><Data name="depth"><value>9</value></Data></ExtendedData>`)}</Folder>
    <Folder><name>Roads</name><Folder>${placemark('1,2', '<TimeStamp><when>2025-07-11T09:30:00.123Z</when></TimeStamp>')}</Folder></Folder>
    <NetworkLink><Link><href>http://example.com/</href></Link></NetworkLink>
    <GroundOverlay><name>Picture</name></GroundOverlay>`), 'x.kml');
  expect(read.briefing).toEqual({ format: 1, title: 'Ports of call', bottomLine: 'What it says', layers: [{ id: 'ports', title: 'Ports' }, { id: 'roads', title: 'Roads' }] });
  expect(read.features.map(({ properties }) => properties)).toEqual([
    { kind: 'place', name: 'Here', layer: 'ports', role: 'A port & more.', status: 'planned', when: '2025-07-11/2025-07-13', data: [{ name: 'depth', value: '9' }] },
    { kind: 'place', name: 'Here', layer: 'roads', when: '2025-07-11T09:30:00Z' },
  ]);
  expect(codes(notes)).toEqual(['element-ignored', 'element-ignored']);
});

test('an empty column of a table takes nothing away that stands elsewhere', async () => {
  const columns = ['role', 'when', 'status', 'depth'].map((name) => `<SimpleData name="${name}"> </SimpleData>`).join('');
  const { briefing: read, notes } = await opened(kml(placemark('127.44,39.15', `<description>A port</description><TimeStamp><when>2025-07-11</when></TimeStamp>
    <ExtendedData><SchemaData schemaUrl="#t">${columns}</SchemaData></ExtendedData>`)), 'x.kml');
  expect(read.features[0]!.properties).toEqual({ kind: 'place', name: 'Here', role: 'A port', when: '2025-07-11' });
  expect(notes).toEqual([]);
});

test('data under the names that tables have say name, role and date where no element does', async () => {
  const data = (values: Record<string, string>) => `<ExtendedData>${Object.entries(values).map(([name, value]) => `<Data name="${name}"><value>${value}</value></Data>`).join('')}</ExtendedData>`;
  const schema = (values: Record<string, string>) => `<ExtendedData><SchemaData schemaUrl="#t">${Object.entries(values).map(([name, value]) => `<SimpleData name="${name}">${value}</SimpleData>`).join('')}</SchemaData></ExtendedData>`;
  const bare = (inner: string) => `<Placemark>${inner}<Point><coordinates>1,2</coordinates></Point></Placemark>`;
  const { briefing: read, notes } = await opened(kml([
    bare(data({ City: 'Wonsan', Date: '11 July 2025', Remarks: 'A port.', depth: '9' })), bare(schema({ TITLE: 'Rajin', year: '2025', month: '7', day: '11' })),
    placemark('1,2', `<description>Said.</description><TimeStamp><when>2025-07-12</when></TimeStamp>${data({ title: 'Other', date: '2024', comment: 'Else.' })}`),
  ].join('')), 'x.kml');
  expect(read.features.map(({ properties }) => properties)).toEqual([
    { kind: 'place', name: 'Wonsan', role: 'A port.', when: '2025-07-11', data: [{ name: 'depth', value: '9' }] }, { kind: 'place', name: 'Rajin', when: '2025-07-11' },
    { kind: 'place', name: 'Here', role: 'Said.', when: '2025-07-12', data: [{ name: 'title', value: 'Other' }, { name: 'date', value: '2024' }, { name: 'comment', value: 'Else.' }] },
  ]);
  expect(notes).toEqual([]);
});

test('a description whose source the data name is a claim of that source', async () => {
  const data = (values: Record<string, string>) => `<ExtendedData>${Object.entries(values).map(([name, value]) => `<Data name="${name}"><value>${value}</value></Data>`).join('')}</ExtendedData>`;
  const { briefing: read, notes } = await opened(kml([
    placemark('1,2', `<description>A bridge was hit.</description>${data({ Source: 'Reuters', Link: 'https://reuters.com/1', depth: '9' })}`),
    placemark('3,4', data({ Source: 'Reuters' })), placemark('5,6', data({ Description: 'A depot.', Quelle: 'https://t.me/x/1' })),
  ].join('')), 'x.kml');
  expect(read.features.map(({ properties: { kind: _, name: __, ...rest } }) => rest)).toEqual([
    { claims: [{ id: 'here-claim', text: 'A bridge was hit.', by: 'Reuters', evidence: [{ source: 'reuters-com' }] }], data: [{ name: 'depth', value: '9' }] },
    { data: [{ name: 'Source', value: 'Reuters' }] },
    { claims: [{ id: 'here-claim-2', text: 'A depot.', by: 't.me', evidence: [{ source: 't-me' }] }] },
  ]);
  expect(read.briefing.sources?.map(({ url }) => url)).toEqual(['https://reuters.com/1', 'https://t.me/x/1']);
  expect(notes).toEqual([]);
});

test('a track of which a moment was not measured is read without it', async () => {
  const track = '<when>2025-07-11T09:30:00Z</when><when>2025-07-11T09:31:00Z</when><when>2025-07-11T09:32:00Z</when><gx:coord>1 2 3</gx:coord><gx:coord/><gx:coord>2 3 4</gx:coord>';
  const { briefing: read } = await opened(kml(`<Placemark><name>T</name><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2">${track}</gx:Track></Placemark>`), 'x.kml');
  expect(read.features[0]).toMatchObject({ geometry: { type: 'LineString', coordinates: [[1, 2, 3], [2, 3, 4]] }, properties: { when: '2025-07-11T09:30:00Z/2025-07-11T09:32:00Z' } });
});

test('of a description that is a page of HTML, as ArcGIS writes them, what is seen is read, cells apart', async () => {
  const page = `<html><head><META http-equiv="Content-Type" content="text/html"><style>td { color: red }</style><script>run()</script></head><body style="margin:0"><!-- a note -->
    <table><tr><td>FID</td><td>0</td></tr><tr><th>Berths</th><td>12</td></tr></table></body></html>`;
  const { briefing: read } = await opened(kml(placemark('1,2', `<description><![CDATA[${page}]]></description>`)), 'x.kml');
  expect(read.features[0]!.properties.role).toBe('FID 0\nBerths 12');
  const { briefing: cut } = await opened(kml(placemark('1,2', `<description><![CDATA[A port.<style>${'td { } '.repeat(5_000)}]]></description>`)), 'x.kml');
  expect(cut.features[0]!.properties.role).toBe('A port.');
});

test('of a description as My Maps writes them, entries of lists stand in lines, and links keep their addresses', async () => {
  const html = '<img src="https://a.example/i.jpg"/>Port &amp; rail head<ul><li>struck 2 August</li><li>struck 4 September</li></ul>Source: <a href="https://www.reuters.com/odesa?a=1&amp;b=2" target="_blank">Reuters</a>, <a href="https://a.example/b">a.example/b</a>';
  const { briefing: read } = await opened(kml(placemark('1,2', `<description><![CDATA[${html}]]></description>`)), 'x.kml');
  expect(read.features[0]!.properties.role).toBe('Port & rail head\nstruck 2 August\nstruck 4 September\nSource: Reuters (https://www.reuters.com/odesa?a=1&b=2), https://a.example/b');
});

test('characters of a description by their numbers are read, decimal and hexadecimal', async () => {
  const html = 'It&amp;#39;s the crew&amp;#x27;s port &amp;#X2013; &amp;#8222;Wonsan&amp;#8220; &amp;#x110000; &amp;#xyz;';
  const { briefing: read } = await opened(kml(placemark('1,2', `<description>${html}</description>`)), 'x.kml');
  expect(read.features[0]!.properties.role).toBe("It's the crew's port – „Wonsan“ &#x110000; &#xyz;");
});

test('a file that only names a map elsewhere is refused with what to do', async () => {
  const link = '<NetworkLink><name>Ports</name><Link><href>https://www.google.com/maps/d/kml?mid=x</href></Link></NetworkLink>';
  for (const [file, name] of [[kml(link), 'x.kml'], [zip({ 'doc.kml': kml(`<Folder>${link}</Folder>`) }), 'x.kmz']] as const) {
    const read = await open(file, name);
    expect(read.briefing === null && read.issues.map(({ message }) => message)).toEqual([expect.stringContaining('My Maps')]);
  }
  expect((await opened(kml(link + placemark('1,2')), 'x.kml')).briefing.features).toHaveLength(1);
});

test('document types and entities are refused before a parser sees them', async () => {
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  for (const head of [`<!DOCTYPE kml [<!ENTITY l0 "ha">${laughs}]>`, '<!DOCTYPE kml SYSTEM "file:///etc/passwd">', '<!doctype kml>', '<!-- x --><!DOCTYPE kml [<!ENTITY a SYSTEM "http://127.0.0.1/">]>', '<?x <!-- ?><!ENTITY a "b">']) {
    for (const root of ['kml', 'gpx', 'TrainingCenterDatabase']) {
      const extension = { kml: 'kml', gpx: 'gpx', TrainingCenterDatabase: 'tcx' }[root]!;
      expect(await refused(`<?xml version="1.0"?>${head}<${root}><name>&l10;</name></${root}>`, `x.${extension}`), head).toEqual(['xml-declaration']);
    }
  }
  const utf16 = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE kml><kml/>', 'utf16le');
  expect(await refused(utf16, 'x.kml')).toEqual(['xml-declaration']);
  const inText = kml(placemark('1,2', '<description><![CDATA[<!DOCTYPE html><html>Words</html>]]></description><!-- <!ENTITY a "b"> -->'));
  expect((await opened(inText, 'x.kml')).briefing.features[0]!.properties.role).toBe('Words');
});

test('what is not well-formed, too deep or something else is refused with its line', async () => {
  const read = await open(kml('<Folder>\n<name>&unknown;</name></Folder>'), 'x.kml');
  expect(read.briefing === null && read.issues[0]).toMatchObject({ code: 'xml-syntax', line: 4 });
  expect(await refused(kml('<Folder>'), 'x.kml')).toEqual(['xml-syntax']);
  expect(await refused(kml('<Folder>'.repeat(1_000) + '</Folder>'.repeat(1_000)), 'x.kml')).toEqual(['xml-depth']);
  expect(await refused('<html/>', 'x.kml')).toEqual(['xml-root']);
  expect(await refused(kml(`<Placemark><MultiGeometry>${'<MultiGeometry>'.repeat(20)}<Point><coordinates>1,2</coordinates></Point>${'</MultiGeometry>'.repeat(20)}</MultiGeometry></Placemark>`), 'x.kml')).toEqual([]);
});

test('a declared encoding is believed where it is one of one byte', async () => {
  const text = '<?xml version="1.0" encoding="ISO-8859-1"?><kml><Placemark><name>M\xfcnchen</name></Placemark></kml>';
  expect((await opened(Buffer.from(text, 'latin1'), 'x.kml')).briefing.features[0]!.properties.name).toBe('München');
  const western = text.replace('ISO-8859-1', 'windows-1252').replace('M\xfcnchen', '\x84M\xfcnchen\x93 \x96 10 \x80');
  expect((await opened(Buffer.from(western, 'latin1'), 'x.kml')).briefing.features[0]!.properties.name).toBe('„München“ – 10 €');
});

test('a quarter of a million placemarks and one more are refused', async () => {
  expect(await refused(kml('<Placemark/>'.repeat(250_001)), 'x.kml')).toEqual(['feature-limit']);
});

test('four million positions in a small archive are refused while they are counted', async () => {
  const line = (tuples: string) => zip({ 'doc.kml': kml(`<Placemark><LineString><coordinates>${tuples}</coordinates></LineString></Placemark>`) });
  const bomb = line('1,1 '.repeat(4_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refused(bomb, 'x.kmz')).toEqual(['position-limit']);
  expect(await refused(line(','.repeat(4_000_000)), 'x.kmz')).toEqual(['nothing-read', 'position-malformed']);
  expect(await refused(line('1 '.repeat(4_000_000)), 'x.kmz')).toEqual(['nothing-read', 'position-malformed']);
});

test('no position is made after the one that is too many', () => {
  const element = (name: string, text: string, children: Element[] = []): Element => ({ name, text, children, attributes: {}, line: 1 });
  let count = 0;
  const counted = () => { if (++count > 10) throw new Error('too many'); };
  expect(() => shapeOf(element('Placemark', '', [element('LineString', '', [element('coordinates', '1,1 '.repeat(100_000))])]), 'It', counted)).toThrow('too many');
  expect(count).toBe(11);
});

/** From Debian's libxml2-utils. */
const LINTER = 'xmllint';

const hostile = sourceOf(briefing({ title: '<script>alert(1)</script>', bottomLine: ']]> & "x"' }, [
  place('c', { name: '<b>&amp;]]>', role: '<img src=x onerror=alert(1)>', when: '../2025-07-10', claims: [{ id: 'k', text: '<i>', by: '"&' }] }),
  link('l'),
]));

test('KML is well-formed XML without CDATA, and no description is HTML of the document’s', async () => {
  for (const source of [dossier(), hostile]) {
    const text = await written('kml', source);
    expect(text).not.toContain('CDATA[');
    const dom = new DOMParser({ onError: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(text, 'text/xml');
    expect(dom.getElementsByTagName('Placemark').length).toBe(source.document.features.length);
    const shown = Array.from(dom.getElementsByTagName('description')).map((element) => element.textContent ?? '');
    expect(shown.filter((html) => /<(?!br\/>)/.test(html))).toEqual([]);
  }
});

test('xmllint finds KML and GPX well-formed', async () => {
  const has = (() => { try { execFileSync(LINTER, ['--version'], { stdio: 'ignore' }); return true; } catch { return false; } })();
  if (!has) console.log('SKIPPED: no xmllint on this machine (Debian: libxml2-utils)');
  test.skip(!has, 'xmllint is not on this machine');
  for (const source of [dossier(), hostile]) for (const format of ['kml', 'gpx']) {
    execFileSync(LINTER, ['--noout', '--nonet', '-'], { input: await written(format, source) });
  }
});

test('another reader finds the same places, names, days and great circles', async () => {
  const { briefing: mine, ...source } = dossier();
  const text = await written('kml', { briefing: mine, ...source });
  const features = toGeoJson(new DOMParser().parseFromString(text, 'text/xml') as unknown as Document).features;
  expect(features.map(({ properties }) => properties?.name as string).sort()).toEqual([...mine.byId.values()].map(({ name }) => name).sort());
  for (const { geometry, properties } of features) {
    const feature = [...mine.byId.values()].find(({ name }) => name === properties?.name)!;
    expect(properties?.role ?? null).toBe(feature.role);
    expect(properties?.status).toBe(feature.status);
    if (feature.when === '2025-07-11/2025-07-13') expect(properties?.timespan).toEqual({ begin: '2025-07-11', end: '2025-07-13' });
    const [first] = positionsOf(geometry);
    if (feature.kind === 'place') expect(first?.slice(0, 2) ?? null).toEqual(feature.at);
    else if (feature.course.length > 1) {
      const line = positionsOf(geometry);
      expect([line[0], line.at(-1)]).toEqual([feature.course[0], feature.course.at(-1)]);
      const length = line.slice(1).reduce((sum, at, i) => sum + geodesic(line[i]!, at).distanceKm, 0);
      const straight = feature.course.slice(1).reduce((sum, at, i) => sum + geodesic(feature.course[i]!, at).distanceKm, 0);
      expect(Math.abs(length - straight)).toBeLessThan(0.1);
    }
  }
});

test('layers have folders and styles in their colours, and every placemark is styled by its own', async () => {
  const text = await written('kml', sourceOf(briefing({ layers: [{ id: 'one', title: 'One', color: '#102030' }, { id: 'two', title: 'Two' }] }, [place('c', { layer: 'two' })])));
  expect(text).toContain('<Style id="layer-one"><IconStyle><color>ff302010</color>');
  expect(text.match(/<Folder><name>(One|Two)<\/name>/g)).toHaveLength(2);
  expect(text.match(/<styleUrl>#layer-one<\/styleUrl>/g)).toHaveLength(2);
  expect(text.match(/<styleUrl>#layer-two<\/styleUrl>/g)).toHaveLength(1);
});

test('bytes that are no text are refused', async () => {
  expect(await refused(new Uint8Array([0x3c, 0xff, 0xfe, 0xfd, 1]), 'x.kml')).toEqual(['not-text']);
  expect(await refused(bytesOf('plain words'), 'x.kml')).toEqual(['xml-syntax']);
});
