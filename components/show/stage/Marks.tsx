import { MeasureOverlay } from '@/components/measure/LazyOverlay';
import { FoundPin } from '@/components/search/FoundPin';
import { vectorOf, type Projector } from '@/geo/projection/projector';
import type { Stage } from '@/geo/show/state';
import { strokePath } from './ink';
import styles from './marks.module.css';

/** Laser, ink, what was measured and the pin of what was found, over the map. */
export function Marks({ stage, view, scale }: { stage: Pick<Stage, 'ink' | 'laser' | 'found' | 'measured'>; view: Projector; scale: number }) {
  const dot = stage.laser && view.project(vectorOf(...stage.laser.at));
  return (
    <g>
      {stage.measured && <MeasureOverlay measured={stage.measured} view={view} scale={scale} />}
      {stage.found && <FoundPin found={stage.found} view={view} scale={scale} />}
      {stage.ink.map((stroke) => {
        const path = strokePath(stroke, view, scale);
        return (
          <g key={stroke.id} data-stroke={stroke.kind} className={stroke.color === 'ink' ? styles.plain : styles.attention}>
            <path className={styles.casing} d={path} strokeWidth={6.5 * scale} />
            <path className={styles.line} d={path} strokeWidth={3.5 * scale} />
          </g>
        );
      })}
      {dot?.seen && (
        <g data-laser="" transform={`translate(${dot.x} ${dot.y})`}>
          <circle className={styles.glow} r={15 * scale} />
          <circle className={styles.laser} r={6 * scale} />
        </g>
      )}
    </g>
  );
}
