/** What a placemark says beside its geometry. */
import { TEXTS } from '../collect/found';
import type { TextName, Texts } from '../collect/found';
import { childOf, childrenOf, textIn } from '../xml/element';
import type { Element } from '../xml/read';
import { trackTimes } from './geometry';

/** No description is read further: what follows is pictures and tables. */
const LONGEST = 20_000;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a browser shows nothing of. */
const UNSEEN = /<!--[^]*?(?:-->|$)|<(head|style|script)\b[^<>]{0,2000}>[^]*?(?:<\/\1\s*>|$)/gi;

/** The text of an HTML description; tags are dropped, never kept. Cells of a table stay apart. */
export function textOfHtml(html: string): string {
  return html.slice(0, LONGEST)
    .replace(UNSEEN, '')
    .replace(/<\/t[dh][^<>]{0,200}>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name!.toLowerCase()] ?? entity) : fromCode(Number(/^x/i.test(code) ? `0${code}` : code), entity))
    .trim();
}

const fromCode = (code: number, entity: string): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity);

/** The time of a placemark as EDTF; undefined where it has none. */
export function whenOf(placemark: Element): string | undefined {
  const [stamp, span] = [childOf(placemark, 'TimeStamp'), childOf(placemark, 'TimeSpan')];
  if (stamp) return textIn(stamp, 'when') || undefined;
  if (!span) {
    const track = trackTimes(placemark);
    return track ? interval(...track) : undefined;
  }
  return interval(textIn(span, 'begin'), textIn(span, 'end'));
}

function interval(from: string, to: string): string | undefined {
  if (from === to) return from || undefined;
  return `${from || '..'}/${to || '..'}`;
}

const isTextName = (name: string): name is TextName => Object.hasOwn(TEXTS, name);

/** Names and values of a placemark's data, of either kind that KML has. */
function dataOf(placemark: Element): [name: string, value: string][] {
  const data = childrenOf(placemark, 'ExtendedData');
  const untyped = data.flatMap((element) => childrenOf(element, 'Data')).map((item): [string, string] => [item.attributes.name ?? '', textIn(item, 'value')]);
  const typed = data.flatMap((element) => childrenOf(element, 'SchemaData')).flatMap((element) => childrenOf(element, 'SimpleData'))
    .map((item): [string, string] => [item.attributes.name ?? '', item.text.trim()]);
  return [...untyped, ...typed];
}

/** Texts under the format's names, and the names of those values that have no place in it. */
export function textsOf(placemark: Element): { texts: Texts; ignored: string[] } {
  const texts: Texts = {};
  const description = textOfHtml(textIn(placemark, 'description'));
  if (description) texts.role = description;
  const when = whenOf(placemark);
  if (when !== undefined) texts.when = when;
  const ignored: string[] = [];
  for (const [name, value] of dataOf(placemark)) {
    // Tables have all of their columns in every placemark: an empty one must not take away what stands elsewhere.
    if (value === '') continue;
    const known = name.toLowerCase();
    if (isTextName(known)) texts[TEXTS[known]] = value;
    else ignored.push(name);
  }
  return { texts, ignored };
}
