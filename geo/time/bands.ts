/** The timeline's bands, one a layer, or one for all: bars in rows, labels where they fit, densities where there are too many bars. */
import type { Briefing, BriefingLayer } from '../document/briefing';
import { endOf, firstDay, lastDay, xOf, type Axis } from './axis';
import { barOf, type Bar } from './bars';
import { densityOf, type Density, type Heap } from './density';
import { timedOf } from './events';
import { noteOf, type Note } from './notes';
import { inRows, labelled } from './rows';

export type Band = { layer: BriefingLayer; /** Whose bars it has. */ layers: readonly BriefingLayer[]; rows: number; bars: Bar[]; density: Density | null; note: Note | null };

type BandOptions = {
  axis: Axis | null;
  /** Pixels of the axis, also where there is none. */
  x0: number;
  x1: number;
  /** The document's day, a fraction counted. */
  asOf: number | null;
  /** Rows of all bands together; bands get one each at least. */
  rows: number;
  selected: string | null;
  /** Size of labels, pixels. */
  text: number;
  /** All layers in one band, where there is room for no more. */
  together?: boolean;
};

/** Stands for several layers, in the colour of the words. */
const allOf = ([first]: readonly BriefingLayer[]): BriefingLayer => ({ ...first!, id: '', title: 'All layers', color: 'currentColor', dense: false });

/** Beyond so many bars a band is drawn as a density. */
const MOST_BARS = 60;
const MOST_ROWS = 4;

/** Extra rows go to the bands that need most, from the top. */
function rowsFor(needs: readonly number[], total: number): number[] {
  const rows = needs.map(() => 1);
  for (let left = total - needs.length; left > 0; left -= 1) {
    const short = needs.map((need, i) => need - rows[i]!);
    const worst = short.indexOf(Math.max(...short));
    if (worst < 0 || short[worst]! <= 0) break;
    rows[worst]! += 1;
  }
  return rows;
}

/** The crowd of a big layer on the axis; open ends reach to its own. */
const heapsOf = ({ crowd }: BriefingLayer, axis: Axis): Heap[] =>
  crowd.map(([earliest, latest, count]) => ({
    x0: xOf(axis, Math.max(firstDay(axis), earliest)), x1: endOf(axis, Math.min(lastDay(axis), latest)), count,
  }));

const rowsUsed = (bars: readonly Bar[]): number => Math.max(1, ...bars.map(({ row }) => row + 1));

/** The bands of some layers, laid out. Pure; the same for the server and the browser. */
export function bandsOf(briefing: Briefing, layers: readonly BriefingLayer[], options: BandOptions): Band[] {
  const { axis, asOf, text, x0, x1 } = options;
  const { events, undated } = timedOf(briefing);
  const line = axis && asOf !== null ? xOf(axis, asOf) : null;
  const groups = options.together && layers.length > 1 ? [layers] : layers.map((layer) => [layer]);
  const wanted = groups.map((own) => ({
    own, layer: own.length > 1 ? allOf(own) : own[0]!, heaps: axis ? own.flatMap((layer) => heapsOf(layer, axis)) : [],
    bars: axis ? events.filter((event) => own.some(({ id }) => id === event.layer)).map((event) => barOf(event, axis, asOf)) : [],
  }));
  const isDense = (bars: readonly Bar[], heaps: readonly Heap[]): boolean => bars.length > MOST_BARS || heaps.length > 0;
  const needs = wanted.map(({ bars, heaps }) => (axis && !isDense(bars, heaps) ? rowsUsed(inRows(bars, MOST_ROWS, axis, text)) : 1));
  const rows = rowsFor(needs, options.rows);
  return wanted.map(({ own, layer, bars, heaps }, i) => {
    const dense = isDense(bars, heaps);
    const chosen = dense ? bars.filter(({ event }) => event.featureId === options.selected) : bars;
    const set = axis ? labelled(inRows(chosen, rows[i]!, axis, text), axis, { ...options, line }) : [];
    return {
      layer, layers: own, rows: rows[i]!, bars: set, density: dense ? densityOf([...heaps, ...bars.map((bar) => ({ ...bar, count: 1 }))], x0, x1) : null,
      note: noteOf(layer, own.flatMap(({ id }) => undated.get(id) ?? []), dense ? null : set, { x0, x1, rows: rows[i]!, size: text, line }),
    };
  });
}
