/** What a dialog says of a file that was read, small however large the file was. */
import { briefingOf, type BriefingDocument, type Handling } from '../document/briefing';
import { isLink, isPlace } from '../document/read/features';
import { countByLayer, layersOf } from '../document/read/layers';
import type { Note } from '../formats/types';
import { draw } from '../picture/draw';
import { groundPaths, onGround, type Ground, type GroundPaths } from '../picture/ground/ground';
import type { Picture } from '../picture/picture';
import { projector, type Size } from '../projection/projector';
import { cameraOf } from '../view/camera';
import { viewOf } from '../view/open';

export type Preview = {
  title: string;
  handling: Handling | null;
  places: number;
  /** Places that have no position and are only listed. */
  unplaced: number;
  links: number;
  claims: number;
  scenes: number;
  layers: { title: string; count: number }[];
  map: { picture: Picture; ground: GroundPaths };
};

/** As many as a small map can tell apart. */
const MOST_MARKS = 300;
const MOST_LINKS = 60;

/** A document with some of its features: links with their ends, then places evenly through the file. */
function sampleOf(document: BriefingDocument): BriefingDocument {
  const links = document.features.filter(isLink).slice(0, MOST_LINKS);
  const ends = new Set(links.flatMap(({ properties }) => [properties.from, properties.to]));
  const placed = document.features.filter((feature) => isPlace(feature) && feature.geometry !== null);
  const step = Math.max(1, Math.ceil(placed.length / MOST_MARKS));
  const places = document.features.filter((feature) => ends.has(String(feature.id)));
  const others = placed.filter((feature, i) => i % step === 0 && !ends.has(String(feature.id)));
  return { ...document, features: [...places, ...others, ...links] };
}

function mapOf(document: BriefingDocument, ground: Ground, size: Size): Preview['map'] {
  const briefing = briefingOf(sampleOf(document));
  const view = viewOf({});
  const lens = projector(cameraOf(briefing, view, size), size);
  const shown = new Set(briefing.byId.keys());
  const picture = draw(briefing, lens, { shown, select: null, compact: true });
  return { picture, ground: groundPaths(ground, lens, onGround(briefing, view, shown)) };
}

/** @param size of the small map, in CSS pixels */
export function previewOf(document: BriefingDocument, ground: Ground, size: Size): Preview {
  const { briefing, features } = document;
  const counts = countByLayer(document);
  const places = features.filter(isPlace);
  return {
    title: briefing.title,
    handling: briefing.handling ?? null,
    places: places.length,
    unplaced: places.filter(({ geometry }) => geometry === null).length,
    links: features.length - places.length,
    claims: features.reduce((sum, { properties }) => sum + (properties.claims?.length ?? 0), 0),
    scenes: briefing.scenes?.length ?? 0,
    layers: layersOf(document).map(({ id, title }) => ({ title, count: counts.get(id) ?? 0 })),
    map: mapOf(document, ground, size),
  };
}

export type NoteGroup = { code: string; notes: Note[] };

/** Notes of one kind together, in the order in which the kinds first came. */
export function grouped(notes: readonly Note[]): NoteGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return [...groups].map(([code, found]) => ({ code, notes: found }));
}
