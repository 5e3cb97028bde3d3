/** The picture of a briefing in one view: the pure function at the middle of the house. */
import type { Briefing } from '../document/briefing';
import type { Point, Projector, Size } from '../projection/projector';
import { TOWNS_FROM } from '../style/zooms';
import { boxGrid } from './boxGrid';
import { around, dotted } from './boxes';
import { courseOf, type Run } from './course';
import { gridOf, type Grid } from './grid';
import { labelFor, type Field } from './labels';
import { BENT, linkLabelFor, linkText, type WordsAlong } from './linkLabels';
import { marksOf, reachOf } from './marks';
import { LINK_STEP } from './obstacles';
import type { Box, Label, LinkLabel, Mark, Picture, Stroke } from './picture';
import { prepare, type Prepared, type PreparedLink } from './prepare';
import { edgeBoxes, rimBoxes } from './rim';
import { strokeOf } from './strokes';
import type { LabelRank } from './words';

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

type Drawn = { stroke: Stroke; run: Run; prepared: PreparedLink };

function strokesOf(prepared: Prepared, marks: ReadonlyMap<string, Mark>, view: Projector, shown: ReadonlySet<string>, touched: Set<string> | null, scale: number): Drawn[] {
  const gapAt = (id: string, head: boolean): number => {
    const mark = marks.get(id);
    return mark ? reachOf(mark) + (head ? 2 : 1) * scale : 2;
  };
  return prepared.links.filter(({ link }) => shown.has(link.id)).flatMap((item) => {
    const { link, lane, vertices, ink, to } = item;
    const gaps = [gapAt(link.from, link.direction === 'both'), gapAt(link.to, true)] as const;
    const run = courseOf(vertices, lane, view, gaps);
    if (!run) return [];
    const stroke = strokeOf(run, {
      id: link.id, ink, status: link.status, width: link.weight * scale, direction: link.direction,
      openEnd: to?.precision === 'country' && !marks.has(link.to),
      faded: touched !== null && !touched.has(link.id),
    });
    return [{ stroke, run, prepared: item }];
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

/** The field with the marks on it and no words yet. */
function fieldOf(marks: readonly Mark[], avoid: readonly Box[], rest: Pick<Field, 'view' | 'scale' | 'soft' | 'previous'>): Field {
  const { size } = rest.view;
  const field: Field = { ...rest, marks: boxGrid(size), hard: boxGrid(size), labels: boxGrid(size), taken: [], placed: [] };
  for (const box of avoid) keepClear(field, box);
  for (const mark of marks) {
    const box = around(mark.at, reachOf(mark));
    field.hard.add(box, box);
    // What stands in the background and has no words of its own the ground may name.
    if (!mark.faded) field.taken.push(box);
    field.marks.add(box, mark);
  }
  return field;
}

function keepClear({ hard, taken }: Field, box: Box): void {
  hard.add(box, box);
  taken.push(box);
}

const LEADER_STEP = 8;

/** A label with its leader: no other words stand on either. */
function keepLabelClear(field: Field, { box, leader }: Label, mark: Mark): void {
  keepClear(field, box);
  for (const point of leader ? dotted(leader, LEADER_STEP) : []) keepClear(field, around(point, LEADER_STEP / 4));
  field.labels.add(box, box);
  field.placed.push({ mark: mark.at, box });
}

type Naming = { prepared: Prepared; select: string | null; compact: boolean };

function rankOf({ id, faded }: Mark, { prepared, select }: Naming): LabelRank {
  if (faded) return 'background';
  return id === select || id === prepared.lead ? 'lead' : prepared.mains.has(id) ? 'main' : 'supporting';
}

/** Labels of the places of these ranks: what is drawn last chooses first. What stands in the background has its name alone. */
function placeLabels(ranks: readonly LabelRank[], marks: readonly Mark[], naming: Naming, field: Field): Label[] {
  const { prepared, compact } = naming;
  return [...marks].reverse().flatMap((mark) => {
    const rank = rankOf(mark, naming);
    if (!ranks.includes(rank)) return [];
    const isLead = rank === 'lead';
    const words = { brief: rank !== 'background' && (!compact || isLead), local: isLead && !compact, reach: reachOf(mark) };
    const made = labelFor(prepared.placeOf.get(mark.id)!, mark, rank, words, field);
    if (!made) return [];
    if (mark.faded) field.taken.push(around(mark.at, reachOf(mark)));
    keepLabelClear(field, made, mark);
    return [made];
  });
}

export function draw(briefing: Briefing, view: Projector, options: DrawOptions): Picture {
  const prepared = prepare(briefing);
  const { shown, select, scale = 1, compact = false, along = BENT, tieTo = null } = options;
  const avoid = typeof options.avoid === 'function' ? options.avoid(view.size) : options.avoid ?? [];
  const touched = touchedBy(briefing, select);
  const marks = marksOf(prepared, view, { shown, select, touched, scale });
  const marksById = new Map(marks.map((mark) => [mark.id, mark]));
  const drawn = strokesOf(prepared, marksById, view, shown, touched, scale);
  const linkPoints = drawn.map(({ stroke }) => dotted(stroke.course, LINK_STEP));
  const links = gridOf(linkPoints);
  // Words along a link may run over lines that only stand in the background.
  const strong = touched === null ? links : gridOf(drawn.map(({ stroke }, i) => (stroke.faded ? [] : linkPoints[i]!)));
  const tie = tieOf(select === null ? undefined : marksById.get(select), tieTo);
  const field = fieldOf(marks, avoid, {
    view, scale,
    soft: tie ? gridOf([...linkPoints, dotted(tie, LINK_STEP)]) : links,
    previous: new Map(options.previous?.labels.map(({ id, spot }) => [id, spot])),
  });
  const naming = { prepared, select, compact };
  const labels = placeLabels(['lead', 'main'], marks, naming, field);
  const linkLabels = placeLinkLabels(drawn, strong, along, field);
  labels.push(...placeLabels(['supporting'], marks, naming, field));
  // Where the ground names its towns, a place in the background is named as one of them.
  if (view.camera.zoom >= TOWNS_FROM) labels.push(...placeLabels(['background'], marks, naming, field));
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

function placeLinkLabels(drawn: Drawn[], links: Grid, along: WordsAlong, field: Field): LinkLabel[] {
  const { view, scale } = field;
  const byWeight = drawn.map((item, index) => ({ ...item, index })).sort((a, b) => b.prepared.link.weight - a.prepared.link.weight);
  return byWeight.flatMap(({ stroke, run, prepared, index }) => {
    if (stroke.faded) return [];
    const first = run.vertices[0]!;
    const last = run.vertices.at(-1)!;
    const ends = {
      from: prepared.from?.name ?? '', to: prepared.to?.name ?? '',
      seesStart: run.starts && onMap(first, view), seesEnd: run.ends && onMap(last, view),
    };
    const text = linkText(prepared.link, ends, scale, along.wider);
    const visible = run.vertices.filter((vertex) => onMap(vertex, view));
    const made = text && linkLabelFor(stroke, visible, text, scale, { view, hard: field.hard, links, own: index, chord: along.chord });
    if (!made) return [];
    for (const box of made.boxes) keepClear(field, box);
    return [made.label];
  });
}

const onMap = ({ x, y }: Point, { size }: Projector): boolean => x >= 0 && y >= 0 && x <= size.width && y <= size.height;
