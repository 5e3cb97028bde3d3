import { memo } from 'react';
import type { Plan } from './plan';
import styles from './timeline.module.css';

const LINE = 9;

/** The axis' line with its breaks and ticks, and the labels under it. */
export const AxisStrip = memo(function AxisStrip({ plan: { axis, scale, text } }: { plan: Plan }) {
  if (!axis || !scale) return null;
  const end = axis.segments.at(-1)!;
  return (
    <g>
      {axis.segments.map(({ x0, x1 }) => <line key={x0} className={styles.axis} x1={x0} x2={x1} y1={LINE} y2={LINE} />)}
      {axis.segments.slice(1).map(({ x0 }) => (
        <path key={x0} className={styles.axis} d={`M${x0 - 11} ${LINE + 4}l3 -8M${x0 - 7} ${LINE + 4}l3 -8`} />
      ))}
      {end.kind === 'later' && <path className={styles.arrow} d={`M${end.x1} ${LINE - 3.5}l7 3.5l-7 3.5Z`} />}
      {scale.ticks.map(({ x, major }) => <line key={x} className={styles.axis} x1={x} x2={x} y1={LINE} y2={LINE + (major ? 6 : 4)} />)}
      {scale.labels.map(({ x, text: words, strong, anchor }) => (
        <text key={`${x}`} className={strong ? `${styles.tick} ${styles.strong}` : styles.tick} x={x} y={LINE + text + 5} textAnchor={anchor} fontSize={text}>{words}</text>
      ))}
    </g>
  );
});
