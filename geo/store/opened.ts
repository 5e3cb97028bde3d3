/** A stored document as a page opens it: the slim document, the View of the address, and the first pictures. */
import { once } from '../basemap/files';
import { groundJson } from '../basemap/tiles';
import { decodeGround } from '../basemap/ground';
import { briefingOf, type Briefing, type BriefingDocument, type DenseRest } from '../document/briefing';
import { firstPictures, type FirstPage, type FirstPicture } from '../picture/first';
import type { Ground } from '../picture/ground/ground';
import { openingView } from '../view/open';
import { shownIds } from '../view/shown';
import { askedBy } from '../view/url';
import type { View } from '../view/view';
import { pageOf } from './page';
import type { Stored } from './port';

export type Opened = {
  page: { etag: string; document: BriefingDocument; dense: Record<string, DenseRest> };
  briefing: Briefing;
  /** How it opens as the address has it. */
  first: View;
  /** What to say where the address names a place that is not there. */
  missing: string | null;
};

const read = new WeakMap<Stored, Pick<Opened, 'page' | 'briefing'>>();

function readOnce(stored: Stored): Pick<Opened, 'page' | 'briefing'> {
  const known = read.get(stored);
  if (known) return known;
  const { slim, dense } = pageOf(stored);
  const briefing = briefingOf(slim, new Map(Object.entries(dense)));
  const made = { page: { etag: stored.etag, document: slim, dense }, briefing };
  read.set(stored, made);
  return made;
}

export function opened(stored: Stored, query: URLSearchParams): Opened {
  const { page, briefing } = readOnce(stored);
  return { page, briefing, ...askedBy(query, briefing, openingView(briefing), stored.document) };
}

const ground = once(async (): Promise<Ground> => decodeGround(await groundJson(false)));
const drawn = new Map<string, FirstPicture[]>();
/** Views whose pictures are kept: most visitors open a briefing as it opens. */
const KEPT = 32;

/** The pictures of a View, drawn once while they are among the last asked for. */
export async function picturesOf(stored: Stored, briefing: Briefing, view: View, page: FirstPage = 'workspace'): Promise<FirstPicture[]> {
  const key = JSON.stringify([page, stored.etag, { ...view, palette: null }]);
  const loaded = await ground();
  const made = drawn.get(key) ?? firstPictures(briefing, view, shownIds(briefing, view), loaded, pageOf(stored).pointsOf, page);
  drawn.delete(key);
  drawn.set(key, made);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  return made;
}
