/** KML 2.x: folders as layers, placemarks as places. */
import { Collector, called } from '../collect/collector';
import type { Found, Texts } from '../collect/found';
import { LIMITS } from '../../document/limits';
import { Members } from '../../document/plain/members';
import { Refusal, reading, Skip } from '../notes';
import { xmlTextOf } from '../text';
import type { Reading, ReadOptions } from '../types';
import { is, textIn } from '../xml/element';
import { readXml } from '../xml/read';
import type { Element, Listener } from '../xml/read';
import { hasGeometry, shapeOf } from './geometry';
import { editsOf } from './edits';
import { readOwnBriefing, readOwnFeature, reshaped } from './own';
import type { Own } from './own';
import { saidIn, textOfHtml } from './properties';

type Frame = { name: string; title: string };

/** Elements that hold features. */
const CONTAINERS = new Set(['kml', 'Document', 'Folder']);
/** What containers say of themselves. */
const SAID = new Set(['name', 'description', 'ExtendedData']);
/** Elements that show something and have no place in a briefing. */
const OTHERS = new Set(['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'Tour', 'Model', 'NetworkLinkControl']);

class Kml implements Listener {
  readonly collector = new Collector();
  usedOwn = false;
  /** Of elements that name another file. */
  private hasLink = false;
  private isEmpty = true;
  private positions = 0;
  private readonly frames: Frame[] = [];
  private readonly members = new Members();

  constructor(private readonly withOwn: boolean) {}

  open(name: string, line: number): boolean {
    const parent = this.frames.at(-1);
    if (!parent && name !== 'kml') throw new Refusal({ code: 'xml-root', expected: 'kml', found: name }, line);
    const inContainer = !parent || CONTAINERS.has(parent.name);
    if (inContainer && (name === 'Placemark' || (parent && parent.name !== 'kml' && SAID.has(name)))) return true;
    this.hasLink ||= name === 'NetworkLink';
    if (inContainer && OTHERS.has(name)) this.collector.notes.tally({ code: 'element-ignored', name }, line);
    // What stands in no container is passed over, whatever it is called.
    this.frames.push({ name: inContainer ? name : '', title: '' });
    return false;
  }

  close(): void {
    this.frames.pop();
  }

  whole(element: Element): void {
    if (is(element, 'Placemark')) return this.placemark(element);
    const frame = this.frames.at(-1)!;
    if (is(element, 'name')) {
      frame.title ||= element.text.trim();
      if (frame.name === 'Folder') this.collector.groups.add(frame.title);
    } else if (frame.name === 'Document') this.document(element);
    if (frame.name === 'Document') this.collector.title ||= frame.title;
  }

  /** Whether the file says where a map is, and has nothing of it. */
  get isLinkOnly(): boolean {
    return this.isEmpty && this.hasLink;
  }

  private document(element: Element): void {
    if (is(element, 'description')) this.collector.bottomLine ||= textOfHtml(element.text);
    else if (this.withOwn) this.collector.own ??= readOwnBriefing(element, this.onSpoilt);
  }

  /** Title of the innermost folder that has one. */
  private get layer(): string {
    return this.frames.findLast(({ name, title }) => name === 'Folder' && title !== '')?.title ?? '';
  }

  private placemark(element: Element): void {
    this.isEmpty = false;
    const base = { line: element.line, noun: 'Placemark', name: textIn(element, 'name'), layer: this.layer };
    try {
      this.collector.add(this.found(element, base));
    } catch (error) {
      if (!(error instanceof Skip)) throw error;
      this.collector.skip(error.fault, element.line);
    }
  }

  /** What was changed elsewhere goes before what was kept. */
  private edits(element: Element, { properties, seen }: Own, of: string): Texts {
    const { texts, isReworded, hasLostTime } = editsOf(element, properties, seen);
    if (isReworded) this.collector.notes.add({ code: 'own-reworded', of }, element.line);
    if (hasLostTime) this.collector.notes.tally({ code: 'own-undated' }, element.line);
    return texts;
  }

  private readonly onSpoilt = (): void => this.collector.notes.tally({ code: 'own-data' }, null);

  private readonly counted = (): void => {
    this.positions += 1;
    if (this.positions > LIMITS.positions) throw new Refusal({ code: 'position-limit' });
  };

  private found(element: Element, base: Pick<Found, 'line' | 'noun' | 'name' | 'layer'>): Found {
    const of = called(base);
    const { geometry, wasOpen } = shapeOf(element, of, this.counted);
    const own = this.withOwn ? readOwnFeature(element, this.onSpoilt) : null;
    if (wasOpen) this.collector.notes.add({ code: 'ring-closed', of }, element.line);
    if (own) {
      this.usedOwn = true;
      return { ...base, id: own.id, order: own.order, geometry: reshaped(geometry, own), own: own.properties, texts: this.edits(element, own, of) };
    }
    if (geometry === null && hasGeometry(element)) this.collector.notes.add({ code: 'no-geometry', of }, element.line);
    const said = saidIn(element, this.members);
    return { ...base, ...said, id: element.attributes.id, geometry };
  }
}

function readOnce(text: string, name: string, withOwn: boolean): { result: Reading; usedOwn: boolean } {
  const kml = new Kml(withOwn);
  readXml(text, kml);
  if (kml.isLinkOnly) throw new Refusal({ code: 'kml-link-only' });
  return { result: kml.collector.finish(name), usedOwn: kml.usedOwn || kml.collector.own !== null };
}

/** Reads KML text. What this program wrote into it is used where it still makes a sound document. */
export function readKmlText(text: string, name: string): Reading {
  const { result, usedOwn } = readOnce(text, name, true);
  if (result.briefing !== null || !usedOwn) return result;
  const kml = new Kml(false);
  kml.collector.notes.tally({ code: 'own-data' }, null);
  readXml(text, kml);
  return kml.collector.finish(name);
}

export const readKml = (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  reading(() => readKmlText(xmlTextOf(bytes), options.name ?? ''));
