import type { Status } from '@/geo/document/briefing';
import type { Ink } from '@/geo/picture/picture';
import { strokeOf } from '@/geo/picture/strokes';
import { inkProps } from './ink';
import styles from './signs.module.css';

const WIDTH = 34;
const HEIGHT = 12;
const WEIGHT = 2;
const VERTICES = [0, 0.25, 0.5, 0.75, 1].map((t) => ({ x: 1 + t * (WIDTH - 2), y: HEIGHT / 2, t }));

type Props = { status: Status; ink?: Ink; direction?: 'forward' | 'both' | 'none' };

/** A short piece of the line that a status is drawn with on the map. Without an ink, in grey. */
export function LineSign({ status, ink, direction = 'forward' }: Props) {
  const { className, color } = ink ? inkProps(ink) : { className: styles.plain, color: undefined };
  const { shape, heads } = strokeOf({ vertices: VERTICES, before: 0, starts: true, ends: true }, {
    id: 'sign', ink: ink ?? { series: 0, own: null }, status, width: WEIGHT, direction, openEnd: false, faded: false,
  });
  return (
    <svg className={`${styles.sign} ${className}`} color={color} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {'fill' in shape
        ? <path className={styles.solid} d={shape.fill} />
        : <path className={shape.round ? `${styles.stroke} ${styles.round}` : styles.stroke} d={shape.line} strokeWidth={shape.width} strokeDasharray={shape.dash} />}
      {heads.map((head, i) => <path key={i} className={styles.solid} d={head.path} />)}
    </svg>
  );
}
