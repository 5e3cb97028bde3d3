/** What may be stored: a document that reads without an issue, and its text as the file will have it. */
import type { BriefingDocument } from '../document/briefing';
import type { Issue } from '../document/issue';
import { pretty } from '../document/json/pretty';
import { LIMITS } from '../document/limits';
import { parseDocument } from '../document/parse';
import { asBriefing } from '../document/plain/keep';

export type Accepted = { document: BriefingDocument; text: string };

/** Spread over lines for people, unless the lines make it longer than a file may be. */
function textOf(value: unknown): string {
  const text = pretty(value);
  return Buffer.byteLength(text) <= LIMITS.bytes ? text : JSON.stringify(value);
}

/**
 * A briefing is kept as it was sent, its writer's own members (`x-…`) included; plain GeoJSON as the briefing that it is
 * read as, with what the format has no place for in such members.
 */
export function accepted(value: unknown): Accepted | { issues: Issue[] } {
  const parsed = parseDocument(value);
  if (parsed.document === null) return { issues: parsed.issues };
  const { document } = parsed;
  return { document, text: textOf(asBriefing(value, () => document)) };
}
