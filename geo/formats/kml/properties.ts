/** What a placemark says beside its geometry. */
import { attributed, unreadIn } from '../../document/plain/members';
import type { Members, Sayings } from '../../document/plain/members';
import { TEXTS } from '../collect/found';
import type { Found, TextName, Texts } from '../collect/found';
import { childOf, childrenOf, textIn } from '../xml/element';
import type { Element } from '../xml/read';
import { trackTimes } from './geometry';

/** No description is read further: what follows is pictures and tables. */
const LONGEST = 20_000;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a browser shows nothing of. */
const UNSEEN = /<!--[^]*?(?:-->|$)|<(head|style|script)\b[^<>]{0,2000}>[^]*?(?:<\/\1\s*>|$)/gi;

/** Words that lead to a page. */
const LINK = /<a\b[^<>]{0,2000}?\bhref\s*=\s*["'](https?:\/\/[^"'<>\s]{1,1000})["'][^<>]{0,2000}>([^<>]{0,1000})<\/a\s*>/gi;

/** The words, and behind them the address where they do not say it themselves: it may be all that tells where something stands. */
const withAddress = (_: string, address: string, words: string): string => (words.trim() === '' || address.includes(words.trim()) ? address : `${words} (${address})`);

/** The text of an HTML description; tags are dropped, never kept. Cells of a table stay apart, entries of a list have a line each. */
export function textOfHtml(html: string): string {
  return html.slice(0, LONGEST)
    .replace(UNSEEN, '')
    .replace(LINK, withAddress)
    .replace(/<\/li\b[^<>]{0,200}>\s*/gi, '')
    .replace(/\s*<(?:li|\/ul|\/ol)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/t[dh][^<>]{0,200}>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d)[^<>]{0,200}>/gi, '\n')
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

/** What a placemark says: its texts under the format's names, and its data under other names. */
type Said = Pick<Found, 'saidBy'> & { name: string; texts: Texts; others: [name: string, value: string][] };

/** The data under the format's names, and all other data by their names, of several of one name the first. */
function sorted(data: readonly (readonly [name: string, value: string])[]): { texts: Texts; others: Record<string, string> } {
  const texts: Texts = {};
  const others = new Map<string, string>();
  for (const [name, value] of data) {
    // Tables have all of their columns in every placemark: an empty one must not take away what stands elsewhere.
    if (value === '') continue;
    const known = name.toLowerCase();
    if (isTextName(known)) texts[TEXTS[known]] = value;
    else if (!others.has(name)) others.set(name, value);
  }
  return { texts, others: Object.fromEntries(others) };
}

/** What KML has elements for goes before data under other names that usually say it, such as the columns of a table. */
export function saidIn(placemark: Element, members: Members): Said {
  const [name, role, when] = [textIn(placemark, 'name'), textOfHtml(textIn(placemark, 'description')), whenOf(placemark)];
  const { texts, others } = sorted(dataOf(placemark));
  const usual = members.sayings(others);
  const { by, address } = attributed({ ...usual, ...(role === '' ? {} : { role: { member: '', text: role } }) });
  const used: Sayings = {
    ...(texts.role === undefined && by ? { by, ...(address ? { address } : {}) } : {}),
    ...(name === '' && usual.name ? { name: usual.name } : {}),
    ...(role === '' && texts.role === undefined && usual.role ? { role: usual.role } : {}),
    ...(when === undefined && texts.when === undefined && usual.when ? { when: usual.when } : {}),
  };
  const [saidRole, saidWhen] = [role || used.role?.text, when ?? used.when?.text];
  return {
    name: name || (used.name?.text ?? ''),
    texts: { ...(saidRole ? { role: saidRole } : {}), ...(saidWhen ? { when: saidWhen } : {}), ...texts },
    ...(used.by ? { saidBy: { by: used.by.text, address: used.address?.text ?? '' } } : {}),
    others: unreadIn(others, used).map((member) => [member, others[member]!]),
  };
}
