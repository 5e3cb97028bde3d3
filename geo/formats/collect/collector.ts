/** Gathers what a reader finds into a document that is sound whatever the file was. */
import type { BriefingDocument, Handling } from '../../document/briefing';
import { strictest, tlpIn } from '../../document/handling';
import { LIMITS } from '../../document/limits';
import { parseDocument } from '../../document/parse';
import { Pages } from '../../document/plain/attribution';
import { Dates } from '../../document/plain/dates';
import { Ids } from '../../document/plain/ids';
import { Layers } from '../../document/plain/layers';
import { LONGEST } from '../../document/plain/texts';
import { quote } from '../../document/quote';
import type { BriefingMember, Layer, LinkProperties, PlaceProperties } from '../../document/schema';
import type { Fault } from '../faults';
import { geometryFault } from '../geometry';
import { headlineOf } from '../headline';
import { Notes, Refusal } from '../notes';
import type { Reading } from '../types';
import type { Found } from './found';
import { linkProperties, nameOf, placeProperties, withEdits } from './properties';
import type { Tools } from './properties';
import { claimsOnce, renamedLayers, settledLinks, settledMember } from './settle';
import { fitted, lineOf } from './texts';

const AT_END = Number.MAX_SAFE_INTEGER;

type Feature = BriefingDocument['features'][number];

/** "Placemark “Wonsan”", or "Row" where it has no name. */
export const called = ({ noun, name }: Pick<Found, 'noun' | 'name'>): string => (name.trim() === '' ? noun : `${noun} ${quote(name.trim())}`);

export class Collector {
  readonly notes = new Notes();
  title = '';
  bottomLine = '';
  /** The strictest of those that the file bears. */
  private handling: Handling | undefined;
  /** The `briefing` member that this program wrote itself. */
  own: BriefingMember | null = null;
  /** Titles of the groups in the file, empty ones included. */
  readonly groups = new Set<string>();
  private readonly found: Found[] = [];
  private layers = this.layersAfter([]);
  private readonly claimsTaken = new Set<string>();
  private positions = 0;
  private skipped = 0;
  private readonly tools: Tools = { notes: this.notes, dates: new Dates(), claimIds: new Ids(), pages: new Pages(() => this.notes.tally({ code: 'source-limit' }, null)), row: { first: null } };

  /** Leaves a feature out and says why. */
  skip(fault: Fault, line: number | null): void {
    this.skipped += 1;
    this.notes.add(fault, line);
  }

  /** Keeps a marking for the whole briefing. False where the text is none of the Traffic Light Protocol: other schemes have colours that no text tells. */
  mark(text: string): boolean {
    const handling = tlpIn(text);
    if (handling) this.handling = strictest(this.handling, handling);
    return handling !== null;
  }

  private readonly count = (): void => {
    this.positions += 1;
    if (this.positions > LIMITS.positions) throw new Refusal({ code: 'position-limit' });
  };

  add(found: Found): void {
    const fault = found.geometry && geometryFault(found.geometry, () => called(found), this.count);
    if (fault) return this.skip(fault, found.line);
    if (this.found.length >= LIMITS.features) throw new Refusal({ code: 'feature-limit' });
    this.found.push(found);
  }

  /** Good ids stay with the first that has them; the rest are made after names. */
  private ids(names: readonly string[]): string[] {
    const ids = new Ids();
    const kept = this.found.map(({ id }) => (id !== undefined && ids.take(id) ? id : null));
    return this.found.map(({ id }, i) => kept[i] ?? ids.make(id || names[i]!));
  }

  private layersAfter(given: readonly Layer[]): Layers {
    return new Layers(() => this.notes.tally({ code: 'layer-limit' }, null), given);
  }

  /** In a document of ours: the layer of the group's title, a new one where none is called so; the first one goes without saying. */
  private ownLayerOf({ own, layer = '', line }: Found, layers: readonly Layer[]): string | undefined {
    const home = layers.find(({ id }) => id === (own?.layer ?? layers[0]!.id));
    if (layer === home?.title) return own?.layer;
    const title = lineOf(layer, LONGEST.layer, line, this.notes);
    if (title === '') return own?.layer;
    const id = this.layers.idOf(title);
    return id === layers[0]!.id ? undefined : id;
  }

  /** Where features are in groups, each one's layer. */
  private layerOf(found: Found, grouped: boolean): string | undefined {
    return grouped ? this.layers.idOf(lineOf(found.layer ?? '', LONGEST.layer, found.line, this.notes)) : undefined;
  }

  private properties(found: Found, name: string, layer: string | undefined, places: ReadonlySet<string>): PlaceProperties | LinkProperties {
    if (found.own) return this.ownProperties(found, found.own, name, layer);
    const place = placeProperties(found, name, layer, this.tools);
    const isCourse = found.geometry === null || found.geometry.type === 'LineString' || found.geometry.type === 'MultiLineString';
    if (!found.ends || !isCourse) return place;
    if (places.has(found.ends.from) && places.has(found.ends.to)) return linkProperties(place, found, found.ends, this.tools);
    this.notes.add({ code: 'link-ends', of: called(found) }, found.line);
    return place;
  }

  private ownProperties(found: Found, own: NonNullable<Found['own']>, name: string, layer: string | undefined): PlaceProperties | LinkProperties {
    const { properties, hasLost } = claimsOnce(withEdits(own, found, name, layer, this.tools), this.claimsTaken);
    if (hasLost) this.notes.add({ code: 'own-doubled', of: called(found) }, found.line);
    return properties;
  }

  private layerIds(): (string | undefined)[] {
    if (!this.own) {
      const grouped = this.found.some(({ layer }) => layer !== undefined && layer !== '');
      return this.found.map((found) => this.layerOf(found, grouped));
    }
    const layers = renamedLayers(this.own, this.found, this.groups);
    this.layers = this.layersAfter(layers);
    return this.found.map((found) => this.ownLayerOf(found, layers));
  }

  private features(): Feature[] {
    this.found.sort((a, b) => (a.order ?? AT_END) - (b.order ?? AT_END));
    const names = this.found.map((found, i) => nameOf(found, i + 1, this.notes));
    const ids = this.ids(names);
    const places = new Set(ids.filter((_, i) => !this.found[i]!.ends));
    const layers = this.layerIds();
    const features = this.found.map((found, i): Feature => ({
      type: 'Feature', id: ids[i]!, geometry: found.geometry, properties: this.properties(found, names[i]!, layers[i], places),
    }));
    return settledLinks(features, (i) => called(this.found[i]!), (fault, i) => this.notes.add(fault, this.found[i]!.line));
  }

  private ownMember(own: BriefingMember, ids: ReadonlySet<string>): BriefingMember {
    const layers = this.layers.list();
    return settledMember(layers.length === 0 ? own : { ...own, layers }, ids, (fault) => this.notes.tally(fault, null));
  }

  private member(fileName: string, ids: ReadonlySet<string>): BriefingMember {
    if (this.own) return this.ownMember(this.own, ids);
    const layers = this.layers.list();
    const sources = this.tools.pages.list();
    const bottomLine = fitted(this.bottomLine, LONGEST.bottomLine, null, this.notes);
    return {
      format: 1,
      title: lineOf(this.title, LONGEST.title, null, this.notes) || lineOf(headlineOf(fileName), LONGEST.title, null, this.notes) || 'Places',
      ...(bottomLine ? { bottomLine } : {}),
      ...(this.handling ? { handling: this.handling } : {}),
      ...(layers.length > 0 ? { layers } : {}),
      ...(sources.length > 0 ? { sources } : {}),
    };
  }

  /**
   * The document, held to the format once more, and what there is to say about it.
   * @throws Refusal where parts were skipped and nothing is left
   */
  finish(fileName: string): Reading {
    if (this.found.length === 0 && this.skipped > 0) throw new Refusal({ code: 'nothing-read' }, null, this.notes.list());
    const features = this.features();
    const ids = new Set(features.map(({ id }) => String(id)));
    const parsed = parseDocument({ type: 'FeatureCollection', briefing: this.member(fileName, ids), features });
    const notes = this.notes.list();
    if (parsed.document === null) return { briefing: null, issues: [...parsed.issues, ...notes] };
    return { briefing: parsed.document, notes: [...notes, ...parsed.warnings] };
  }
}
