/**
 * Stages 3 and 4 for text: one scan, two reports. What the scan finds about size is the structure stage's to say; it
 * must be known before `JSON.parse` builds anything.
 */
import type { Report } from '../issue';
import { lineAt } from '../json/lines';
import { scanJson } from '../json/scan';

const SIZES = new Set(['member-limit', 'value-limit', 'depth-limit']);

/** The value of a JSON text; undefined with issues in `json` or `structure` where it cannot be had. */
export function readJson(text: string, json: Report, structure: Report): unknown {
  // Lines are counted on from the last fault: a file of nothing but faults is read once.
  let line = 1;
  let from = 0;
  scanJson(text, (fault, path, offset) => {
    const report = SIZES.has(fault.code) ? structure : json;
    if (!report.full) {
      line += lineAt(text.slice(from, offset), offset - from) - 1;
      from = offset;
    }
    report.add(fault, path, line);
  });
  return json.empty && structure.empty ? (JSON.parse(text) as unknown) : undefined;
}
