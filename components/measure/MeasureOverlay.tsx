'use client';

import { destination, geodesic } from '@/geo/geometry';
import { distanceInWords } from '@/geo/geometry/words';
import { courseOf, lengthOf, pointAlong } from '@/geo/picture/course';
import { pathOf } from '@/geo/picture/strokes';
import { vectorOf, type Projector } from '@/geo/projection/projector';
import { radiusKm, type Ring } from './ring';
import type { Measure } from './useMeasure';
import styles from './measure.module.css';

const RING_STEPS = 72;

function Leg({ from, to, view }: { from: [number, number]; to: [number, number]; view: Projector }) {
  const run = courseOf([vectorOf(...from), vectorOf(...to)], 0, view, [0, 0]);
  if (!run) return null;
  const middle = pointAlong(run.vertices, lengthOf(run.vertices) / 2);
  return (
    <g>
      <path className={styles.halo} d={pathOf(run.vertices)} />
      <path className={styles.leg} d={pathOf(run.vertices)} />
      <text className={styles.figure} x={middle.x} y={middle.y - 8} textAnchor="middle">{distanceInWords(geodesic(from, to).distanceKm)}</text>
    </g>
  );
}

function RingShape({ ring, view }: { ring: Ring; view: Projector }) {
  const km = radiusKm(ring);
  const points = Array.from({ length: RING_STEPS + 1 }, (_, i) => {
    const [lng, lat] = destination(ring.at, (i / RING_STEPS) * 360, km);
    return view.project(vectorOf(lng, lat));
  });
  const path = points.map((p, i) => `${i > 0 && p.seen && points[i - 1]!.seen ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('');
  const top = points[0]!;
  return (
    <g>
      <path className={styles.ring} d={path} />
      {top.seen && <text className={styles.figure} x={top.x} y={top.y - 5} textAnchor="middle">{ring.radius} {ring.unit}</text>}
    </g>
  );
}

/** The measured path and rings, on the same globe as the map. */
export function MeasureOverlay({ measure, view }: { measure: Measure; view: Projector }) {
  const stops = [...measure.points.map(({ at }) => at), ...(measure.pointer && measure.points.length > 0 ? [measure.pointer] : [])];
  return (
    <g className={styles.overlay}>
      {measure.rings.map((ring, i) => <RingShape key={i} ring={ring} view={view} />)}
      {stops.slice(1).map((to, i) => <Leg key={i} from={stops[i]!} to={to} view={view} />)}
      {measure.points.map(({ at }, i) => {
        const p = view.project(vectorOf(...at));
        return p.seen && <circle key={i} className={styles.stop} cx={p.x} cy={p.y} r="4" />;
      })}
    </g>
  );
}
