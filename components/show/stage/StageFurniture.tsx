import type { Projector } from '@/geo/projection/projector';
import { scaleBar } from '@/geo/projection/scaleBar';
import { ATTRIBUTION, BORDER_NOTE } from '@/geo/style/notes';
import styles from './furniture.module.css';

/** A line ends after a dot, never begins with one. */
const CREDITS = ATTRIBUTION.replaceAll(' ·', '\u00a0·');
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const n = (value: number): number => Math.round(value);

function Scale({ view, size }: { view: Projector; size: number }) {
  const bar = scaleBar(view.camera, 'km', 115 * size);
  if (!bar) return null;
  const width = n(bar.widthPx);
  const label = `${grouped(bar.value)} ${bar.unit}`;
  const tick = n(5 * size);
  const base = n(20 * size);
  return (
    <svg className={styles.scale} width={width + 70 * size} height={base + 2} role="img" aria-label={`Scale: ${label}`}>
      <text x="1" y={n(11 * size)} fontSize={n(11.5 * size)}>0</text>
      <text x={width + 1} y={n(11 * size)} fontSize={n(11.5 * size)} textAnchor={width < 60 * size ? 'start' : 'end'}>{label}</text>
      <path d={`M1 ${base - tick}V${base}H${width + 1}V${base - tick}M${n(width / 2) + 1} ${base - n(tick / 2)}V${base}`} />
    </svg>
  );
}

function North({ bearing, size }: { bearing: number; size: number }) {
  return (
    <svg className={styles.north} width={26 * size} height={26 * size} viewBox="-13 -13 26 26" role="img" aria-label="North">
      <g transform={`rotate(${-n(bearing)})`}>
        <path d="M0 -11L5 3H-5Z" fill="currentColor" />
        <path d="M0 11L5 -3H-5Z" fill="none" stroke="currentColor" />
      </g>
    </svg>
  );
}

/** Which borders, whose data: over the map, or below it on a phone, where they would cover a quarter of it. */
export const MapNotes = () => <p className={styles.notes}><span>{BORDER_NOTE}</span> <span>{CREDITS}</span></p>;

/** What a map of the show must carry: scale, north when turned, whose data, which borders. */
export function StageFurniture({ view, size, notes }: { view: Projector | null; size: number; notes: boolean }) {
  const turned = view !== null && (Math.abs(view.camera.bearing) > 0.5 || view.camera.pitch > 0.5);
  return (
    <div className={styles.foot}>
      <div className={styles.left}>
        {view && <Scale view={view} size={size} />}
        {turned && <North bearing={view.camera.bearing} size={size} />}
      </div>
      {notes && <MapNotes />}
    </div>
  );
}
