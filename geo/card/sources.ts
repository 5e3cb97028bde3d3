/** Evidence gathered under the sources that it cites, so that each source is described once. */
import type { Evidence, Source } from '../document/briefing';

export type Cited = { source: Source; passages: Evidence[] };

export const sourcesById = (sources: readonly Source[]): Map<string, Source> => new Map(sources.map((source) => [source.id, source]));

/** In the order in which the evidence first cites them; evidence of an unknown source is passed over. */
export function citedIn(evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>): Cited[] {
  const cited = new Map<string, Cited>();
  for (const passage of evidence) {
    const source = sources.get(passage.source);
    if (!source) continue;
    const entry = cited.get(source.id) ?? { source, passages: [] };
    entry.passages.push(passage);
    cited.set(source.id, entry);
  }
  return [...cited.values()];
}

/** A link that may be followed: http and https alone, whatever the document says. */
export const safeUrl = (url: string | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

/** Such a link as files of other programs take it: in the characters of RFC 3986. Undefined where it leads nowhere, which they would complain of. */
export function linkUrl(url: string | undefined): string | undefined {
  try {
    return new URL(safeUrl(url) ?? '').href.replace(/%(?![0-9a-f]{2})|[|^`{}\\]/gi, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return undefined;
  }
}

/** Who speaks, and the rest: "KCNA; Maria Zakharova," and "Russian Foreign Ministry". */
export function speakerOf(by: string): { who: string; more: string } {
  const comma = by.indexOf(',');
  return comma < 0 ? { who: by, more: '' } : { who: by.slice(0, comma + 1), more: by.slice(comma + 1).trim() };
}
