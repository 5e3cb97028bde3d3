import type { Pin } from '@/geo/picture/pin';
import { vectorOf, type Projector } from '@/geo/projection/projector';
import styles from './pin.module.css';

/** What a search found beside the dossier. */
export type Found = Pin & { zoom: number };

/** Where it lies, for as long as somebody looks at it. */
export function FoundPin({ found, view, scale = 1 }: { found: Pin; view: Projector; scale?: number }) {
  const at = view.project(vectorOf(...found.at));
  return at.seen && (
    <g className={styles.found} data-found="" transform={`translate(${at.x} ${at.y}) scale(${scale})`}>
      <path d="M0 0L-7 -16A8 8 0 1 1 7 -16Z" />
      <text y="-32" textAnchor="middle">{found.title}</text>
    </g>
  );
}
