/** Places' labels: each takes the cheapest free spot, the important ones choose first. */
import type { Point, Projector } from '../projection/projector';
import { around, cross, dotted, grown, holdsPoint, isInside, overlaps, touchesDisc } from './boxes';
import type { Grid } from './grid';
import { reachOf } from './marks';
import type { Box, Label, Mark } from './picture';
import type { PreparedPlace } from './prepare';
import { spotsOf, type Spot } from './spots';
import { labelText, type LabelRank, type LabelText } from './words';

/** What a label must not touch, and what it had better not. */
export type Field = {
  view: Projector;
  /** Size of marks and words. */
  scale: number;
  /** Marks, other labels, furniture: never covered. */
  hard: Box[];
  /** Points along links: each one covered costs. */
  soft: Grid;
  /** All that stand on the map: a label must not be read as another's. */
  marks: readonly Mark[];
  /** Labels that have their spots, with where their marks stand. */
  placed: { mark: Point; box: Box }[];
  /** Spots taken in the last picture, by id. */
  previous: ReadonlyMap<string, number>;
};

const PER_LINK_POINT = 2.5;
const KEEPING = -4;
const EDGE = 4;
const OFF_GLOBE = -4;
const ON_LIMB = 1.5;
const TANGLED = 14;
const MISTAKEN = 14;
/** Each point of a link that a leader passes: less than a label on it, since the line stays in sight. */
const PER_POINT_PASSED = 1.2;
const LEADER_STEP = 10;
/** A label this close, in pixels at scale 1, to another's mark, and closer than to its own, is read as the other's. */
const MISTAKEN_WITHIN = 12;
/** What a supporting place's line, and its name, may cost before it is left out: it may lie far off, but not over others' links. */
const BRIEF_WORTH = 6;
const NAME_WORTH = 13;
/** Marks this close, in pixels, are taken for each other where their labels stand the other way round. */
const NEIGHBOURS = 48;

/** @param most what a spot may cost at the most; beyond it, no more is reckoned */
function costOf(spot: Spot, mark: Mark, field: Field, most: number): number {
  const { width, height } = field.view.size;
  if (!isInside(spot.box, [EDGE, EDGE, width - EDGE, height - EDGE])) return Infinity;
  const kept = field.previous.get(mark.id) === spot.spot ? KEEPING : 0;
  const clear = spot.cost + kept + limbCost(spot, mark, field.view);
  if (clear >= most) return Infinity;
  const padded = grown(spot.box, 3);
  if (field.hard.some((box) => overlaps(padded, box))) return Infinity;
  if (spot.leader && field.hard.some((box) => crossesBox(spot.leader!, box, mark))) return Infinity;
  const tangled = field.placed.filter((other) => isTangled(spot, mark, other)).length;
  const mistaken = isMistaken(spot, mark, field) ? MISTAKEN : 0;
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
  return marks.some((other) => other !== mark && gapTo(spot, other) < limit);
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

/** Shares of a leader's way at which it is looked at. */
const STEPS = [0.2, 0.4, 0.6, 0.8, 1];

/** True where a leader runs over something that is not its own mark; from between overlapping marks it has to lead away. */
function crossesBox([a, b]: readonly [Point, Point], box: Box, { at }: Mark): boolean {
  const [l, t, r, bottom] = box;
  if (at.x > l - 1 && at.x < r + 1 && at.y > t - 1 && at.y < bottom + 1) {
    return (b.x - a.x) * ((l + r) / 2 - at.x) + (b.y - a.y) * ((t + bottom) / 2 - at.y) > 0.5;
  }
  if (Math.max(a.x, b.x) <= l || Math.min(a.x, b.x) >= r || Math.max(a.y, b.y) <= t || Math.min(a.y, b.y) >= bottom) return false;
  return STEPS.some((f) => holdsPoint(box, { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f }));
}

function best(text: LabelText, mark: Mark, reach: number, field: Field): { spot: Spot; cost: number } | null {
  let found: { spot: Spot; cost: number } | null = null;
  for (const spot of spotsOf(mark.at, reach, text)) {
    if (found && spot.cost + KEEPING + OFF_GLOBE >= found.cost) break;
    const cost = costOf(spot, mark, field, found?.cost ?? Infinity);
    if (Number.isFinite(cost) && (!found || cost < found.cost)) found = { spot, cost };
  }
  return found;
}

/** A full label where it finds a good spot, its name alone where only that fits, else none. */
export function labelFor(
  { place }: PreparedPlace, mark: Mark, rank: LabelRank,
  options: { brief: boolean; local: boolean; reach: number }, field: Field,
): Label | null {
  const variants = [...(options.brief && place.brief ? [true] : []), false];
  for (const brief of variants) {
    const text = labelText(place, rank, { ...options, scale: field.scale, brief });
    const found = best(text, mark, options.reach, field);
    if (!found) continue;
    if (rank === 'supporting' && found.cost > (brief ? BRIEF_WORTH : NAME_WORTH)) continue;
    const { at, anchor, leader, box, spot } = found.spot;
    return { id: place.id, at, anchor, leader, box, spot, lines: text.lines, faded: mark.faded };
  }
  return null;
}
