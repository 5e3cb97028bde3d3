'use client';

import { useState } from 'react';
import { METRES, scaleBar, type LengthUnit } from '@/geo/projection/scaleBar';
import type { Projector } from '@/geo/projection/projector';
import styles from './furniture.module.css';

const UNITS: LengthUnit[] = ['km', 'nmi', 'mi'];
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function Scale({ view }: { view: Projector }) {
  const [unit, setUnit] = useState<LengthUnit>('km');
  const bar = scaleBar(view.camera, unit);
  if (!bar) return null;
  const next = UNITS[(UNITS.indexOf(unit) + 1) % UNITS.length]!;
  const width = Math.round(bar.widthPx);
  // Too short for its words above it: they stand beside its end.
  const short = width < 60;
  const label = `${grouped(bar.value)} ${bar.unit}`;
  return (
    <button type="button" className={styles.scale} onClick={() => setUnit(next)} title={`Scale: click for ${next} (1 ${next} = ${METRES[next]} m)`}>
      <span className={styles.hidden}>Scale: {label}</span>
      <svg width={width + (short ? 60 : 2)} height="24" aria-hidden="true">
        <text x="1" y="10">0</text>
        <text x={width + 1} y="10" textAnchor={short ? 'start' : 'end'}>{label}</text>
        <path d={`M1 14V20H${width + 1}V14M${Math.round(width / 2) + 1} 17V20`} />
      </svg>
    </button>
  );
}

/** True where both lower corners of the map are bare paper beside the globe. */
function cornersFree({ disc, size }: Projector): boolean {
  if (!disc) return false;
  const clear = (x: number, y: number) => Math.hypot(x - disc.x, y - disc.y) > disc.r;
  return clear(130, size.height - 44) && clear(size.width - 240, size.height - 70);
}

export type FurnitureProps = {
  view: Projector | null;
  attribution: string;
  border: string;
  asOf: string | null;
  onZoom(delta: number): void;
  onNorth(): void;
};

/** What every map must carry: scale, north when turned, whose data, which borders. */
export function Furniture({ view, attribution, border, asOf, onZoom, onNorth }: FurnitureProps) {
  const bearing = view?.camera.bearing ?? 0;
  const turned = Math.abs(bearing) > 0.5 || (view?.camera.pitch ?? 0) > 0.5;
  const onPaper = view === null || cornersFree(view);
  return (
    <>
      <div className={styles.zoom}>
        <button type="button" onClick={() => onZoom(1)} aria-label="Zoom in">+</button>
        <button type="button" onClick={() => onZoom(-1)} aria-label="Zoom out">−</button>
        {turned && (
          <button type="button" onClick={onNorth} aria-label="Turn north up">
            <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
              <g transform={`rotate(${-Math.round(bearing)})`}>
                <path d="M0 -9L4 2H-4Z" fill="currentColor" />
                <path d="M0 9L4 -2H-4Z" fill="none" stroke="currentColor" />
              </g>
            </svg>
          </button>
        )}
      </div>
      <div className={onPaper ? styles.strip : `${styles.strip} ${styles.solid}`}>
        <div className={styles.left}>{view && <Scale view={view} />}</div>
        <p className={styles.notes}>
          {asOf && <span className={styles.asOf}>{asOf}</span>}
          <span>{border}</span> <span>{attribution}</span>
        </p>
      </div>
    </>
  );
}
