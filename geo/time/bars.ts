/** Where a bar of the timeline stands on the axis. */
import { patternOf, type Pattern } from '../picture/strokes';
import { endOf, firstDay, lastDay, segmentAt, xOf, type Axis } from './axis';
import type { TimelineEvent } from './events';

export type Bar = {
  event: TimelineEvent;
  row: number;
  /** Bars that overlap in a row share its height: which lane this one has, from the top, and of how many. */
  lane: number;
  lanes: number;
  /** Pixels. */
  x0: number;
  x1: number;
  /** The stretch that is certain; null where the date only allows a range. */
  core: [x0: number, x1: number] | null;
  pattern: Pattern;
  openStart: boolean;
  openEnd: boolean;
  /** Where the label starts, pixels; null where it found no room. */
  label: { x: number; width: number; text: string } | null;
};

const NARROWEST = 3;

/** What is planned lies ahead of the document's day; what is open and under way is known until then. */
function drawnRange({ range, status }: TimelineEvent, axis: Axis, asOf: number | null): [x0: number, x1: number] {
  const ahead = status === 'planned' || status === 'proposed';
  const { earliest, latest } = range;
  const open = latest === Infinity;
  const known = open && !ahead && asOf !== null && asOf > earliest;
  const from = open && ahead && asOf !== null ? Math.max(earliest, asOf) : earliest;
  const x1 = known ? xOf(axis, asOf) : endOf(axis, open ? lastDay(axis) : latest);
  // An open start is drawn as a stub, within the part of the axis in which its end lies.
  const start = Number.isFinite(from) ? from : Number.isFinite(latest) ? segmentAt(axis, latest).from : firstDay(axis);
  const x0 = Math.max(axis.segments[0]!.x0, Math.min(xOf(axis, start), x1 - NARROWEST));
  return [x0, Math.max(x1, x0 + 1)];
}

export function barOf(event: TimelineEvent, axis: Axis, asOf: number | null): Bar {
  const [x0, x1] = drawnRange(event, axis, asOf);
  const { core, earliest, latest } = event.range;
  const certain = core && ([Math.max(x0, xOf(axis, core.earliest)), Math.min(x1, endOf(axis, Math.min(core.latest, lastDay(axis))))] as [number, number]);
  return {
    event, row: 0, lane: 0, lanes: 1, x0, x1, label: null, pattern: patternOf(event.status),
    core: certain && core ? (core.earliest === earliest ? [x0, certain[1]] : certain[0] < certain[1] ? certain : null) : null,
    openStart: earliest === -Infinity, openEnd: latest === Infinity,
  };
}
