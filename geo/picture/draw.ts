/** The picture of a briefing in one view: the pure function at the middle of the house. */
import type { Briefing } from '../document/briefing';
import type { Point, Projector, Size } from '../projection/projector';
import { TOWNS_FROM } from '../style/names';
import { dotted } from './boxes';
import { longestOf, runsOf, type Run, type Vertex } from './course';
import { gridOf, type Grid } from './labels/grid';
import type { Field } from './labels/labels';
import { BENT, linkLabelFor, linkText, type WordsAlong } from './labels/linkLabels';
import { marksOf, reachOf } from './marks';
import { LINK_STEP } from './labels/obstacles';
import type { Box, LinkLabel, Mark, Picture, Stroke } from './picture';
import { fieldOf, keepClear, placeLabels, placeMains } from './labels/placing';
import { pinBox, type Pin } from './pin';
import { prepare, type Prepared, type PreparedLink } from './prepare';
import { edgeBoxes, rimBoxes } from './labels/rim';
import { strokeOf } from './strokes';

export type DrawOptions = {
  /** Ids of the features to show: in a shown layer and inside the time window. */
  shown: ReadonlySet<string>;
  select: string | null;
  /** Size of marks and words: 1 on a laptop, 2 on a wall. */
  scale?: number;
  /** A small map (a phone, a thumbnail): names only, and the lead's line. */
  compact?: boolean;
  /** How words are set along links: bent with them, in the face that they were measured in, unless said otherwise. */
  along?: WordsAlong;
  /** Boxes that furniture takes up, on a map of the picture's size. */
  avoid?: Box[] | ((map: Size) => Box[]);
  /** Where the line from the selected mark ends at its card. */
  tieTo?: ((mark: Point) => Point) | null;
  /** Found by a search: words keep clear of it. */
  pin?: Pin | null;
  previous?: Picture | null;
};

/** Features that stay strong while one is selected: itself, its links and their ends. */
function touchedBy(briefing: Briefing, select: string | null): Set<string> | null {
  const feature = select === null ? undefined : briefing.byId.get(select);
  if (!feature) return null;
  if (feature.kind === 'link') return new Set([feature.id, feature.from, feature.to]);
  const links = briefing.links.filter(({ from, to }) => from === feature.id || to === feature.id);
  return new Set([feature.id, ...links.flatMap(({ id, from, to }) => [id, from, to])]);
}

/** One stretch of a link. */
type Drawn = { stroke: Stroke; run: Run; prepared: PreparedLink };

function strokesOf(prepared: Prepared, marks: ReadonlyMap<string, Mark>, view: Projector, shown: ReadonlySet<string>, touched: Set<string> | null, scale: number): Drawn[] {
  const gapAt = (id: string, head: boolean): number => {
    const mark = marks.get(id);
    return mark ? reachOf(mark) + (head ? 2 : 1) * scale : 2;
  };
  return prepared.links.filter(({ link }) => shown.has(link.id)).flatMap((item) => {
    const { link, lane, vertices, ink, to } = item;
    const gaps = [gapAt(link.from, link.direction === 'both'), gapAt(link.to, true)] as const;
    const style = {
      id: link.id, ink, status: link.status, width: link.weight * scale, direction: link.direction,
      openEnd: to?.precision === 'country' && !marks.has(link.to),
      faded: touched !== null && !touched.has(link.id),
    };
    return runsOf(vertices, lane, view, gaps).map((run, part) => ({ stroke: { ...strokeOf(run, style), part }, run, prepared: item }));
  });
}

/** Begins at the edge of the mark's ring. */
function tieOf(mark: Mark | undefined, tieTo: ((mark: Point) => Point) | null): Picture['tie'] {
  if (!mark || !tieTo) return null;
  const to = tieTo(mark.at);
  const length = Math.hypot(to.x - mark.at.x, to.y - mark.at.y) || 1;
  const reach = reachOf(mark);
  if (to.x < mark.at.x + reach * 3) return null;
  return [{ x: mark.at.x + ((to.x - mark.at.x) / length) * reach, y: mark.at.y + ((to.y - mark.at.y) / length) * reach }, to];
}

export function draw(briefing: Briefing, view: Projector, options: DrawOptions): Picture {
  const prepared = prepare(briefing);
  const { shown, select, scale = 1, compact = false, along = BENT, tieTo = null, pin } = options;
  const furniture = typeof options.avoid === 'function' ? options.avoid(view.size) : options.avoid ?? [];
  const avoid = [...furniture, ...pinBox(pin, view, scale)];
  const touched = touchedBy(briefing, select);
  const marks = marksOf(prepared, view, { shown, select, touched, scale });
  const marksById = new Map(marks.map((mark) => [mark.id, mark]));
  const drawn = strokesOf(prepared, marksById, view, shown, touched, scale);
  const linkPoints = drawn.map(({ stroke }) => dotted(stroke.course, LINK_STEP));
  const links = gridOf(linkPoints);
  // Words along a link may run over lines that only stand in the background.
  const strong = touched === null ? links : gridOf(drawn.map(({ stroke }, i) => (stroke.faded ? [] : linkPoints[i]!)));
  const tie = tieOf(select === null ? undefined : marksById.get(select), tieTo);
  const naming = { prepared, select, compact };
  const { labels, field } = placeMains(marks, naming, () => fieldOf(marks, avoid, {
    view, scale,
    soft: tie ? gridOf([...linkPoints, dotted(tie, LINK_STEP)]) : links,
    previous: new Map(options.previous?.labels.map(({ id, spot }) => [id, spot])),
  }));
  const linkLabels = placeLinkLabels(drawn, strong, along, field);
  labels.push(...placeLabels('supporting', marks, naming, field));
  // Where the ground names its towns, a place in the background is named as one of them.
  if (view.camera.zoom >= TOWNS_FROM) labels.push(...placeLabels('background', marks, naming, field));
  return {
    size: view.size,
    disc: view.disc,
    strokes: drawn.map(({ stroke }) => stroke),
    marks,
    labels,
    linkLabels,
    tie,
    taken: [...rimBoxes(view), ...edgeBoxes(view), ...field.taken],
  };
}

type Stretch = { vertices: Vertex[]; drawn: Drawn; /** Of `drawn` among all. */ index: number };
/** A link by its stretches on the map itself, and which of its ends are on it. */
type Seen = { stretches: Stretch[]; seesStart: boolean; seesEnd: boolean };

function seenLinks(all: readonly Drawn[], view: Projector): Seen[] {
  const links = new Map<string, Seen>();
  for (const [index, drawn] of all.entries()) {
    const { vertices, starts, ends } = drawn.run;
    const seen = links.get(drawn.stroke.id) ?? { stretches: [], seesStart: false, seesEnd: false };
    links.set(drawn.stroke.id, seen);
    seen.seesStart ||= starts && onMap(vertices[0]!, view);
    seen.seesEnd ||= ends && onMap(vertices.at(-1)!, view);
    let open: Vertex[] | null = null;
    for (const vertex of vertices) {
      if (!onMap(vertex, view)) open = null;
      else if (open) open.push(vertex);
      else seen.stretches.push({ vertices: open = [vertex], drawn, index });
    }
  }
  return [...links.values()];
}

/** Words along the longest stretch of each link, the weightiest first. */
function placeLinkLabels(drawn: Drawn[], links: Grid, along: WordsAlong, field: Field): LinkLabel[] {
  const { view, scale } = field;
  const named = seenLinks(drawn, view).flatMap((seen) => {
    const longest = longestOf(seen.stretches);
    return longest ? [{ ...seen, ...longest }] : [];
  });
  return named.sort((a, b) => b.drawn.prepared.link.weight - a.drawn.prepared.link.weight).flatMap(({ drawn: { stroke, prepared }, vertices, index, seesStart, seesEnd }) => {
    if (stroke.faded) return [];
    const text = linkText(prepared.link, { from: prepared.from?.name ?? '', to: prepared.to?.name ?? '', seesStart, seesEnd }, scale, along.wider);
    const made = text && linkLabelFor(stroke, vertices, text, scale, { view, hard: field.hard, links, own: index, chord: along.chord });
    if (!made) return [];
    for (const box of made.boxes) keepClear(field, box);
    return [made.label];
  });
}

const onMap = ({ x, y }: Point, { size }: Projector): boolean => x >= 0 && y >= 0 && x <= size.width && y <= size.height;
