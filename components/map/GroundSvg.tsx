import { isDotted } from '@/geo/picture/ground/areas';
import type { GroundPaths } from '@/geo/picture/ground/ground';
import { CLUSTER_EDGE, CLUSTER_OPACITY, COUNT_SIZE, POINT_EDGE } from '@/geo/picture/ground/dense';
import { own, series } from './ink';
import styles from './picture.module.css';

/** Half a figure's height, in sizes of its type. */
const BASELINE = 0.33;

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
      {paths.dense.map(({ ink, dots, r, clusters }, i) => (
        <g key={i} className={series(ink)} {...own(ink)}>
          <path className={styles.edges} d={dots} strokeWidth={2 * (r + POINT_EDGE)} />
          <path className={styles.dots} d={dots} strokeWidth={2 * r} />
          {clusters.map(({ id, x, y, r: radius, count }) => (
            <g key={id} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <circle className={styles.cluster} r={radius.toFixed(1)} fillOpacity={CLUSTER_OPACITY} strokeWidth={CLUSTER_EDGE} />
              <text className={styles.count} y={COUNT_SIZE * BASELINE} fontSize={COUNT_SIZE}>{count}</text>
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
