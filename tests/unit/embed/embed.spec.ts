import { expect, test } from '@playwright/test';
import { contentSecurityPolicy, frameAncestors } from '@/geo/http/policy';
import { meantBy, oembedOf } from '@/geo/http/oembed';
import { posterSvg, titleLines } from '@/geo/poster/poster';
import { decodeGround } from '@/geo/basemap/ground';
import { groundJson } from '@/geo/basemap/tiles';
import { briefingOf } from '@/geo/document/briefing';
import { briefing, good } from '../document/make';
import { lineWidth } from '@/geo/handout/type';
import { GET as OEMBED } from '@/app/oembed/route';
import { GET as PICTURE } from '@/app/b/[id]/picture.png/route';

const HOST = '127.0.0.1:3000';
const ORIGIN = `http://${HOST}`;

test('nobody may frame a page, unless it is the embed and its site is listed', () => {
  expect(frameAncestors('/embed/a', {})).toBe("'none'");
  expect(frameAncestors('/embed/a', { EMBED_ORIGINS: 'https://news.example, http://desk.example:8080/page ,nonsense,data:x' })).toBe('https://news.example http://desk.example:8080');
  for (const path of ['/', '/b/a', '/embed', '/b/embed/a']) expect(frameAncestors(path, { EMBED_ORIGINS: 'https://news.example' }), path).toBe("'none'");
  expect(contentSecurityPolicy('x', { EMBED_ORIGINS: "https://a.example; script-src *" }, '/embed/a')).not.toContain('script-src *');
});

test('oEmbed answers for addresses of briefings here, and no others', () => {
  expect(meantBy(`${ORIGIN}/b/a?place=wonsan`, ORIGIN)).toEqual({ id: 'a', search: '?place=wonsan' });
  for (const address of ['', 'x', `${ORIGIN}/`, `${ORIGIN}/b/../api`, 'https://elsewhere.example/b/a', `javascript:${ORIGIN}/b/a`]) expect(() => meantBy(address, ORIGIN), address).toThrow(/address of a briefing/);
});

test('titles and views cannot leave their attributes', () => {
  const { html, width, height } = oembedOf({ id: 'a', search: '?q="><script>' }, 'He said "no" <b>&', ORIGIN, new URLSearchParams('maxwidth=500&maxheight=99999'));
  expect(html).toBe(`<iframe src="${ORIGIN}/embed/a?q=&quot;&gt;&lt;script&gt;" width="500" height="600" title="He said &quot;no&quot; &lt;b&gt;&amp;" frameborder="0" allowfullscreen></iframe>`);
  expect([width, height]).toEqual([500, 600]);
});

test('no iframe is larger than was asked for', () => {
  const sized = (query: string) => oembedOf({ id: 'a', search: '' }, 'A', ORIGIN, new URLSearchParams(query));
  expect(sized('maxwidth=120&maxheight=90')).toMatchObject({ width: 120, height: 90, html: expect.stringContaining('width="120" height="90"') });
  for (const query of ['maxwidth=0', 'maxwidth=-5', 'maxwidth=1e3', 'maxwidth=']) expect(sized(query).width, query).toBeGreaterThan(0);
});

test('the title on the picture of a link begins on the right where its words run from there', async () => {
  const ground = decodeGround(await groundJson(true));
  const at = (title: string): number[] => {
    const svg = posterSvg(briefingOf(good(briefing({ title, handling: 'TLP:GREEN' }))), ground, () => null);
    return [...svg.slice(svg.lastIndexOf('</g></g>')).matchAll(/translate\(([\d.]+) 53\.56\)/g)].map(([, x]) => Number(x));
  };
  expect(Math.min(...at('Harbour'))).toBe(36);
  expect(Math.min(...at('ميناء'))).toBeGreaterThan(700);
  // The name of an agency at its beginning stands on the right.
  expect(Math.max(...at('KCNA: لقاء الوزيرين في الميناء'))).toBeGreaterThan(1000);
});

const ask = (query: string) => OEMBED(new Request(`${ORIGIN}/oembed?${query}`, { headers: { host: HOST } }), { params: Promise.resolve({}) });

test('the default briefing has an iframe', async () => {
  const answer = await ask(`url=${encodeURIComponent(`${ORIGIN}/b/lavrov-in-wonsan`)}`);
  expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', title: expect.any(String), html: expect.stringContaining(`src="${ORIGIN}/embed/lavrov-in-wonsan"`) });
  expect((await ask(`url=${encodeURIComponent(`${ORIGIN}/b/nowhere`)}`)).status).toBe(404);
  expect((await ask(`format=xml&url=${encodeURIComponent(`${ORIGIN}/b/lavrov-in-wonsan`)}`)).status).toBe(501);
});

test('an answer names the briefing’s picture, unless a smaller one is asked for', () => {
  const named = (query: string) => oembedOf({ id: 'a', search: '' }, 'A', ORIGIN, new URLSearchParams(query));
  expect(named('')).toMatchObject({ thumbnail_url: `${ORIGIN}/b/a/picture.png`, thumbnail_width: 1200, thumbnail_height: 630 });
  expect(named('maxwidth=1600&maxheight=900')).toHaveProperty('thumbnail_url');
  for (const query of ['maxwidth=1199', 'maxheight=600']) expect(named(query), query).not.toHaveProperty('thumbnail_url');
});

test('the default briefing has a picture of the usual size, light enough to send', async () => {
  const answer = await PICTURE(new Request(`${ORIGIN}/b/x/picture.png`, { headers: { host: HOST } }), { params: Promise.resolve({ id: 'lavrov-in-wonsan' }) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(400_000);
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('a title that has no room on the picture for links says that it goes on', () => {
  const said = (title: string) => titleLines(title, 900).map((line) => line.map(({ text }) => text).join(''));
  expect(said('What meets in Wonsan')).toEqual(['What meets in Wonsan']);
  for (const title of ['What meets in Wonsan '.repeat(9).trim(), '원산에서무엇이만나는가'.repeat(18)]) {
    const lines = said(title);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[^…]…$/);
    for (const line of titleLines(title, 900)) expect(lineWidth(line, 46)).toBeLessThanOrEqual(900);
  }
});
