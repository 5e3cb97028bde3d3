/**
 * From bytes to a briefing document, in stages. Each stage names what is wrong in its own terms and relies on those
 * before it; the first that finds anything ends the reading, and all that it found is told. Nothing half-loads.
 */
import type { BriefingDocument } from './briefing';
import { linesOf } from './json/lines';
import { Report } from './issue';
import type { Issue } from './issue';
import { readPlain } from './plain/read';
import { kindOf } from './quote';
import type { Json } from './record';
import type { Check } from './geojson/types';
import { checkBytes } from './stages/1-bytes';
import { readText } from './stages/2-text';
import { readJson } from './stages/3-json';
import { checkCounts, checkValue } from './stages/4-structure';
import { checkGeoJson } from './stages/5-geojson';
import { isBriefing, readBriefing } from './stages/6-briefing';
import { checkReferences } from './stages/7-references';
import { checkDates } from './stages/8-dates';

export type Stage = 'bytes' | 'text' | 'json' | 'structure' | 'geojson' | 'briefing' | 'references' | 'dates';

export type Parsed =
  | { document: BriefingDocument; warnings: Issue[] }
  /** `stage` is the first that found something; references and dates are looked at together. */
  | { document: null; stage: Stage; issues: Issue[] };

/** The issues of the first stage that has any; those of a later one given with it are told too. */
class Refusal extends Error {
  constructor(readonly stage: Stage, readonly issues: Issue[]) {
    super(stage);
  }
}

/** Goes on only where the stages' reports are empty. */
function pass(...reports: [Stage, Report][]): void {
  const failed = reports.filter(([, report]) => !report.empty);
  if (failed[0]) throw new Refusal(failed[0][0], failed.flatMap(([, report]) => report.list()));
}

/** Stages 1 to 4 for text. */
function valueOfText(input: string | Uint8Array): { value: unknown; text: string } {
  const [bytes, decoding, json, structure] = [new Report(), new Report(), new Report(), new Report()];
  checkBytes(input, bytes);
  pass(['bytes', bytes]);
  const text = readText(input, decoding);
  pass(['text', decoding]);
  const value = readJson(text, json, structure);
  pass(['json', json], ['structure', structure]);
  return { value, text };
}

/** Stage 4 for a value from a program: a copy as JSON has it, which the caller cannot change afterwards. */
function valueOfValue(input: unknown): unknown {
  const report = new Report();
  try {
    checkValue(input, report);
    pass(['structure', report]);
    return input === undefined ? undefined : (JSON.parse(JSON.stringify(input)) as unknown);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A getter or proxy that throws, or a `toJSON` that gives nothing.
    report.add({ code: 'not-json', found: `${kindOf(input)} that cannot be read` }, null);
    throw new Refusal('structure', report.list());
  }
}

/** Stages 4 to 8. */
function documentOf(value: unknown, warnings: Report): BriefingDocument {
  const [structure, geojson, briefing, references, dates] = [new Report(), new Report(), new Report(), new Report(), new Report()];
  checkCounts(value, structure);
  pass(['structure', structure]);
  const check: Check = { report: geojson, warnings, lenient: !isBriefing(value), offMap: new Set(), positions: 0 };
  checkGeoJson(value, check);
  pass(['geojson', geojson]);
  if (!isBriefing(value)) return readPlain(value as Json, check.offMap, warnings);
  const document = readBriefing(value, briefing, warnings);
  if (!document) throw new Refusal('briefing', briefing.list());
  checkReferences(document, references);
  checkDates(document, dates);
  pass(['references', references], ['dates', dates]);
  return document;
}

/** Issues with the lines at which their values stand in the text. */
function withLines(issues: Issue[], text: string | null): Issue[] {
  const missing = issues.filter(({ line }) => line === undefined);
  if (text === null || missing.length === 0) return issues;
  const lines = linesOf(text, missing.map(({ path }) => path));
  return issues.map((issue) => ({ ...issue, line: issue.line ?? lines.get(issue.path) ?? 1 }));
}

/**
 * Reads a document: a file's bytes, its text, or a value that a program made. Never throws.
 * @returns the document, every id a string and unique, with warnings; or no document and every issue of the first
 *   stage that has any
 */
export function parseDocument(input: unknown): Parsed {
  let text: string | null = null;
  try {
    const isText = typeof input === 'string' || input instanceof Uint8Array;
    const read = isText ? valueOfText(input) : { value: valueOfValue(input), text: null };
    text = read.text;
    const warnings = new Report();
    const document = documentOf(read.value, warnings);
    return { document, warnings: withLines(warnings.list(), text) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { document: null, stage: error.stage, issues: withLines(error.issues, text) };
  }
}
