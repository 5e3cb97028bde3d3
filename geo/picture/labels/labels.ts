/** Places' labels: each takes the cheapest free spot, the important ones choose first. */
import type { Point, Projector } from '../../projection/projector';
import type { BoxGrid } from './boxGrid';
import { around, cross, dotted, grown, isInside, overlaps, passes, touchesDisc } from '../boxes';
import type { Grid } from './grid';
import { reachOf } from '../marks';
import type { Box, Label, Mark } from '../picture';
import type { PreparedPlace } from '../prepare';
import { boxAt, SITES, spotAt, type Site, type Spot } from './spots';
import { labelText, type LabelRank, type LabelText } from './words';

/** What a label must not touch, and what it had better not. */
export type Field = {
  view: Projector;
  /** Size of marks and words. */
  scale: number;
  /** Marks, other labels, furniture: never covered. */
  hard: BoxGrid<Box>;
  /** Labels alone: two in a row stand further apart than a label from what is no words. */
  labels: BoxGrid<Box>;
  /** What is in `hard`, as it came. */
  taken: Box[];
  /** Points along links: each one covered costs. */
  soft: Grid;
  /** All that stand on the map: a label must not be read as another's. */
  marks: BoxGrid<Mark>;
  /** Labels that have their spots, with where their marks stand. */
  placed: { mark: Point; box: Box }[];
  /** Where marks stand whose labels say the same, by what they say. */
  said: Map<string, Point[]>;
  /** So many marks that only the lead's label may stand off its mark. */
  crowded: boolean;
  /** Spots taken in the last picture, by id. */
  previous: ReadonlyMap<string, number>;
};

const PER_LINK_POINT = 2.5;
const KEEPING = -4;
const EDGE = 4;
/** Kept clear round a label, in pixels. */
const PADDING = 3;
/** Between two labels in a row, in pixels at scale 1: closer, they are read as one name. */
const APART = 12;
const OFF_GLOBE = -4;
const ON_LIMB = 1.5;
const TANGLED = 14;
const MISTAKEN = 14;
/** Each point of a link that a leader passes: less than a label on it, since the line stays in sight. */
const PER_POINT_PASSED = 1.2;
const LEADER_STEP = 10;
/** A label this close, in pixels at scale 1, to another's mark, and closer than to its own, is read as the other's. */
const MISTAKEN_WITHIN = 12;
/** Their names stand wherever there is room at all. */
const STANDS_OUT: ReadonlySet<LabelRank> = new Set(['lead', 'main']);
/** What a supporting place's line, and its name, may cost before it is left out: it may lie far off, but not over others' links. */
const BRIEF_WORTH = 6;
const NAME_WORTH = 13;
/** Marks this close, in pixels, are taken for each other where their labels stand the other way round. */
const NEIGHBOURS = 48;

/** True where a label's box lies inside the map and on nothing that must not be covered. */
function isFree(box: Box, { view: { size: { width, height } }, scale, hard, labels }: Field): boolean {
  if (!isInside(box, [EDGE, EDGE, width - EDGE, height - EDGE])) return false;
  const padded = grown(box, PADDING);
  if (hard.some(padded, (other) => overlaps(padded, other))) return false;
  const row: Box = [box[0] - APART * scale, box[1], box[2] + APART * scale, box[3]];
  return !labels.some(row, (other) => overlaps(row, other));
}

/**
 * What a free spot costs; Infinity where its leader may not run.
 * @param most what a spot may cost at the most; beyond it, no more is reckoned
 */
function costOf(spot: Spot, mark: Mark, field: Field, most: number): number {
  const kept = field.previous.get(mark.id) === spot.spot ? KEEPING : 0;
  const clear = spot.cost + kept + limbCost(spot, mark, field.view);
  if (clear >= most) return Infinity;
  if (spot.leader && crossesAny(spot.leader, mark, field.hard)) return Infinity;
  const tangled = field.placed.filter((other) => isTangled(spot, mark, other)).length;
  const mistaken = isMistaken(spot, mark, field) ? MISTAKEN : 0;
  const padded = grown(spot.box, PADDING);
  return clear + field.soft.count(padded) * PER_LINK_POINT + passed(spot, field.soft) * PER_POINT_PASSED + tangled * TANGLED + mistaken;
}

/** Points of links along a label's leader. */
const passed = ({ leader }: Spot, links: Grid): number =>
  leader ? dotted(leader, LEADER_STEP).reduce((sum, point) => sum + links.count(around(point, LEADER_STEP / 2)), 0) : 0;

const gapTo = ({ box }: Spot, mark: Mark): number => {
  const near = nearestTo(mark.at, box);
  return Math.hypot(near.x - mark.at.x, near.y - mark.at.y) - reachOf(mark);
};

function isMistaken(spot: Spot, mark: Mark, { marks, scale }: Field): boolean {
  const limit = Math.min(MISTAKEN_WITHIN * scale, gapTo(spot, mark));
  return marks.some(grown(spot.box, Math.max(0, limit)), (other) => other !== mark && gapTo(spot, other) < limit);
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
const nearestTo = ({ x, y }: Point, [l, t, r, b]: Box): Point => ({ x: within(x, l, r), y: within(y, t, b) });

/** True where the ways from two marks to their labels cross, or two neighbours' labels stand the other way round. */
function isTangled(spot: Spot, mark: Mark, other: Field['placed'][number]): boolean {
  const [here, there] = [nearestTo(mark.at, spot.box), nearestTo(other.mark, other.box)];
  if (cross(mark.at, here, other.mark, there)) return true;
  const [dx, dy] = [mark.at.x - other.mark.x, mark.at.y - other.mark.y];
  return Math.hypot(dx, dy) < NEIGHBOURS && (here.x - there.x) * dx + (here.y - there.y) * dy < 0;
}

/** Near the limb a label stands off the globe, on paper; nowhere does it sit astride the limb if it can help it. */
function limbCost(spot: Spot, mark: Mark, { disc }: Projector): number {
  if (!disc) return 0;
  const off = !touchesDisc(spot.box, disc);
  const nearLimb = Math.hypot(mark.at.x - disc.x, mark.at.y - disc.y) > disc.r * 0.72;
  if (off) return nearLimb ? OFF_GLOBE : 0;
  const corners: Point[] = [
    { x: spot.box[0], y: spot.box[1] }, { x: spot.box[2], y: spot.box[1] },
    { x: spot.box[0], y: spot.box[3] }, { x: spot.box[2], y: spot.box[3] },
  ];
  return corners.some((p) => Math.hypot(p.x - disc.x, p.y - disc.y) > disc.r) ? ON_LIMB : 0;
}

/** Whether a leader runs over anything on its way from the middle of its mark. */
function crossesAny(leader: readonly [Point, Point], mark: Mark, hard: BoxGrid<Box>): boolean {
  const [a, b] = [mark.at, leader[1]];
  const way = grown([Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)], 1);
  return hard.some(way, (box) => crossesBox(leader, box, mark));
}

/** True where a leader runs over something that is not its own mark; from between overlapping marks it has to lead away. */
function crossesBox(leader: readonly [Point, Point], box: Box, { at }: Mark): boolean {
  const [l, t, r, bottom] = box;
  if (at.x > l - 1 && at.x < r + 1 && at.y > t - 1 && at.y < bottom + 1) {
    const [a, b] = leader;
    return (b.x - a.x) * ((l + r) / 2 - at.x) + (b.y - a.y) * ((t + bottom) / 2 - at.y) > 0.5;
  }
  return passes(leader, box);
}

/** @param sites where no less than the text's own first line is free */
function best(sites: readonly Site[], text: LabelText, mark: Mark, reach: number, field: Field): { spot: Spot; cost: number } | null {
  let found: { spot: Spot; cost: number } | null = null;
  for (const site of sites) {
    if (found && site.cost + KEEPING + OFF_GLOBE >= found.cost) break;
    const box = boxAt(site, mark.at, reach, text);
    if (!isFree(box, field)) continue;
    const spot = spotAt(site, box, mark.at, reach, text);
    const cost = costOf(spot, mark, field, found?.cost ?? Infinity);
    if (Number.isFinite(cost) && (!found || cost < found.cost)) found = { spot, cost };
  }
  return found;
}

type Words = { brief: boolean; local: boolean; reach: number; room?: number };
type Placed = { label: Label; cost: number };

/** A full label where it finds a good spot, its name alone where only that fits, else none; with what the spot costs. */
function labelAs({ place }: PreparedPlace, mark: Mark, rank: LabelRank, options: Words, field: Field): Placed | null {
  const { reach } = options;
  const textOf = (brief: boolean) => labelText(place, rank, { ...options, scale: field.scale, brief });
  // With its line a label covers all that its name alone does: where that is not free, no more need be asked.
  const name = textOf(false);
  // What stands in the background, or in a crowd, does not reach out for room.
  const near = rank === 'background' || (field.crowded && rank !== 'lead');
  const sites = SITES.filter((site) => !(site.leads && near) && isFree(boxAt(site, mark.at, reach, name), field));
  if (sites.length === 0) return null;
  for (const brief of options.brief && place.brief ? [true, false] : [false]) {
    const text = brief ? textOf(true) : name;
    const found = best(sites, text, mark, reach, field);
    if (!found) continue;
    if (!STANDS_OUT.has(rank) && found.cost > (brief ? BRIEF_WORTH : NAME_WORTH)) continue;
    const { at, anchor, leader, box, spot } = found.spot;
    return { label: { id: place.id, at, anchor, leader, box, spot, lines: text.lines }, cost: found.cost };
  }
  return null;
}

/** A label of less than its rank costs so much more. */
const LESSENED = 12;

/** Between a mark and the end of its name, in pixels at scale 1. */
const BESIDE = 28;

/**
 * A label as large and as full as finds room, or none. The lead goes without its local name, and then as small as any main place,
 * before it goes without a name: on a phone, or beside a card, a long one is wider than the map. A name that is wider than half of
 * the map, as one beside its mark can be, is cut to that before it is left out.
 */
export function labelFor(prepared: PreparedPlace, mark: Mark, rank: LabelRank, words: Words, field: Field): Placed | null {
  const whole = labelAs(prepared, mark, rank, words, field);
  if (whole) return whole;
  const { scale, view } = field;
  const alone = { ...words, local: false };
  const lower = rank === 'lead' ? 'main' : rank;
  const room = Math.floor(view.size.width / 2 - BESIDE * scale);
  const isLong = labelText(prepared.place, lower, { brief: false, local: false, scale }).width > room;
  const lesser = (words.local ? labelAs(prepared, mark, 'lead', alone, field) : null)
    ?? (rank === 'lead' ? labelAs(prepared, mark, lower, alone, field) : null)
    ?? (isLong ? labelAs(prepared, mark, lower, { ...alone, room }, field) : null);
  return lesser && { ...lesser, cost: lesser.cost + LESSENED };
}
