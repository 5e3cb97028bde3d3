/** The two routes, asked as a browser and as programs ask. */
import { expect, test } from '@playwright/test';
import { GET } from '@/app/api/briefings/[id]/export/[format]/route';
import { POST } from '@/app/api/import/route';
import { notePeer } from '@/geo/http/peer';
import { dossier, kml, placemark, zip } from './make';

const HOST = '127.0.0.1:3000';

const AT_THIS_MACHINE = { remoteAddress: '127.0.0.1', localAddress: '127.0.0.1' };

function post(name: string, file: string | Uint8Array, more: Record<string, string> = {}, socket = AT_THIS_MACHINE) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const headers: Record<string, string> = { host: HOST, 'content-length': String(bytes.length), ...more };
  notePeer({ headers, socket });
  const request = new Request(`http://${HOST}/api/import?${name}`, { method: 'POST', body: bytes as Uint8Array<ArrayBuffer>, headers });
  return POST(request, { params: Promise.resolve({}) });
}

test('a file comes back as a briefing with notes', async () => {
  const answer = await post('name=x.kml', kml(placemark('xxx,20,200') + placemark('127.44,39.15')));
  expect(answer.status).toBe(200);
  const { briefing, notes } = await answer.json();
  expect(briefing.features[0].geometry.coordinates).toEqual([127.44, 39.15]);
  expect(notes).toEqual([{ code: 'position-malformed', path: 'line 3', line: 3, message: expect.stringContaining('xxx,20,200') }]);
  expect((await post('name=x.kmz', zip({ 'doc.kml': kml(placemark('1,2')) }), { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
});

test('columns of a table are chosen in the address', async () => {
  const answer = await post('name=x.csv&column.lat=a&column.lng=b&column.name=c', 'a,b,c\n39.15,127.44,Wonsan\n');
  expect((await answer.json()).briefing.features[0]).toMatchObject({ geometry: { coordinates: [127.44, 39.15] }, properties: { name: 'Wonsan' } });
});

test('what cannot be read is 422 with issues', async () => {
  const answer = await post('name=x.kml', '<!DOCTYPE kml><kml/>');
  expect(answer.status).toBe(422);
  expect((await answer.json()).issues).toEqual([{ code: 'xml-declaration', path: 'line 1', line: 1, message: expect.stringContaining('DOCTYPE') }]);
});

test('another machine of the network is turned away, whatever name it asks for', async () => {
  const answer = await post('name=x.kml', kml(placemark('1,2')), {}, { remoteAddress: '192.0.2.9', localAddress: '192.0.2.7' });
  expect(answer.status).toBe(403);
  expect((await answer.json()).error).toContain('on the machine that serves');
});

test('other sites, other names, and bodies that are not as long as they say are turned away', async () => {
  const file = kml(placemark('1,2'));
  expect((await post('name=x.kml', file, { origin: 'https://example.com' })).status).toBe(403);
  expect((await post('name=x.kml', file, { origin: 'null' })).status).toBe(403);
  expect((await post('name=x.kml', file, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post('name=x.kml', file, { host: 'example.com' })).status).toBe(421);
  expect((await post('name=x.kml', file, { 'content-length': '5' })).status).toBe(400);
  expect((await post('name=x.kml', file, { 'content-length': '5000' })).status).toBe(400);
  expect((await post('name=x.kml', file, { 'content-length': '99999999999' })).status).toBe(413);
  expect((await post('name=x.kml', file, { 'content-length': 'many' })).status).toBe(411);
});

const get = (id: string, format: string, query = '') =>
  GET(new Request(`http://${HOST}/api/briefings/${id}/export/${format}${query}`, { headers: { host: HOST } }), { params: Promise.resolve({ id, format }) });

test('the briefing comes as a file of each format, with its type and name', async () => {
  for (const [format, type] of [
    ['geojson', 'application/geo+json'], ['kml', 'application/vnd.google-earth.kml+xml'], ['kmz', 'application/vnd.google-earth.kmz'], ['csv', 'text/csv'],
    ['gpx', 'application/gpx+xml'], ['md', 'text/markdown'],
  ] as const) {
    const answer = await get('lavrov-in-wonsan', format);
    expect(answer.status, format).toBe(200);
    expect(answer.headers.get('content-type'), format).toMatch(new RegExp(`^${type.replace('+', '\\+')}(;|$)`));
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="lavrov-in-wonsan.${format}"`);
    expect((await answer.arrayBuffer()).byteLength, format).toBeGreaterThan(1_000);
  }
  expect(await (await get('lavrov-in-wonsan', 'geojson')).text()).toBe(dossier().text);
  const [claims, places] = await Promise.all([get('lavrov-in-wonsan', 'csv'), get('lavrov-in-wonsan', 'csv', '?rows=places')]);
  expect(claims.headers.get('etag')).not.toBe(places.headers.get('etag'));
});

test('an unknown format or briefing is 404 with a sentence', async () => {
  for (const answer of [await get('lavrov-in-wonsan', 'docx'), await get('lavrov-in-wonsan', 'tsv'), await get('nowhere', 'kml')]) {
    expect(answer.status).toBe(404);
    expect((await answer.json()).error).toMatch(/^There is no .*\.$/);
  }
});
