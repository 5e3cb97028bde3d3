import { isDotted } from '@/geo/picture/areas';
import type { GroundPaths } from '@/geo/picture/ground';
import { own, series } from './ink';
import styles from './picture.module.css';

/** Sea, land and borders under a picture: what stands in for the WebGL ground. */
export function GroundSvg({ paths, disc, size }: {
  paths: GroundPaths;
  disc: { x: number; y: number; r: number } | null;
  size: { width: number; height: number };
}) {
  return (
    <g>
      {disc
        ? <circle className={styles.sphere} cx={disc.x} cy={disc.y} r={disc.r} />
        : <rect className={styles.sphere} width={size.width} height={size.height} />}
      <path className={styles.graticule} d={paths.graticule} />
      <path className={styles.land} d={paths.land} />
      <path className={styles.lake} d={paths.lakes} />
      <path className={styles.border} d={paths.borders} />
      <path className={styles.disputed} d={paths.disputed} />
      {paths.areas.map(({ path, ink, closed, opacity, width, dash }, i) => (
        <path
          key={i} className={`${styles.area} ${series(ink)}`} {...own(ink)} d={path} fillOpacity={closed ? opacity : 0} strokeWidth={width}
          strokeLinecap={isDotted(dash) ? 'round' : undefined} strokeDasharray={dash.length > 0 ? dash.map((part) => part * width).join(' ') : undefined}
        />
      ))}
    </g>
  );
}
