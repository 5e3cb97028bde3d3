/** GeoJSON and briefings: the document's own parser reads them. */
import type { Issue } from '../../document/issue';
import { parseDocument } from '../../document/parse';
import { foreignJson } from '../foreign';
import { headlineOf } from '../headline';
import { Refusal } from '../notes';
import { readTopoJson } from '../topojson/read';
import type { Reading, ReadOptions } from '../types';

/** Whether a `.json` file is a topology: no GeoJSON has a root of that type. */
const isTopology = (issues: readonly Issue[]): boolean => issues.some(({ code, path, message }) => code === 'type-unknown' && path === '/type' && message.includes('“Topology”'));

/** What a plain collection without a name is called. */
const UNNAMED = 'Places';

/** The file's name as a title; null where it would not make one. */
function titleOf(name = ''): string | null {
  const headline = headlineOf(name).slice(0, 200);
  return /^[^\p{C}]+$/u.test(headline) ? headline : null;
}

/** JSON of another kind is named; of GeoJSON every issue is said. */
function refused(bytes: Uint8Array, issues: Issue[]): Reading {
  const kind = foreignJson(bytes);
  return { briefing: null, issues: kind ? new Refusal({ code: 'foreign', kind }).issues : issues };
}

export async function readGeoJson(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const parsed = parseDocument(bytes);
  if (parsed.document === null) return isTopology(parsed.issues) ? readTopoJson(bytes, options) : refused(bytes, parsed.issues);
  const { document, warnings: notes } = parsed;
  const isPlain = document.briefing.title === UNNAMED && !new TextDecoder().decode(bytes).includes('"briefing"');
  const title = (isPlain && titleOf(options.name)) || document.briefing.title;
  return { briefing: { ...document, briefing: { ...document.briefing, title } }, notes };
}
