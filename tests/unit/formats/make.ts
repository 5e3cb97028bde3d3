/** Files as people would give them, and what the readers make of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Geometry, Position } from 'geojson';
import { briefingOf, type BriefingDocument } from '@/geo/document/briefing';
import { formatById, type Note, type ReadOptions, type WriteOptions, type WriteSource } from '@/geo/formats';
import { openFile } from '@/geo/formats/open';
import { unzip } from '@/geo/formats/zip/node';
import { good } from '../document/make';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const open = (file: string | Uint8Array, name: string, options: ReadOptions = {}) =>
  openFile(typeof file === 'string' ? bytesOf(file) : file, { name, unzip, ...options });

/** What was read, or a failure that lists the issues. */
export async function opened(file: string | Uint8Array, name: string, options: ReadOptions = {}): Promise<{ briefing: BriefingDocument; notes: Note[] }> {
  const read = await open(file, name, options);
  if (read.briefing === null) throw new Error(read.issues.map(({ path: at, message }) => `${at}: ${message}`).join('\n'));
  return read;
}

/** The codes of the issues for which a file was refused; none where it was read. */
export async function refused(file: string | Uint8Array, name: string, options: ReadOptions = {}): Promise<string[]> {
  const read = await open(file, name, options);
  return read.briefing === null ? read.issues.map(({ code }) => code) : [];
}

export const codes = (notes: readonly Note[]): string[] => notes.map(({ code }) => code);

export const sourceOf = (input: unknown): WriteSource => {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const document = good(text);
  return { text, document, briefing: briefingOf(document) };
};

export async function written(format: string, source: WriteSource, options: WriteOptions = {}): Promise<string> {
  const out = await formatById(format)!.write!(source, options);
  return typeof out === 'string' ? out : Buffer.from(out).toString('latin1');
}

export async function writtenBytes(format: string, source: WriteSource): Promise<Uint8Array> {
  const out = await formatById(format)!.write!(source, {});
  return typeof out === 'string' ? bytesOf(out) : out;
}

export const dossier = (): WriteSource => sourceOf(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8'));

export const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file])) as Zippable);

export const kml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${inner}\n</Document></kml>`;
export const placemark = (coordinates: string, more = ''): string =>
  `<Placemark><name>Here</name>${more}<Point><coordinates>${coordinates}</coordinates></Point></Placemark>`;

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry | null): Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (value: unknown): Position[] => (Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(flat)) : []);
  return flat(geometry.coordinates);
}

export const allPositions = ({ features }: BriefingDocument): Position[] => features.flatMap(({ geometry }) => positionsOf(geometry));

export const corporaRoot = process.env.SANDTABLE_CORPORA ?? path.resolve('..', 'shared', 'corpora');

/** Skips the test, saying so, where the strangers' files are not on this machine. */
export function needCorpora(): void {
  if (!existsSync(corporaRoot)) console.log(`SKIPPED, 0 files ran: no corpora at ${corporaRoot}; set SANDTABLE_CORPORA`);
  test.skip(!existsSync(corporaRoot), 'the corpora are not on this machine');
}

export const corpus = (folder: string, extension: string): string[] =>
  readdirSync(path.join(corporaRoot, folder)).filter((name) => name.endsWith(`.${extension}`)).sort().map((name) => path.join(corporaRoot, folder, name));
