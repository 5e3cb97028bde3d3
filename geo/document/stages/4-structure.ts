/** Stage 4: the value is JSON's own, not too deep, not too many. For text the scan before it has seen most of this. */
import { isRecord } from '../record';
import { LIMITS } from '../limits';
import type { Report } from '../issue';
import { kindOf } from '../quote';
import { at } from '../path';
import type { Path } from '../path';

type Entry = { value: unknown; path: Path; depth: number };

function notJson(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `the number ${value}`;
  if (value === null || ['string', 'boolean', 'object', 'undefined'].includes(typeof value)) return null;
  return kindOf(value);
}

function members({ value, path, depth }: Entry): Entry[] {
  if (Array.isArray(value)) return value.map((item: unknown, i) => ({ value: item, path: at(path, i), depth: depth + 1 }));
  const record = value as Record<string, unknown>;
  return Object.keys(record).map((key) => ({ value: record[key], path: at(path, key), depth: depth + 1 }));
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The size of one object or array; `left` is how many values the document may still have. */
function sizeFault(value: object, depth: number, left: number): 'depth-limit' | 'value-limit' | 'member-limit' | null {
  if (depth >= LIMITS.depth) return 'depth-limit';
  if (Array.isArray(value)) return value.length > left ? 'value-limit' : null;
  const size = Object.keys(value).length;
  if (size > LIMITS.members) return 'member-limit';
  return size > left ? 'value-limit' : null;
}

/** For a value that did not come as text: what JSON cannot hold, circles (they are endless depth) and sizes. */
export function checkValue(value: unknown, report: Report): void {
  const open: Entry[] = [{ value, path: null, depth: 0 }];
  let left: number = LIMITS.values;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const found = notJson(entry.value);
    if (found) report.add({ code: 'not-json', found }, entry.path);
    if (!isContainer(entry.value)) continue;
    const code = sizeFault(entry.value, entry.depth, left);
    if (code) return report.add({ code }, entry.path);
    const inner = members(entry);
    left -= inner.length;
    for (const item of inner) open.push(item);
  }
}

const isLink = (feature: unknown): boolean => isRecord(feature) && isRecord(feature.properties) && feature.properties.kind === 'link';

/** How many features there are, and in a briefing how many links. */
export function checkCounts(value: unknown, report: Report): void {
  const features: unknown = isRecord(value) ? value.features : null;
  if (!isRecord(value) || !Array.isArray(features)) return;
  const path = at(null, 'features');
  if (features.length > LIMITS.features) return report.add({ code: 'feature-limit', count: features.length }, path);
  if (!Object.hasOwn(value, 'briefing') || features.length <= LIMITS.links) return;
  const count = features.filter(isLink).length;
  if (count > LIMITS.links) report.add({ code: 'link-limit', count }, path);
}
