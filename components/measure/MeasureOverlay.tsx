'use client';

import { useMemo } from 'react';
import { distanceInWords } from '@/geo/geometry/words';
import type { Measured, MeasurePoint } from '@/geo/measure/measured';
import { distanceKm, totalKm } from '@/geo/measure/path';
import { outlineOf, type Ring } from '@/geo/measure/ring';
import { lengthOf, longestOf, pointAlong, runsOf } from '@/geo/picture/course';
import { textWidth } from '@/geo/picture/labels/measure';
import { pathOf } from '@/geo/picture/strokes';
import { vectorOf, type Projector } from '@/geo/projection/projector';
import styles from './measure.module.css';

/** On paper of its own: it stands where the line is, whatever words the map has there. */
function Figure({ words, x, y, scale }: { words: string; x: number; y: number; scale: number }) {
  const width = textWidth(words, 'sans-bold', 12.5) + 10;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <rect className={styles.paper} x={-width / 2} y="-21" width={width} height="18" />
      <text className={styles.figure} y="-8" textAnchor="middle">{words}</text>
    </g>
  );
}

function Leg({ from, to, view, scale }: { from: [number, number]; to: [number, number]; view: Projector; scale: number }) {
  const runs = runsOf([vectorOf(...from), vectorOf(...to)], 0, view, [0, 0]);
  const longest = longestOf(runs);
  if (!longest) return null;
  const path = runs.map(({ vertices }) => pathOf(vertices)).join('');
  const middle = pointAlong(longest.vertices, lengthOf(longest.vertices) / 2);
  return (
    <g>
      <path className={styles.halo} d={path} strokeWidth={5 * scale} />
      <path className={styles.leg} d={path} strokeWidth={1.6 * scale} strokeDasharray={`${5 * scale} ${3 * scale}`} />
      <Figure words={distanceInWords(distanceKm(from, to))} x={middle.x} y={middle.y} scale={scale} />
    </g>
  );
}

/** Pixels from the path's end, where a place may have its mark, to the words; and how high those stand. */
const OFF = 12;
const HIGH = 24;

/** All legs together, at the path's end, on the side from which the last one does not come; a single leg says it itself. Above, a ring has its own figure. */
function Total({ points, ringed, view, scale }: { points: MeasurePoint[]; /** There is a ring round the end. */ ringed: boolean; view: Projector; scale: number }) {
  if (points.length < 3) return null;
  const [before, end] = points.slice(-2).map(({ at }) => view.project(vectorOf(...at)));
  if (!before || !end?.seen) return null;
  const y = before.y > end.y && !ringed ? end.y - OFF * scale : end.y + (OFF + HIGH) * scale;
  return <Figure words={`Total ${distanceInWords(totalKm(points))}`} x={end.x} y={y} scale={scale} />;
}

function RingShape({ ring, view, scale }: { ring: Ring; view: Projector; scale: number }) {
  const outline = useMemo(() => outlineOf(ring), [ring]);
  const points = outline.map((vector) => view.project(vector));
  const path = points.map((p, i) => `${i > 0 && p.seen && points[i - 1]!.seen ? 'L' : 'M'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('');
  const top = points[0]!;
  return (
    <g>
      <path className={styles.ring} d={path} strokeWidth={1.3 * scale} />
      {top.seen && <Figure words={`${ring.radius} ${ring.unit}`} x={top.x} y={top.y} scale={scale} />}
    </g>
  );
}

type Props = { measured: Measured; /** Where the next leg would end. */ pointer?: [number, number] | null; view: Projector; scale?: number };

/** The measured path and rings, on the same globe as the map. */
export function MeasureOverlay({ measured: { points, rings }, pointer, view, scale = 1 }: Props) {
  const stops = [...points.map(({ at }) => at), ...(pointer && points.length > 0 ? [pointer] : [])];
  return (
    <g className={styles.overlay} data-measured="">
      {rings.map((ring, i) => <RingShape key={i} ring={ring} view={view} scale={scale} />)}
      {stops.slice(1).map((to, i) => <Leg key={i} from={stops[i]!} to={to} view={view} scale={scale} />)}
      {points.map(({ at }, i) => {
        const p = view.project(vectorOf(...at));
        return p.seen && <circle key={i} className={styles.stop} cx={p.x} cy={p.y} r={4 * scale} strokeWidth={1.8 * scale} />;
      })}
      <Total points={points} ringed={rings.some(({ at }) => at.join() === points.at(-1)?.at.join())} view={view} scale={scale} />
    </g>
  );
}
