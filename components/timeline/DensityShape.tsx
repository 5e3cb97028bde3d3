import type { Density } from '@/geo/time/density';
import styles from './timeline.module.css';

const n = (value: number): number => Math.round(value * 10) / 10;

/** Too many bars to tell apart: how many things stand at each time, as columns of one shape. */
export function DensityShape({ density, layer, y, height }: { density: Density; layer: string; y: number; height: number }) {
  const { x0, binWidth, heights, count } = density;
  const bottom = y + height;
  const steps = heights.map((share, i) => `V${n(bottom - share * height)}H${n(x0 + (i + 1) * binWidth)}`).join('');
  return (
    <path
      className={styles.density} role="img" aria-label={`${layer}: ${count.toLocaleString('en')} dated events, by how many at a time`}
      d={`M${n(x0)} ${n(bottom)}${steps}V${n(bottom)}Z`}
    />
  );
}
