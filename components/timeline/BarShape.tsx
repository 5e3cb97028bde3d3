import type { Bar } from '@/geo/time/bars';
import styles from './timeline.module.css';

const HEAD = 8;

/** A triangle that points out of the bar, to later or to earlier. */
const arrow = (x: number, middle: number, direction: 1 | -1): string =>
  `M${x} ${middle - 4}L${x + direction * HEAD} ${middle}L${x} ${middle + 4}Z`;

/** Solid where it is certain, a tint with ticks where the date only allows a range, an outline where it did not happen. */
export function BarShape({ bar: { x0, x1, core, pattern, openStart, openEnd }, y, height, foot, selected }: { bar: Bar; y: number; height: number; /** Where a selected one is underlined. */ foot: number; selected: boolean }) {
  const [left, right] = [openStart ? x0 + HEAD : x0, openEnd && pattern !== 'solid' ? x1 - HEAD : x1];
  const width = Math.max(1, right - left);
  const bottom = y + height;
  return (
    <g>
      {pattern === 'solid' ? (
        <>
          <rect className={styles.tint} x={left} y={y} width={width} height={height} />
          {core && <rect className={styles.solid} x={Math.max(left, core[0])} y={y} width={Math.max(1, core[1] - Math.max(left, core[0]))} height={height} />}
          {!openStart && <line className={styles.end} x1={left} x2={left} y1={y} y2={bottom} />}
          {!openEnd && <line className={styles.end} x1={right} x2={right} y1={y} y2={bottom} />}
        </>
      ) : (
        <rect className={pattern === 'dashed' ? styles.dashed : styles.dotted} x={left + 0.5} y={y + 0.5} width={Math.max(1, width - 1)} height={Math.max(1, height - 1)} />
      )}
      {openStart && <path className={styles.solid} d={arrow(left, y + height / 2, -1)} />}
      {openEnd && <path className={styles.solid} d={arrow(right, y + height / 2, 1)} />}
      {selected && <line className={styles.under} x1={x0} x2={x1} y1={foot} y2={foot} />}
    </g>
  );
}
