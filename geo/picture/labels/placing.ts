/** Which label chooses its spot when: the important ones first, and of these again the one that came off worst. */
import type { Place } from '../../document/briefing';
import { boxGrid } from './boxGrid';
import { around, dotted } from '../boxes';
import { labelFor, type Field } from './labels';
import { reachOf } from '../marks';
import type { Box, Label, Mark } from '../picture';
import type { Prepared } from '../prepare';
import type { LabelRank } from './words';

export type Naming = { prepared: Prepared; select: string | null; compact: boolean };

/** With more marks than this in the foreground no label reaches out for room: a thicket of leaders names nothing. */
const FEW = 24;

/** The field with the marks on it and no words yet. */
export function fieldOf(marks: readonly Mark[], avoid: readonly Box[], rest: Pick<Field, 'view' | 'scale' | 'soft' | 'previous'>): Field {
  const { size } = rest.view;
  const field: Field = {
    ...rest, marks: boxGrid(size), hard: boxGrid(size), labels: boxGrid(size), taken: [], placed: [], said: new Map(),
    crowded: marks.filter(({ faded }) => !faded).length > FEW,
  };
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

export function keepClear({ hard, taken }: Field, box: Box): void {
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

function rankOf({ id, faded }: Mark, { prepared, select }: Naming): LabelRank {
  if (faded) return 'background';
  return id === select || id === prepared.lead ? 'lead' : prepared.mains.has(id) ? 'main' : 'supporting';
}

/** Marks this close, in pixels at scale 1, that are called the same, as reports from one town, have one label. */
const ONE_NAME = 72;

const saidBy = ({ name, brief }: Place): string => `${name}\n${brief ?? ''}`;

/** True where a mark close by has the very words that this one's label would have. */
const isSaid = ({ id, at }: Mark, { prepared }: Naming, { said, scale }: Field): boolean =>
  (said.get(saidBy(prepared.placeOf.get(id)!.place)) ?? []).some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < ONE_NAME * scale);

/** A mark's label on the field, with what its spot costs; null where it finds none. What stands in the background has its name alone. */
function labelled(mark: Mark, naming: Naming, field: Field): { label: Label; cost: number } | null {
  const rank = rankOf(mark, naming);
  const isLead = rank === 'lead';
  const words = { brief: rank !== 'background' && (!naming.compact || isLead), local: isLead && !naming.compact, reach: reachOf(mark) };
  const place = naming.prepared.placeOf.get(mark.id)!;
  const made = labelFor(place, mark, rank, words, field);
  if (!made) return null;
  const said = saidBy(place.place);
  field.said.set(said, [...(field.said.get(said) ?? []), mark.at]);
  if (mark.faded) field.taken.push(around(mark.at, reachOf(mark)));
  keepLabelClear(field, made.label, mark);
  return made;
}

/** Labels of the places of a rank: what is drawn last chooses first. */
export const placeLabels = (rank: 'supporting' | 'background', marks: readonly Mark[], naming: Naming, field: Field): Label[] =>
  [...marks].reverse().filter((mark) => rankOf(mark, naming) === rank).flatMap((mark) => (isSaid(mark, naming, field) ? [] : labelled(mark, naming, field)?.label ?? []));

/** What a spot may cost without another round; and a label without any, so that no order buys neatness with a name. */
const FAIR = 10;
const LEFT_OUT = 1000;
/** As many orders are tried, of no more labels than that: it is done in each frame. */
const ROUNDS = 4;
const MOST = 12;

/**
 * Labels of the main places, with the field that they stand on. What is drawn last chooses first; then, while one has come off
 * badly, that one chooses before all others. The order that costs least in all stands.
 */
export function placeMains(marks: readonly Mark[], naming: Naming, emptyField: () => Field): { labels: Label[]; field: Field } {
  let order = [...marks].reverse().filter((mark) => ['lead', 'main'].includes(rankOf(mark, naming)));
  let best = placedIn(order, naming, emptyField());
  let last = best;
  for (let round = 1; round < ROUNDS && order.length <= MOST && last.worst.cost > FAIR && last.worst.mark !== order[0]; round += 1) {
    const { mark: worst } = last.worst;
    order = [worst!, ...order.filter((mark) => mark !== worst)];
    last = placedIn(order, naming, emptyField());
    if (last.cost < best.cost) best = last;
  }
  return best;
}

type Placed = { labels: Label[]; field: Field; cost: number; worst: { mark: Mark | null; cost: number } };

function placedIn(order: readonly Mark[], naming: Naming, field: Field): Placed {
  const placed: Placed = { labels: [], field, cost: 0, worst: { mark: null, cost: 0 } };
  for (const mark of order) {
    if (isSaid(mark, naming, field)) continue;
    const made = labelled(mark, naming, field);
    const cost = made?.cost ?? LEFT_OUT;
    if (made) placed.labels.push(made.label);
    if (cost > placed.worst.cost) placed.worst = { mark, cost };
    placed.cost += cost;
  }
  return placed;
}
