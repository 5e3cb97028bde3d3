'use client';

import { memo, useMemo, useRef } from 'react';
import { PaintOnce } from '@/components/ui/PaintOnce';
import type { Briefing } from '@/geo/document/briefing';
import { countsOf, extentsIn } from '@/geo/time/events';
import { nextStep, spanOf, stepsOf, windowWords, type EdtfWindow, type Span } from '@/geo/time/span';
import { whenInWords } from '@/geo/time/words';
import { textWidth } from '@/geo/picture/labels/measure';
import { AxisStrip } from './AxisStrip';
import { Bands, Words } from './Bands';
import { Controls } from './Controls';
import { planOf, type Plan } from './plan';
import { Readout } from './Readout';
import { useDrag } from './useDrag';
import { usePlayer } from './usePlayer';
import { useSize } from './useSize';
import { useSpan } from './useSpan';
import { WindowHandles, WindowShade } from './WindowHandles';
import styles from './timeline.module.css';

type TimelineProps = {
  briefing: Briefing;
  window: EdtfWindow | null;
  onWindow(window: EdtfWindow | null): void;
  selected: string | null;
  onSelect(id: string): void;
  /** One row, for the selected feature's layer or else for all: the strip while a card is open, and in a low window. */
  small: boolean;
  /** Ids of hidden layers. */
  hidden: readonly string[];
};

const named = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'feature' : 'features'}`;

/** Above the bands: the label of the one full-height line. */
function AsOf({ plan, asOf }: { plan: Plan; asOf: string }) {
  const { asOfX: x, text, top, width } = plan;
  if (x === null) return null;
  const words = `As of ${whenInWords(asOf)}`;
  const fits = x + 5 + textWidth(words, 'sans-bold', text) <= width - 8;
  return (
    <>
      <line className={styles.asOf} x1={x} x2={x} y1={top - 6} y2={top} />
      <text className={styles.asOfLabel} x={fits ? x + 5 : x - 5} y={top - 7} textAnchor={fits ? 'start' : 'end'} fontSize={text}>{words}</text>
    </>
  );
}

const READOUT = 420;
/** Bands that scroll, or may. */
const SCROLLED = { tabIndex: 0, role: 'group', 'aria-label': 'Bands' };

/** Time under the map: what happened when, and the window that the map is seen through. */
export const Timeline = memo(function Timeline({ briefing, window, onWindow, selected, onSelect, small, hidden }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, small);
  const plan = useMemo(() => planOf(briefing, size, hidden, selected), [briefing, size, hidden, selected]);
  const { axis, asOfX, width, top, bandsHeight, axisHeight } = plan;
  const span = useMemo(() => axis && spanOf(window, axis), [window, axis]);
  const isSet = window !== null;
  const put = useSpan(axis, window, onWindow);
  const steps = useMemo(() => (axis ? stepsOf(extentsIn(briefing, hidden), axis) : []), [briefing, axis, hidden]);
  const at = isSet ? span : null;
  const player = usePlayer({ axis, steps, span: at, put });
  /** By hand, which no glide undoes. */
  const set = (to: Span | null) => {
    player.halt();
    put(to);
  };
  const clear = () => {
    set(null);
    // The button goes with the window: the focus stays with what it changed.
    box.current?.querySelector<SVGElement>('[data-handle]')?.focus();
  };
  const handlers = useDrag({ axis, span, isSet, scale: size.scale, put: set });
  const { shown, all } = countsOf(briefing, window, hidden);

  if (!axis || !span) {
    return <div ref={box} className={styles.timeline}><p className={styles.none}>No dates in this briefing: {all === 1 ? 'its one feature is' : `all ${named(all)} are`} shown at all times.</p></div>;
  }
  const words = window ? `${windowWords(window)}: ${shown.toLocaleString('en')} of ${named(all)}` : `All times: ${named(all)}`;
  const px = (units: number): number => units * size.scale;
  const ends = { previous: nextStep(steps, at, -1) === null, next: nextStep(steps, at, 1) === null };
  return (
    <div ref={box} className={styles.timeline}>
      <Readout words={words} isSet={isSet} right={plan.form !== 'phone' && asOfX !== null && asOfX < READOUT} onClear={clear} />
      <Controls player={player} ends={ends} />
      <div className={styles.plot} {...handlers}>
        <svg className={styles.top} width={px(width)} height={px(top)} viewBox={`0 0 ${width} ${top}`}>
          <PaintOnce />
          {briefing.asOf && <AsOf plan={plan} asOf={briefing.asOf} />}
        </svg>
        <div className={styles.scroll} {...(plan.bands.length > 4 ? SCROLLED : {})}>
          <svg role="group" aria-label="Events" width={px(width)} height={px(bandsHeight)} viewBox={`0 0 ${width} ${bandsHeight}`}>
            {plan.bands.length === 0 && <text className={styles.note} x={plan.x0} y={18} fontSize={plan.text}>All layers are hidden</text>}
            <Bands plan={plan} selected={selected} onSelect={onSelect} />
            {isSet && <WindowShade axis={axis} span={span} left={plan.x0} right={plan.x1} height={bandsHeight} />}
            {asOfX !== null && <line className={styles.asOf} x1={asOfX} x2={asOfX} y1={0} y2={bandsHeight} />}
            <Words plan={plan} selected={selected} />
          </svg>
        </div>
        <svg className={styles.foot} role="group" aria-label="Time window" width={px(width)} height={px(axisHeight)} viewBox={`0 0 ${width} ${axisHeight}`}>
          <AxisStrip plan={plan} />
          {asOfX !== null && <line className={styles.asOf} x1={asOfX} x2={asOfX} y1={0} y2={15} />}
          <WindowHandles plan={plan} axis={axis} span={span} isSet={isSet} put={set} />
        </svg>
      </div>
    </div>
  );
});
