import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readKmz } from '@/geo/formats/kml/kmz';
import { allPositions, codes, dossier, kml, open, opened, placemark, refused, writtenBytes, zip } from './make';

const DOC = kml(placemark('127.44,39.15'));

type Fake = { name: string; content?: Buffer; size?: number; flags?: number; method?: number };

/** An archive whose entries say what we like of themselves. */
function forged(entries: Fake[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = Buffer.alloc(0), size = content.length, flags = 0, method = 8 } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0); head.writeUInt16LE(flags, 2); head.writeUInt16LE(method, 4); head.writeUInt16LE(33, 8);
    head.writeUInt32LE(packed.length, 14); head.writeUInt32LE(size, 18); head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4); end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8); end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}

test('the forged archives are good ones where nothing is forged', async () => {
  expect(allPositions((await opened(forged([{ name: 'doc.kml', content: Buffer.from(DOC) }]), 'x.kmz')).briefing)).toEqual([[127.44, 39.15]]);
});

test('doc.kml is read, wherever it stands among others; pictures and inner archives are left and counted', async () => {
  const inner = zip({ 'doc.kml': kml(placemark('1,1')) });
  const { briefing: read, notes } = await opened(zip({ 'other.kml': kml(placemark('2,2')), 'files/icon.png': 'x', 'inner.kmz': inner, 'doc.kml': DOC }), 'x.kmz');
  expect(allPositions(read)).toEqual([[127.44, 39.15]]);
  expect(codes(notes)).toEqual(['zip-others']);
  expect(notes[0]!.message).toContain('3 further files');
  expect(await refused(zip({ 'inner.kmz': inner }), 'x.kmz')).toEqual(['zip-without-kml']);
});

test('a workbook, a spreadsheet and a shapefile are called what they are, with what to do, whatever their names', async () => {
  const said = async (file: Uint8Array, name: string): Promise<string | undefined> => {
    const read = await open(file, name);
    return read.briefing === null ? read.issues[0]!.message : undefined;
  };
  const workbook = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
  for (const name of ['towns.xlsx', 'towns.csv', 'towns', 'towns.kmz']) expect(await said(workbook, name), name).toMatch(/^This is an Excel workbook\. Save .*CSV UTF-8/);
  expect(await said(zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'towns.ods')).toMatch(/\(\.ods\)\. Save .*CSV/);
  expect(await said(zip({ 'towns/Towns.SHP': 'x', 'towns/towns.dbf': 'x' }), 'towns.zip')).toMatch(/^This is a shapefile\. Export it as GeoJSON/);
  expect(await said(Buffer.from([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), 'towns.shp')).toMatch(/^This is a shapefile/);
  expect(await said(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'towns.xls')).toMatch(/\(\.xls\)\. Save/);
  expect(await said(Buffer.from('SQLite format 3\0'), 'towns.gpkg')).toMatch(/^This is a GeoPackage/);
  expect(await said(zip({ 'towns.csv': 'name,lat,lng' }), 'towns.zip')).toMatch(/holds no \.kml file/);
});

test('a bomb is refused by what it declares, and by what it is', async () => {
  const zeros = Buffer.alloc(70 * 1024 * 1024, 0x20);
  expect(await refused(forged([{ name: 'doc.kml', content: zeros }]), 'x.kmz')).toEqual(['zip-size']);
  expect(await refused(forged([{ name: 'doc.kml', content: zeros, size: 1_000 }]), 'x.kmz')).toEqual(['zip-size']);
  expect(await refused(forged([{ name: 'doc.kml', content: Buffer.from(DOC), size: 5 }]), 'x.kmz')).toEqual(['zip-size']);
  expect(await refused(forged([{ name: 'doc.kml', content: Buffer.from(DOC), size: 5_000 }]), 'x.kmz')).toEqual(['zip-size']);
  const beside = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.png`, size: 60 * 1024 * 1024 }));
  expect(await refused(forged([{ name: 'doc.kml', content: Buffer.from(DOC) }, ...beside]), 'x.kmz')).toEqual(['zip-size']);
  expect(await refused(forged([{ name: 'doc.kml', content: Buffer.from(DOC) }, { name: 'folder/', size: 4_000_000_000 }]), 'x.kmz')).toEqual(['zip-size']);
});

test('names that lead out of the archive are refused', async () => {
  for (const name of ['../doc.kml', '/etc/doc.kml', 'a/../../doc.kml', 'C:/doc.kml']) {
    expect(await refused(forged([{ name, content: Buffer.from(DOC) }]), 'x.kmz'), name).toEqual(['zip-path']);
  }
});

test('encrypted, doubled, overfull and broken archives are refused in words', async () => {
  const content = Buffer.from(DOC);
  expect(await refused(forged([{ name: 'doc.kml', content, flags: 1 }]), 'x.kmz')).toEqual(['zip-encrypted']);
  expect(await refused(forged([{ name: 'doc.kml', content }, { name: 'DOC.KML', content }]), 'x.kmz')).toEqual(['zip-twice']);
  expect(await refused(forged([{ name: 'doc.kml', content }, ...Array.from({ length: 1_000 }, (_, i) => ({ name: `${i}.png` }))]), 'x.kmz')).toEqual(['zip-entries']);
  expect(await refused(forged([{ name: 'doc.kml', content, method: 99 }]), 'x.kmz')).toEqual(['zip-broken']);
  const cut = zip({ 'doc.kml': DOC });
  for (const end of [3, 30, cut.length - 30, cut.length - 1]) expect(await refused(cut.subarray(0, end), 'x.kmz')).toEqual(['zip-broken']);
});

test('DOCTYPE is refused inside an archive too', async () => {
  expect(await refused(zip({ 'doc.kml': '<!DOCTYPE kml><kml/>' }), 'x.kmz')).toEqual(['xml-declaration']);
});

test('without a reader of archives KMZ is refused, and the same briefing makes the same bytes', async () => {
  const bytes = await writtenBytes('kmz', dossier());
  const read = await readKmz(bytes, {});
  expect(read.briefing === null && codes(read.issues)).toEqual(['zip-closed']);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await writtenBytes('kmz', dossier())))).toBe(0);
});
