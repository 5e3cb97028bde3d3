/** Places' labels: each takes the cheapest free spot, the important ones choose first. */
import type { Point, Projector } from '../projection/projector';
import { grown, holdsPoint, isInside, overlaps, touchesDisc } from './boxes';
import type { Box, Label, Mark } from './picture';
import type { PreparedPlace } from './prepare';
import { spotsOf, type Spot } from './spots';
import { labelText, type LabelRank, type LabelText } from './words';

/** What a label must not touch, and what it had better not. */
export type Field = {
  view: Projector;
  /** Marks, other labels, furniture: never covered. */
  hard: Box[];
  /** Points along links: each one covered costs. */
  soft: Point[];
  /** Spots taken in the last picture, by id. */
  previous: ReadonlyMap<string, number>;
};

const PER_LINK_POINT = 2.5;
const KEEPING = -4;
const EDGE = 4;
const OFF_GLOBE = -4;
const ON_LIMB = 1.5;

function costOf(spot: Spot, mark: Mark, field: Field): number {
  const { width, height } = field.view.size;
  if (!isInside(spot.box, [EDGE, EDGE, width - EDGE, height - EDGE])) return Infinity;
  const padded = grown(spot.box, 3);
  if (field.hard.some((box) => overlaps(padded, box))) return Infinity;
  if (spot.leader && field.hard.some((box) => crossesBox(spot.leader!, box, mark))) return Infinity;
  const crossed = field.soft.filter((point) => holdsPoint(padded, point)).length;
  const kept = field.previous.get(mark.id) === spot.spot ? KEEPING : 0;
  return spot.cost + crossed * PER_LINK_POINT + kept + limbCost(spot, mark, field.view);
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

/** True where a leader runs over something that is not its own mark. */
function crossesBox([a, b]: readonly [Point, Point], box: Box, mark: Mark): boolean {
  if (holdsPoint(grown(box, 1), mark.at)) return false;
  return [0.2, 0.4, 0.6, 0.8, 1].some((f) => holdsPoint(box, { x: a.x + (b.x - a.x) * f, y: a.y + (b.y - a.y) * f }));
}

function best(text: LabelText, mark: Mark, reach: number, field: Field): { spot: Spot; cost: number } | null {
  let found: { spot: Spot; cost: number } | null = null;
  for (const spot of spotsOf(mark.at, reach, text)) {
    if (found && spot.cost + KEEPING + OFF_GLOBE >= found.cost) continue;
    const cost = costOf(spot, mark, field);
    if (Number.isFinite(cost) && (!found || cost < found.cost)) found = { spot, cost };
  }
  return found;
}

/** A full label where it finds a good spot, its name alone where only that fits, else none. */
export function labelFor(
  { place }: PreparedPlace, mark: Mark, rank: LabelRank,
  options: { brief: boolean; local: boolean; scale: number; reach: number }, field: Field,
): Label | null {
  const variants = [...(options.brief && place.brief ? [true] : []), false];
  for (const brief of variants) {
    const text = labelText(place, rank, { ...options, brief });
    const found = best(text, mark, options.reach, field);
    if (!found) continue;
    if (brief && rank === 'supporting' && found.cost > 6) continue;
    const { at, anchor, leader, box, spot } = found.spot;
    return { id: place.id, at, anchor, leader, box, spot, lines: text.lines, faded: mark.faded };
  }
  return null;
}
