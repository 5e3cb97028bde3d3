/** Candidate spots for a label: beside its mark first, then standing off on a leader. */
import type { Point } from '../../projection/projector';
import type { Box, Label } from '../picture';
import type { LabelText } from './words';

export type Spot = Pick<Label, 'at' | 'anchor' | 'leader' | 'box' | 'spot'> & { cost: number };

type Side = -1 | 0 | 1;

/** Where a label may stand, whatever its mark and words: most such are ruled out by their box, before a spot is made of them. */
export type Site = {
  spot: number;
  cost: number;
  /** Way from the mark, x right and y down, and how far along it beyond the mark's reach, in pixels. */
  way: readonly [x: number, y: number];
  far: number;
  /** Which end of the label stands there: 1 its left one. */
  side: Side;
  /** The height of the label that stands above: all, none, or what brings the name's middle level. */
  rise: 0 | 1 | 'name';
  leads: boolean;
};

/** Direction (x right, y down) of the eight near spots, best first: right of the mark reads easiest. */
const NEAR: readonly (readonly [x: Side, y: Side, cost: number])[] = [
  [1, 0, 0], [-1, 0, 1.2], [1, -1, 1.6], [1, 1, 1.8], [-1, -1, 2.2], [-1, 1, 2.4], [0, 1, 3], [0, -1, 3.2],
];
const LEADER_REACH = [30, 52, 80, 115, 160] as const;
const LEADER_DIRECTIONS = 16;
const GAP = 6;
/** Between a leader's end and the words beside it. */
const LEADER_GAP = 4;

const riseOf = (y: number): Site['rise'] => (y > 0 ? 0 : y < 0 ? 1 : 'name');

const near = NEAR.map(([x, y, cost], spot): Site => ({
  spot, cost, way: x !== 0 && y !== 0 ? [x * 0.62, y * 0.5] : [x, y], far: GAP, side: x, rise: riseOf(y), leads: false,
}));

const leading = LEADER_REACH.flatMap((far, ring) => Array.from({ length: LEADER_DIRECTIONS }, (_, i): Site => {
  const angle = (i / LEADER_DIRECTIONS) * 2 * Math.PI;
  const way = [Math.cos(angle), Math.sin(angle)] as const;
  const side = way[0] > 0.25 ? 1 : way[0] < -0.25 ? -1 : 0;
  return { spot: 100 + ring * LEADER_DIRECTIONS + i, cost: 5 + ring * 1.5, way, far, side, rise: side === 0 ? riseOf(way[1]) : 'name', leads: true };
}));

/** Every site round a mark, the cheapest first, so that one may stop asking. */
export const SITES: readonly Site[] = [...near, ...leading];

/** The box that a label would take up at a site of a mark, in pixels. */
export function boxAt({ way, far, side, rise, leads }: Site, at: Point, reach: number, { width, height, ascent }: LabelText): Box {
  const x = at.x + way[0] * (reach + far) + (leads ? side * LEADER_GAP : 0);
  const y = at.y + way[1] * (reach + far);
  const left = side > 0 ? x : side < 0 ? x - width : x - width / 2;
  const top = y - height * (rise === 'name' ? (ascent * 0.55) / height : rise);
  return [left, top, left + width, top + height];
}

/** All of a site that the label needs which takes it. */
export function spotAt(site: Site, box: Box, at: Point, reach: number, text: LabelText): Spot {
  const { way: [ux, uy], far, side, leads, spot, cost } = site;
  const [left, top] = box;
  const along = (distance: number): Point => ({ x: at.x + ux * distance, y: at.y + uy * distance });
  return {
    at: { x: side > 0 ? left : side < 0 ? left + text.width : left + text.width / 2, y: top + text.ascent },
    anchor: side > 0 ? 'start' : side < 0 ? 'end' : 'middle',
    leader: leads ? [along(reach + 1), along(reach + far)] : null,
    box, spot, cost,
  };
}
