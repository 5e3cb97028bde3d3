import type { Symbol } from '@/geo/document/briefing';
import type { Ink } from '@/geo/picture/picture';
import { symbolPath } from '@/geo/picture/symbols';
import { inkProps } from './ink';
import styles from './signs.module.css';

const RADIUS = 6;
/** An outline reaches half its width further than a filled shape. */
const OUTLINE_RADIUS = 5;

/** A layer's mark as it stands on the map: outlined where planned or proposed. Without an ink, in grey. */
export function LayerSign({ symbol, ink, hollow = false }: { symbol: Symbol; ink?: Ink; hollow?: boolean }) {
  const { className, color } = ink ? inkProps(ink) : { className: styles.plain, color: undefined };
  return (
    <svg className={`${styles.sign} ${className}`} color={color} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <path className={hollow ? styles.hollow : styles.solid} d={symbolPath(symbol, hollow ? OUTLINE_RADIUS : RADIUS)} />
    </svg>
  );
}
