/** Plain GeoJSON as a briefing of plain places. Nothing is refused here: what the format cannot hold is put right and tallied. */
import type { Geometry } from 'geojson';
import { areaPrecision } from './areaPrecision';
import { attributionIn, Pages } from './attribution';
import { dataOf } from './data';
import { Dates } from './dates';
import type { BriefingDocument } from '../briefing';
import { tidyGeometry } from '../geojson/tidy';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';
import type { Json } from '../record';
import type { PlaceProperties, Source } from '../schema';
import { Ids } from './ids';
import { itemsOf, writtenId } from './items';
import type { Item } from './items';
import { Layers } from './layers';
import { attributed, Members, unreadIn } from './members';
import type { Saying, Sayings } from './members';
import { otherNames } from './otherNames';
import { LONGEST, tidied, tidiedLine } from './texts';
import type { Tidied } from './texts';
import { Unread } from './unread';

/** What a feature says, tidied; its layer is still a title, '' where it has none. */
type Said = Pick<PlaceProperties, 'names' | 'role' | 'when' | 'claims' | 'data'> & { name: string | null; layer: string };

class Reader {
  private readonly members: Members;
  private readonly dates = new Dates();
  private readonly unread = new Unread();
  private readonly claimIds = new Ids();
  private readonly pages: Pages;
  private firstUnread: Path = null;

  constructor(private readonly warnings: Report, items: readonly Item[]) {
    this.members = new Members(items.map(({ properties }) => properties));
    this.pages = new Pages(() => warnings.tally({ code: 'plain-sources' }, null));
  }

  private noted({ text, isCut, hadUnseen }: Tidied, path: Path): string {
    if (hadUnseen) this.warnings.tally({ code: 'plain-text-characters' }, path);
    if (isCut) this.warnings.tally({ code: 'plain-text-long' }, path);
    return text;
  }

  private line(saying: Saying | undefined, max: number, path: Path): string {
    return saying ? this.noted(tidiedLine(saying.text, max), at(path, saying.member)) : '';
  }

  private date(saying: Saying | undefined, path: Path): string | undefined {
    if (!saying) return undefined;
    const { edtf, fault } = this.dates.read(saying.text);
    if (fault === 'date') this.warnings.tally({ code: 'plain-date', found: saying.text }, at(path, saying.member));
    else if (fault) this.warnings.tally({ code: `plain-${fault}` }, at(path, saying.member));
    return edtf;
  }

  /** A description is its place's role, or the claim of whom the file names as its source. */
  private told(role: Saying | undefined, { by, address }: Sayings, name: string | null, path: Path): Pick<Said, 'role' | 'claims'> {
    if (!role) return {};
    const who = by ? attributionIn(by.text, address?.text ?? '') : null;
    const text = this.noted(tidied(role.text, who?.by ? LONGEST.text : LONGEST.role), at(path, role.member));
    if (text === '' || !who?.by) return text === '' ? {} : { role: text };
    const evidence = this.pages.evidence(who.addresses);
    const says = this.noted(tidiedLine(who.by, LONGEST.by), at(path, by!.member)) || 'Not said';
    return { claims: [{ id: this.claimIds.make(`${name ?? 'place'}-claim`), text, by: says, ...(evidence ? { evidence } : {}) }] };
  }

  said({ properties, path: parent }: Item): Said {
    const path = at(parent, 'properties');
    const sayings = attributed(this.members.sayings(properties));
    const { name, layer, role, when } = sayings;
    const title = this.line(name, LONGEST.name, path) || null;
    return {
      name: title,
      layer: this.line(layer, LONGEST.layer, path),
      ...this.told(role, sayings, title, path),
      when: this.date(when, path),
      ...this.others(properties, sayings, title, path),
    };
  }

  /** What stands under other names. */
  private others(properties: unknown, sayings: Sayings, title: string | null, path: Path): Pick<Said, 'names' | 'data'> {
    const members = unreadIn(properties, sayings);
    if (members.length === 0) return {};
    const { names, rest: others } = otherNames(title ?? '', members.map((member) => [member, (properties as Json)[member]] as const));
    const { data, rest } = dataOf(others, (text, member) => this.noted(text, at(path, member)));
    for (const member of rest) {
      this.firstUnread ??= at(path, member);
      this.unread.add(member);
    }
    return { names, data: data.length > 0 ? data : undefined };
  }

  /** The file's own name. */
  title(value: Json): string {
    return (value.type === 'FeatureCollection' && this.line(this.members.sayings(value).name, LONGEST.title, null)) || 'Places';
  }

  sources(): Source[] {
    return this.pages.list();
  }

  finish(): void {
    const { values, words } = this.unread;
    if (values > 0) this.warnings.tally({ code: 'data-ignored', values, names: words }, this.firstUnread);
  }
}

/** Good ids keep their owners; the rest are made after them. */
function idsOf(items: readonly Item[], said: readonly Said[], warnings: Report): string[] {
  const ids = new Ids();
  const kept = items.map((item) => {
    const id = writtenId(item);
    return id !== null && ids.take(id) ? id : null;
  });
  return items.map((item, i) => {
    const id = writtenId(item);
    if (kept[i] === null && id !== null) warnings.tally({ code: 'plain-id' }, at(item.path, 'id'));
    return kept[i] ?? ids.make(id || said[i]!.name || 'place');
  });
}

/** Each feature's layer where any of them is in a group, and all of these. */
function layersOf(said: readonly Said[], warnings: Report): { idOf(i: number): { layer?: string }; list: ReturnType<Layers['list']> } {
  if (said.every(({ layer }) => layer === '')) return { idOf: () => ({}), list: [] };
  const layers = new Layers(() => warnings.tally({ code: 'plain-layers' }, null));
  const ids = said.map(({ layer }) => layers.idOf(layer));
  return { idOf: (i) => ({ layer: ids[i]! }), list: layers.list() };
}

/**
 * The document of a value that has passed the GeoJSON stage and has no `briefing`.
 * @param offMap geometries that cannot be drawn: their places are listed without them
 */
export function readPlain(value: Json, offMap: ReadonlySet<object>, warnings: Report): BriefingDocument {
  const items = itemsOf(value);
  const reader = new Reader(warnings, items);
  const said = items.map((item) => reader.said(item));
  reader.finish();
  const sources = reader.sources();
  const ids = idsOf(items, said, warnings);
  const layers = layersOf(said, warnings);
  const drawn = (geometry: Geometry | null): Geometry | null =>
    geometry === null || offMap.has(geometry) || offMap.has(value) ? null : tidyGeometry(geometry);
  return {
    type: 'FeatureCollection',
    briefing: { format: 1, title: reader.title(value), ...(layers.list.length > 0 ? { layers: layers.list } : {}), ...(sources.length > 0 ? { sources } : {}) },
    features: items.map(({ geometry: written }, i) => {
      const geometry = drawn(written);
      const precision = areaPrecision(geometry);
      const { name, names, role, claims, when, data } = said[i]!;
      const texts = { ...(names ? { names } : {}), ...(role ? { role } : {}), ...(when ? { when } : {}), ...(claims ? { claims } : {}), ...(data ? { data } : {}), ...(precision ? { precision } : {}) };
      return { type: 'Feature', id: ids[i]!, geometry, properties: { kind: 'place', ...layers.idOf(i), name: name ?? `Place ${i + 1}`, ...texts } };
    }),
  };
}
