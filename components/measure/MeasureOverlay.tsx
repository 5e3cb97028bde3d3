'use client';

import { useMemo } from 'react';
import { geodesic } from '@/geo/geometry';
import { distanceInWords } from '@/geo/geometry/words';
import { lengthOf, longestOf, pointAlong, runsOf } from '@/geo/picture/course';
import { textWidth } from '@/geo/picture/labels/measure';
import { pathOf } from '@/geo/picture/strokes';
import { vectorOf, type Projector } from '@/geo/projection/projector';
import { outlineOf, type Ring } from './ring';
import type { Measure } from './useMeasure';
import styles from './measure.module.css';

/** On paper of its own: it stands where the line is, whatever words the map has there. */
function Figure({ words, x, y }: { words: string; x: number; y: number }) {
  const width = textWidth(words, 'sans-bold', 12.5) + 10;
  return (
    <>
      <rect className={styles.paper} x={x - width / 2} y={y - 13} width={width} height={18} />
      <text className={styles.figure} x={x} y={y} textAnchor="middle">{words}</text>
    </>
  );
}

function Leg({ from, to, view }: { from: [number, number]; to: [number, number]; view: Projector }) {
  const runs = runsOf([vectorOf(...from), vectorOf(...to)], 0, view, [0, 0]);
  const longest = longestOf(runs);
  if (!longest) return null;
  const path = runs.map(({ vertices }) => pathOf(vertices)).join('');
  const middle = pointAlong(longest.vertices, lengthOf(longest.vertices) / 2);
  return (
    <g>
      <path className={styles.halo} d={path} />
      <path className={styles.leg} d={path} />
      <Figure words={distanceInWords(geodesic(from, to).distanceKm)} x={middle.x} y={middle.y - 8} />
    </g>
  );
}

function RingShape({ ring, view }: { ring: Ring; view: Projector }) {
  const outline = useMemo(() => outlineOf(ring), [ring]);
  const points = outline.map((vector) => view.project(vector));
  const path = points.map((p, i) => `${i > 0 && p.seen && points[i - 1]!.seen ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('');
  const top = points[0]!;
  return (
    <g>
      <path className={styles.ring} d={path} />
      {top.seen && <Figure words={`${ring.radius} ${ring.unit}`} x={top.x} y={top.y - 5} />}
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
