/** What a feature of plain GeoJSON is called. */
import { withoutUnseen } from '../briefing/texts';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';
import { isRecord } from '../record';

/** Members in which programs write names, the likeliest first; compared without regard to case. */
const NAME_MEMBERS = ['name', 'title', 'label', 'name:en', 'name_en', 'nom', 'nombre', 'admin', 'city', 'station', 'id'];

/** As long as a name of the format may be. */
const LONGEST = 200;

function writtenName(properties: unknown): { name: string; member: string } | null {
  if (!isRecord(properties)) return null;
  const members = new Map(Object.keys(properties).reverse().map((member) => [member.toLowerCase(), member]));
  for (const candidate of NAME_MEMBERS) {
    const member = members.get(candidate);
    const value = member === undefined ? null : properties[member];
    const name = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (member !== undefined && name !== '') return { name, member };
  }
  return null;
}

/** Cut to a length without leaving half a character. */
const cut = (text: string): string => withoutUnseen(text.slice(0, LONGEST)).trim();

/** The feature's name; null where none is written. `path` is that of its properties. */
export function nameOf(properties: unknown, path: Path, warnings: Report): string | null {
  const written = writtenName(properties);
  if (!written) return null;
  const { name, member } = written;
  // A name of a megabyte need not be searched to its end.
  const start = name.slice(0, LONGEST * 4);
  const seen = withoutUnseen(start);
  const clean = seen.replace(/\s+/g, ' ').trim();
  if (seen.length < start.length) warnings.tally({ code: 'plain-name-characters' }, at(path, member));
  if (clean.length > LONGEST) warnings.tally({ code: 'plain-name-long' }, at(path, member));
  return cut(clean) || null;
}
