/** Stage 6: the `briefing` member and every feature have the members of format 1, and no others. */
import type { z } from 'zod';
import type { Geometry, Position } from 'geojson';
import type { BriefingDocument } from '../briefing';
import { explain, listOf } from '../briefing/explain';
import { withoutOwn } from '../briefing/own';
import { checkTexts } from '../briefing/texts';
import type { Zones } from '../briefing/texts';
import { ontoGlobe } from '../geojson/globe';
import { tidyGeometry } from '../geojson/tidy';
import type { Report } from '../issue';
import type { Fault } from '../messages';
import { at } from '../path';
import type { Path } from '../path';
import { kindOf, nearest } from '../quote';
import { isRecord } from '../record';
import type { Json } from '../record';
import { BriefingMember, Id, LinkProperties, PlaceProperties } from '../schema';

type Feature = BriefingDocument['features'][number];
type Context = { report: Report; warnings: Report; zones: Zones };

/** Whether a document claims to be a briefing; else it is plain GeoJSON. */
export const isBriefing = (value: unknown): value is Json => isRecord(value) && Object.hasOwn(value, 'briefing');

/** Puts a position among the members that noise of arithmetic moved past the globe's edge back onto it. The value is the reader's own copy. */
function settle(record: unknown, name: 'anchor' | 'center'): void {
  const position = isRecord(record) ? record[name] : null;
  if (Array.isArray(position) && typeof position[0] === 'number' && typeof position[1] === 'number') ontoGlobe(position as number[]);
}

/** The value as its schema has it; null with issues where it is not. */
function held<T>(schema: z.ZodType<T>, written: unknown, path: Path, noun: string, { report, zones }: Context): T | null {
  const value = withoutOwn(written);
  const parsed = schema.safeParse(value);
  if (!parsed.success) explain(parsed.error.issues, { value, schema, path, noun, report });
  checkTexts(value, path, report, zones);
  return parsed.success ? parsed.data : null;
}

/** Faults of the frame, after which nothing more can be said: the rest would only be misread. */
function frameFault({ type, briefing }: Json): [Fault, Path] | null {
  if (type !== 'FeatureCollection') return [{ code: 'briefing-root', found: String(type) }, at(null, 'type')];
  const format = isRecord(briefing) ? briefing.format : undefined;
  if (format === undefined || format === 1) return null;
  return [{ code: 'format-version', found: kindOf(format) }, at(null, 'briefing', 'format')];
}

/** A zoom says how near, and needs to know over what. */
function checkViews({ view, scenes = [] }: BriefingMember, report: Report): void {
  const lacks = (it: BriefingMember['view']): boolean => it?.zoom !== undefined && it.center === undefined;
  if (lacks(view)) report.add({ code: 'center-missing' }, at(null, 'briefing', 'view', 'center'));
  scenes.forEach((scene, i) => {
    if (lacks(scene.view)) report.add({ code: 'center-missing' }, at(null, 'briefing', 'scenes', i, 'view', 'center'));
  });
}

function settleViews(briefing: unknown): void {
  if (!isRecord(briefing)) return;
  settle(briefing.view, 'center');
  if (Array.isArray(briefing.scenes)) for (const scene of briefing.scenes) if (isRecord(scene)) settle(scene.view, 'center');
}

function readMember(written: unknown, context: Context): BriefingMember | null {
  settleViews(written);
  const member = held(BriefingMember, written, at(null, 'briefing'), 'The briefing', context);
  if (member) checkViews(member, context.report);
  return member;
}

function readId({ id }: Json, path: Path, context: Context): string | null {
  if (id !== undefined) return held(Id, id, at(path, 'id'), 'A feature', context);
  context.report.add({ code: 'id-missing' }, at(path, 'id'));
  return null;
}

const KINDS = ['place', 'link'];

function readProperties({ properties }: Json, path: Path, context: Context): Feature['properties'] | null {
  const kind = isRecord(properties) ? properties.kind : undefined;
  settle(properties, 'anchor');
  if (kind === 'place') return held(PlaceProperties, properties, path, 'A place', context);
  if (kind === 'link') return held(LinkProperties, properties, path, 'A link', context);
  const place = at(path, 'kind');
  if (!isRecord(properties)) context.report.add({ code: 'member-type', expected: 'the properties of a place or link', found: kindOf(properties) }, path);
  else if (kind === undefined) context.report.add({ code: 'member-missing', name: 'kind', of: 'A feature of a briefing' }, place);
  else context.report.add({ code: 'not-one-of', values: listOf(KINDS), suggestion: typeof kind === 'string' ? nearest(kind, KINDS) : null }, place);
  return null;
}

const isCourse = (geometry: Geometry | null): boolean => geometry === null || ['LineString', 'MultiLineString'].includes(geometry.type);

/** Degrees: what programs cut at the antimeridian may end a little to either side of it. */
const LEAST_GAP = 0.05;

const isGap = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean => {
  const across = Math.abs(x1 - x2) % 360;
  return Math.min(across, 360 - across) > LEAST_GAP || Math.abs(y1 - y2) > LEAST_GAP;
};

/** The first stretch of a course that does not go on where the one before it ended; -1 where it is one line. */
const gapIn = (geometry: Geometry | null): number => (geometry?.type === 'MultiLineString'
  ? geometry.coordinates.findIndex((stretch, i, all) => i > 0 && isGap(all[i - 1]!.at(-1)!, stretch[0]!))
  : -1);

function checkCourse(geometry: Geometry | null, path: Path, { report, warnings }: Context): void {
  if (!isCourse(geometry)) return report.add({ code: 'link-geometry' }, path);
  const gap = gapIn(geometry);
  if (gap >= 0) warnings.add({ code: 'link-gap' }, at(path, 'coordinates', gap));
}

function readFeature(written: Json, path: Path, context: Context): Feature[] {
  const id = readId(written, path, context);
  const properties = readProperties(written, at(path, 'properties'), context);
  const geometry = tidyGeometry(written.geometry as Geometry | null);
  if (properties?.kind === 'link') checkCourse(geometry, at(path, 'geometry'), context);
  return id === null || properties === null ? [] : [{ type: 'Feature', id, geometry, properties }];
}

/** The document of a value that has passed the GeoJSON stage; null with issues where it is not one. */
export function readBriefing(value: Json, report: Report, warnings: Report): BriefingDocument | null {
  const fault = frameFault(value);
  if (fault) {
    report.add(...fault);
    return null;
  }
  const context: Context = { report, warnings, zones: new Map() };
  const briefing = readMember(value.briefing, context);
  const features = (value.features as Json[]).flatMap((feature, i) => readFeature(feature, at(null, 'features', i), context));
  return briefing && report.empty ? { type: 'FeatureCollection', briefing, features } : null;
}
