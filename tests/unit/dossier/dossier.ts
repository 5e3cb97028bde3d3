/** The default briefing as it stands on disk, and every text in it with the path to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BriefingDocument } from '@/geo/document/briefing';
import type { Claim, Evidence } from '@/geo/document/schema';

const here = (...parts: string[]): string => path.join(process.cwd(), ...parts);

export const dossierText = (): string => readFileSync(here('briefings', 'lavrov-in-wonsan.geojson'), 'utf8');

export const dossier = (): BriefingDocument => JSON.parse(dossierText()) as BriefingDocument;

/** A list committed beside the tests, e.g. `figures.json`. */
export const listed = <T>(name: string): T =>
  JSON.parse(readFileSync(here('tests', 'unit', 'dossier', name), 'utf8')) as T;

/** Every feature's claims, with the feature's id. */
export const claims = (): { feature: string; claim: Claim }[] =>
  dossier().features.flatMap(({ id, properties }) => (properties.claims ?? []).map((claim) => ({ feature: String(id), claim })));

/** Every piece of evidence, of claims and of answers. */
export function evidence(): Evidence[] {
  const answers = dossier().features.flatMap(({ properties }) => properties.questions ?? []);
  return [...claims().map(({ claim }) => claim), ...answers].flatMap((item) => item.evidence ?? []);
}

/** Every string of a value with its JSON path, e.g. `/briefing/title`. */
export function texts(value: unknown, at = ''): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
}
