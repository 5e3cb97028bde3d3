/** Where everything on the timeline stands, for a briefing and a size. Pure: the server draws with it too. */
import type { Briefing, BriefingLayer } from '@/geo/document/briefing';
import { cutTo } from '@/geo/picture/labels/measure';
import { axisOf, xOf, type Axis } from '@/geo/time/axis';
import { bandsOf, type Band } from '@/geo/time/bands';
import { instantOf, MINUTES_IN_DAY, rangeOf } from '@/geo/time/edtf';
import { eventsOf, extentsOf } from '@/geo/time/events';
import type { Handle } from '@/geo/time/span';
import { scaleOfAxis, type Scale } from '@/geo/time/ticks';
import type { Form, Size } from './useSize';

export type Plan = {
  form: Form;
  width: number;
  x0: number;
  x1: number;
  top: number;
  /** Room for a layer's name above its rows, where there is no column for names. */
  head: number;
  row: number;
  /** Height of all bands, which may be more than there is room for: then they scroll. */
  bandsHeight: number;
  axisHeight: number;
  /** Height of a bar, and the size of labels. */
  bar: number;
  text: number;
  axis: Axis | null;
  scale: Scale | null;
  asOfX: number | null;
  bands: (Band & { y: number; height: number; /** The layer's title, cut to its column. */ name: string })[];
};

type Measures = Pick<Plan, 'x0' | 'top' | 'head' | 'axisHeight' | 'bar' | 'text'> & { margin: number; least: number; most: number };

const MEASURES: Record<Form, Measures> = {
  wide: { x0: 118, margin: 36, top: 22, head: 0, axisHeight: 30, bar: 6, text: 12, least: 26, most: 50 },
  strip: { x0: 118, margin: 36, top: 21, head: 0, axisHeight: 31, bar: 6, text: 12, least: 26, most: 30 },
  phone: { x0: 24, margin: 24, top: 22, head: 22, axisHeight: 48, bar: 9, text: 13.5, least: 40, most: 44 },
};

/** Where layers' names begin, beside the bands. */
export const NAME_X = 22;
const NAME_SIZE = 12.5;

/** The day that the document's date names; the last one where it allows several. */
function namedDay(asOf: string | null): number | null {
  const latest = asOf === null ? undefined : rangeOf(asOf)?.latest;
  return latest === undefined || !Number.isFinite(latest) ? null : latest;
}

/** How far the document's date has come, in days: an instant counts to the minute, a day to its last one: the next day may stand beyond a break. */
export function asOfDay(asOf: string | null): number | null {
  const day = namedDay(asOf);
  if (asOf === null || day === null) return null;
  const instant = instantOf(asOf);
  return (instant ?? (day + 1) * MINUTES_IN_DAY - 1) / MINUTES_IN_DAY;
}

function layersOn(briefing: Briefing, form: Form, hidden: readonly string[], selected: string | null): BriefingLayer[] {
  const shown = briefing.layers.filter(({ id, count }) => count > 0 && !hidden.includes(id));
  if (form !== 'strip') return shown;
  const layer = selected === null ? undefined : briefing.byId.get(selected)?.layer;
  return layer === undefined ? shown : briefing.layers.filter(({ id }) => id === layer);
}

function stacked(bands: Band[], head: number, row: number, room: number): Plan['bands'] {
  let y = 0;
  return bands.map((band) => {
    const placed = { ...band, y, height: head + band.rows * row, name: cutTo(band.layer.title, room, 'sans-bold', NAME_SIZE) };
    y += placed.height;
    return placed;
  });
}

const selectedDays = (briefing: Briefing, selected: string | null): number[] =>
  eventsOf(briefing).filter(({ featureId }) => featureId === selected).flatMap(({ range }) => range.days);

/** What a finger wants, in pixels. */
const REACH = 44;
/** So much of it is free left of the axis. */
const FREE = 24;

/**
 * Where a window's two ends are held, each from x to x: outside of the window, so that a single day keeps two handles; what there is
 * no room for is taken from the window itself, up to its middle.
 */
export function holdsOf({ width, x0 }: Pick<Plan, 'width' | 'x0'>, { from, to }: Record<Handle, number>): Record<Handle, [number, number]> {
  const before = Math.min(REACH, from - x0 + FREE);
  const after = Math.min(REACH, width - to);
  const half = (to - from) / 2;
  return { from: [from - before, from + Math.min(REACH - before, half)], to: [to - Math.min(REACH - after, half), to + after] };
}

export function planOf(briefing: Briefing, { form, width, height }: Size, hidden: readonly string[], selected: string | null): Plan {
  const { x0, margin, top, head, axisHeight, bar, text, least, most } = MEASURES[form];
  const x1 = Math.max(x0 + 120, width - margin);
  const [asOf, named] = [asOfDay(briefing.asOf), namedDay(briefing.asOf)];
  const extents = extentsOf(briefing);
  const axis = extents.length > 0 ? axisOf(extents, named, x0, x1) : null;
  const layers = layersOn(briefing, form, hidden, selected);
  const isPhone = form === 'phone';
  const room = isPhone ? height - layers.length * head : height - top - axisHeight;
  // A phone's bands may scroll: a row for each layer's bars, and one for what is undated.
  const rows = Math.max(isPhone ? layers.length * 2 : 0, Math.floor(room / least));
  const bands = bandsOf(briefing, layers, { axis, x0, x1, asOf, rows, selected, text, together: form === 'strip' });
  const used = bands.reduce((sum, band) => sum + band.rows, 0);
  const row = Math.max(least, Math.min(most, room / Math.max(1, used)));
  const strong = [...(named === null ? [] : [named]), ...selectedDays(briefing, selected)];
  return {
    form, width, x0, x1, top, head, row, axisHeight, bar, text, axis,
    bandsHeight: used * row + layers.length * head,
    scale: axis && scaleOfAxis(axis, strong, text),
    asOfX: axis && asOf !== null ? xOf(axis, asOf) : null,
    bands: stacked(bands, head, row, isPhone ? x1 - x0 : x0 - NAME_X - 8),
  };
}
