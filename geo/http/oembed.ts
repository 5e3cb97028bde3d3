/** oEmbed 1.0 (oembed.com), type rich: an iframe for an address of this server, and the picture of its briefing. */
import { escapeXml } from '../picture/svgText';
import { POSTER_SIZE } from '../poster/size';
import { HttpError } from './route';

/** In CSS pixels; a smaller `maxwidth` or `maxheight` is kept to. */
const SIZE = { width: 960, height: 600 };

/** The id and the View in an address of a briefing. @throws HttpError 404 for any other address */
export function meantBy(address: string, origin: string): { id: string; search: string } {
  const url = URL.canParse(address) ? new URL(address) : null;
  const id = /^\/(?:b|embed)\/([a-z0-9-]{1,64})\/?$/.exec(url?.pathname ?? '')?.[1];
  if (!url || url.origin !== new URL(origin).origin || !id) throw new HttpError(404, 'Give the address of a briefing of this server: ?url=…/b/<name>.');
  return { id, search: url.search };
}

function sideOf(asked: string | null, usual: number): number {
  if (asked === null || !/^\d{1,5}$/.test(asked)) return usual;
  return Math.max(1, Math.min(usual, Number(asked)));
}

/** The picture has one size: who asks for a smaller one gets none (oEmbed 1.0, section 2.3.4). */
function thumbnailOf(id: string, origin: string, query: URLSearchParams) {
  const { width, height } = POSTER_SIZE;
  const fits = sideOf(query.get('maxwidth'), width) === width && sideOf(query.get('maxheight'), height) === height;
  return fits ? { thumbnail_url: `${origin}/b/${id}/picture.png`, thumbnail_width: width, thumbnail_height: height } : {};
}

export function oembedOf({ id, search }: { id: string; search: string }, title: string, origin: string, query: URLSearchParams) {
  const [width, height] = [sideOf(query.get('maxwidth'), SIZE.width), sideOf(query.get('maxheight'), SIZE.height)];
  const src = `${origin}/embed/${id}${search}`;
  const html = `<iframe src="${escapeXml(src)}" width="${width}" height="${height}" title="${escapeXml(title)}" frameborder="0" allowfullscreen></iframe>`;
  return { version: '1.0', type: 'rich', provider_name: 'Sandtable', provider_url: origin, title, html, width, height, ...thumbnailOf(id, origin, query) };
}
