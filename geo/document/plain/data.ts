/** What a file says of a place that the format has no member for, kept under the names that the file has for it. */
import type { Datum } from '../schema';
import { tidied, tidiedLine } from './texts';
import type { Tidied } from './texts';

/** As many a feature may have. */
const MOST = 50;
/** Characters of each. */
export const LONGEST = { name: 100, value: 1000 } as const;

/** How a file's own map is drawn (simplestyle 1.1.0, KML) says nothing of a place. */
const DRAWING = /^(?:marker-(?:color|size|symbol)|(?:stroke|fill)-opacity|stroke-width|styleUrl|styleHash|styleMapHash|gx_media_links)$/;
const COLOURED = /^(?:stroke|fill|icon-color)$/;
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const isDrawing = (name: string, value: unknown): boolean => DRAWING.test(name) || (COLOURED.test(name) && typeof value === 'string' && COLOUR.test(value));

/**
 * @param said names with what stands under them; objects, lists, nothing and how it is drawn are no data
 * @param noted takes a text as it is kept
 * @returns the data, and the names of what is none or finds no room
 */
export function dataOf(said: Iterable<readonly [name: string, value: unknown]>, noted: (text: Tidied, name: string) => string): { data: Datum[]; rest: string[] } {
  const data: Datum[] = [];
  const rest: string[] = [];
  for (const [name, value] of said) {
    const label = tidiedLine(name, LONGEST.name).text;
    const kept = typeof value === 'string' ? noted(tidied(value, LONGEST.value), name) : value;
    const isDatum = typeof kept === 'boolean' || Number.isFinite(kept) || (typeof kept === 'string' && kept !== '');
    if (isDatum && !isDrawing(name, value) && label !== '' && data.length < MOST) data.push({ name: label, value: kept as Datum['value'] });
    else rest.push(name);
  }
  return { data, rest };
}
