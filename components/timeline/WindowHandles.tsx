'use client';

import { useLatest } from '@/components/ui/useLatest';
import { endOf, firstDay, lastDay, xOf, type Axis } from '@/geo/time/axis';
import { dayText } from '@/geo/time/day';
import { keyed, type Handle, type Span } from '@/geo/time/span';
import { whenInWords } from '@/geo/time/words';
import { holdsOf, type Plan } from './plan';
import styles from './timeline.module.css';

const NAMES: Record<Handle, string> = { from: 'Start of the time window', to: 'End of the time window' };

type HandlesProps = { plan: Plan; axis: Axis; span: Span; isSet: boolean; put(span: Span): void };

const edges = (axis: Axis, span: Span): Record<Handle, number> => ({ from: xOf(axis, span[0]), to: endOf(axis, span[1]) });

/** Both ends of the window as sliders. */
export function WindowHandles({ plan, axis, span, isSet, put }: HandlesProps) {
  const at = edges(axis, span);
  const holds = holdsOf(plan, at);
  // A second key may come before the first has been drawn: it goes on from there.
  const latest = useLatest(span);
  return (['from', 'to'] as const).map((handle) => {
    const x = at[handle];
    const [left, right] = holds[handle];
    const isStart = handle === 'from';
    const out = isStart ? -6 : 6;
    const day = span[isStart ? 0 : 1];
    return (
      <g
        key={handle} role="slider" tabIndex={0} aria-label={NAMES[handle]} aria-orientation="horizontal" data-handle={handle}
        aria-valuemin={isStart ? firstDay(axis) : span[0]} aria-valuemax={isStart ? span[1] : lastDay(axis)} aria-valuenow={day}
        aria-valuetext={whenInWords(dayText(day))} className={isSet ? `${styles.handle} ${styles.set}` : styles.handle}
        onKeyDown={(event) => {
          const next = event.altKey || event.ctrlKey || event.metaKey ? null : keyed(latest.current, handle, event.key, event.shiftKey, axis);
          if (!next) return;
          event.preventDefault();
          event.stopPropagation();
          latest.current = next;
          put(next);
        }}
      >
        <rect className={styles.hit} x={left} y={0} width={right - left} height={plan.axisHeight} />
        <path className={styles.grip} d={`M${x} 2h${out}v8l${-out} 5Z`} />
      </g>
    );
  });
}

/** What is outside of the window fades; its edges run through all bands. */
export function WindowShade({ axis, span, left, right, height }: { axis: Axis; span: Span; left: number; right: number; height: number }) {
  const { from, to } = edges(axis, span);
  return (
    <g className={styles.shade} aria-hidden="true">
      <rect x={left} y={0} width={Math.max(0, from - left)} height={height} />
      <rect x={to} y={0} width={Math.max(0, right - to)} height={height} />
      <line x1={from} x2={from} y1={0} y2={height} />
      <line x1={to} x2={to} y1={0} y2={height} />
    </g>
  );
}
