/** Candidate spots for a label: beside its mark first, then standing off on a leader. */
import type { Point } from '../projection/projector';
import type { Label } from './picture';
import type { LabelText } from './words';

export type Spot = Pick<Label, 'at' | 'anchor' | 'leader' | 'box' | 'spot'> & { cost: number };

/** Direction (x right, y down) of the eight near spots, best first: right of the mark reads easiest. */
const NEAR: readonly (readonly [x: number, y: number, cost: number])[] = [
  [1, 0, 0], [-1, 0, 1.2], [1, -1, 1.6], [1, 1, 1.8], [-1, -1, 2.2], [-1, 1, 2.4], [0, 1, 3], [0, -1, 3.2],
];
const LEADER_REACH = [30, 52, 80, 115, 160] as const;
const LEADER_DIRECTIONS = 16;
const GAP = 6;

type Side = -1 | 0 | 1;

/** Box and text position of a label whose near edge or corner stands at `foot`. */
function placed(foot: Point, side: Side, rise: number, text: LabelText): Pick<Spot, 'at' | 'anchor' | 'box'> {
  const left = side > 0 ? foot.x : side < 0 ? foot.x - text.width : foot.x - text.width / 2;
  const top = foot.y - text.height * rise;
  const anchor = side > 0 ? 'start' : side < 0 ? 'end' : 'middle';
  const x = side > 0 ? left : side < 0 ? left + text.width : left + text.width / 2;
  return { at: { x, y: top + text.ascent }, anchor, box: [left, top, left + text.width, top + text.height] };
}

function nearSpots(at: Point, reach: number, text: LabelText): Spot[] {
  const nameMiddle = text.ascent * 0.55;
  return NEAR.map(([dx, dy, cost], spot) => {
    const d = reach + GAP;
    const diagonal = dx !== 0 && dy !== 0;
    const foot = { x: at.x + dx * (diagonal ? d * 0.62 : d), y: at.y + dy * (diagonal ? d * 0.5 : d) };
    const rise = dy > 0 ? 0 : dy < 0 ? 1 : nameMiddle / text.height;
    return { ...placed(foot, Math.sign(dx) as Side, rise, text), leader: null, spot, cost };
  });
}

/** Unit vectors all round, from the right clockwise. */
const AROUND = Array.from({ length: LEADER_DIRECTIONS }, (_, i) => {
  const angle = (i / LEADER_DIRECTIONS) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

function* leaderSpots(at: Point, reach: number, text: LabelText): Iterable<Spot> {
  for (const [ring, distance] of LEADER_REACH.entries()) {
    for (const [i, [ux, uy]] of AROUND.entries()) {
      const foot = { x: at.x + ux * (reach + distance), y: at.y + uy * (reach + distance) };
      const side: Side = ux > 0.25 ? 1 : ux < -0.25 ? -1 : 0;
      const rise = side === 0 ? (uy > 0 ? 0 : 1) : (text.ascent * 0.55) / text.height;
      const from = { x: at.x + ux * (reach + 1), y: at.y + uy * (reach + 1) };
      yield {
        ...placed({ x: foot.x + side * 4, y: foot.y }, side, rise, text),
        leader: [from, foot] as const,
        spot: 100 + ring * LEADER_DIRECTIONS + i,
        cost: 5 + ring * 1.5,
      };
    }
  }
}

/** Every spot that a label of this text could take round a mark, the cheapest first, so that one may stop asking; made when asked for. */
export function* spotsOf(at: Point, reach: number, text: LabelText): Iterable<Spot> {
  yield* nearSpots(at, reach, text);
  yield* leaderSpots(at, reach, text);
}

