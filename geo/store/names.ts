/** Ids made from titles: a file's name never is what somebody typed. */
import { ID } from './port';

/** Room for a hyphen and a number within the 64 characters of an id. */
const STEM = 56;
/** Windows opens a device by these names, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const USUAL = 'briefing';

/** The Latin letters and digits of a title with hyphens between; never empty. */
export function stemOf(title: string): string {
  const plain = title.slice(0, 400).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, STEM).replace(/-+$/, '');
  if (!ID.test(stem)) return USUAL;
  return DEVICE.test(stem) ? `${USUAL}-${stem}` : stem;
}

/** The `n`th id for a title, from 1: where the first is taken, a number follows. */
export const idFor = (title: string, n: number): string => (n === 1 ? stemOf(title) : `${stemOf(title)}-${n}`);
