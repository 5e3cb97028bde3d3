'use client';

import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { BriefingLayer } from '@/geo/document/briefing';
import type { Bar } from '@/geo/time/bars';
import { whenInWords } from '@/geo/time/words';
import { BarShape } from './BarShape';
import { DensityShape } from './DensityShape';
import { NAME_X, type Plan } from './plan';
import styles from './timeline.module.css';

const SERIES = 6;
/** Colours by the layer's place in the palette; an author's own colour comes as an attribute. */
const inkOf = ({ color, index }: BriefingLayer, also = '') =>
  color === null ? { className: `${styles[`s${index % SERIES}`]} ${also}` } : { color, className: also };

const LEAST_TARGET = 24;
/** What bars that share a row's height have together, beside the height of one, in pixels. */
const SHARED = 2;

/** "Treaty signed, Pyongyang, June 2024", and the status where it did not just happen. */
function barName({ event }: Bar): string {
  const status = event.status === 'occurred' || event.status === 'ongoing' ? '' : `, ${event.status}`;
  return `${event.label}, ${whenInWords(event.when)}${status}`;
}

type BarProps = { bar: Bar; layer: BriefingLayer; plan: Plan; top: number; selected: boolean; isStop: boolean; onSelect(id: string): void; onFocus(id: string): void };

/** The bar with its label, as one button that is high as its row. */
function BarButton({ bar, layer, plan, top, selected, isStop, onSelect, onFocus }: BarProps) {
  const { event, x0, x1, label, lane, lanes } = bar;
  const bottom = top + plan.row;
  const height = lanes > 1 ? (plan.bar + SHARED) / lanes : plan.bar;
  const spare = Math.max(0, LEAST_TARGET - (x1 - x0)) / 2;
  return (
    <g
      role="button" tabIndex={isStop ? 0 : -1} aria-label={barName(bar)} aria-current={selected || undefined}
      data-event={event.id} {...inkOf(layer, styles.bar)}
      onClick={() => onSelect(event.featureId)} onFocus={() => onFocus(event.id)}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' && key.key !== ' ') return;
        key.preventDefault();
        onSelect(event.featureId);
      }}
    >
      <rect className={styles.hit} x={x0 - spare} y={top} width={x1 - x0 + 2 * spare} height={plan.row} />
      {label && <rect className={styles.hit} x={label.x} y={top} width={label.width} height={plan.row} />}
      <BarShape bar={bar} y={bottom - 3 - height * (lanes - lane)} height={lanes > 1 ? height * 0.75 : height} foot={bottom - 1} selected={selected} />
    </g>
  );
}

const KEYS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => Math.min(count - 1, index + 1),
  ArrowLeft: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

type BandsProps = { plan: Plan; selected: string | null; onSelect(id: string): void };

/** Bars are one stop of the Tab key; the arrow keys go from one to the next as they are seen, from left to right. */
function Bars({ plan, selected, onSelect }: BandsProps) {
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const ids = plan.bands.flatMap(({ bars }) => bars).sort((a, b) => a.x0 - b.x0).map(({ event }) => event.id);
  const current = stop !== null && ids.includes(stop) ? stop : ids[0];
  const move = (event: KeyboardEvent): void => {
    // With Alt they are the browser's: back and forward.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = ids[KEYS[event.key]?.(ids.indexOf(current ?? ''), ids.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    const bars = group.current?.querySelectorAll<SVGGElement>('[data-event]') ?? [];
    [...bars].find((bar) => bar.dataset.event === next)?.focus();
  };
  return (
    <g ref={group} onKeyDown={move}>
      {plan.bands.flatMap((band) => band.bars.map((bar) => (
        <BarButton
          key={bar.event.id} bar={bar} layer={band.layers.find(({ id }) => id === bar.event.layer)!} plan={plan} top={band.y + plan.head + bar.row * plan.row}
          selected={bar.event.featureId === selected} isStop={bar.event.id === current} onSelect={onSelect} onFocus={setStop}
        />
      )))}
    </g>
  );
}

/** What is written on the bands, over the window's shade so that it stays legible: names, labels and what has no date. */
export const Words = memo(function Words({ plan, selected }: { plan: Plan; selected: string | null }) {
  const { bands, head, row, bar: barHeight, text, form, x0 } = plan;
  return bands.map(({ layer, name, note, bars, y }) => (
    <g key={layer.id} className={styles.words}>
      <text {...inkOf(layer, styles.layer)} x={form === 'phone' ? x0 : NAME_X} y={head > 0 ? y + 16 : y + row - 8}>
        {name}{name !== layer.title && <title>{layer.title}</title>}
      </text>
      {bars.map(({ event, label, row: at }) => label && (
        <text
          key={event.id} aria-hidden="true" className={event.featureId === selected ? `${styles.label} ${styles.strong}` : styles.label}
          x={label.x} y={y + head + (at + 1) * row - barHeight - 8} fontSize={text}
        >{label.text}</text>
      ))}
      {note && <text className={styles.note} x={note.x} y={y + head + (note.row + 1) * row - 8} fontSize={text}>{note.text}</text>}
    </g>
  ));
});

/** All bands: bars, densities and rules. Drawn anew for another briefing, size or selection; not for a drag. */
export const Bands = memo(function Bands({ plan, selected, onSelect }: BandsProps) {
  const nameX = plan.form === 'phone' ? plan.x0 : NAME_X;
  const breaks = plan.axis?.segments.slice(1).map(({ x0 }) => x0 - 7) ?? [];
  return (
    <>
      {breaks.map((x) => <line key={x} className={styles.break} x1={x} x2={x} y1={0} y2={plan.bandsHeight} />)}
      {plan.bands.map(({ layer, y, height, density, rows }) => (
        <g key={layer.id} {...inkOf(layer)}>
          {density && <DensityShape density={density} layer={layer.title} y={y + plan.head + 3} height={rows * plan.row - 6} />}
          <line className={styles.rule} x1={nameX} x2={plan.width - nameX} y1={y + height - 0.5} y2={y + height - 0.5} />
        </g>
      ))}
      <Bars plan={plan} selected={selected} onSelect={onSelect} />
    </>
  );
});
