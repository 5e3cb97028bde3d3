import { GroundSvg } from '@/components/map/GroundSvg';
import { PictureSvg } from '@/components/map/PictureSvg';
import { handlingText } from '@/geo/document/handlingText';
import type { Preview } from '@/geo/import/preview';
import { contents, counted } from './words';
import styles from './import.module.css';

const MOST_LAYERS = 8;

function SmallMap({ picture, ground }: Preview['map']) {
  const { width, height } = picture.size;
  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Map of what was read">
      <GroundSvg paths={ground} disc={picture.disc} size={picture.size} />
      <PictureSvg picture={picture} prefix="import-" />
    </svg>
  );
}

/** What was read, in words and as a small map. */
export function Summary({ preview }: { preview: Preview }) {
  const { places, unplaced, links, claims, scenes, layers, handling, map } = preview;
  const more = [
    unplaced > 0 && `${counted(unplaced, 'place has', 'places have')} no position and will only be listed`,
    claims > 0 && counted(claims, 'claim', 'claims'),
    scenes > 0 && counted(scenes, 'scene', 'scenes'),
    handling && `Handling: ${handlingText(handling)}`,
  ].filter((line) => typeof line === 'string');
  return (
    <div className={styles.summary}>
      <div>
        <p className={styles.count} role="status">{contents(places, links)} read</p>
        {more.map((line) => <p key={line}>{line}</p>)}
        <table>
          <thead><tr><th scope="col">Layer</th><th scope="col">Features</th></tr></thead>
          <tbody>
            {layers.slice(0, MOST_LAYERS).map(({ title, count }, i) => <tr key={i}><td>{title}</td><td>{count.toLocaleString('en')}</td></tr>)}
          </tbody>
        </table>
        {layers.length > MOST_LAYERS && <p>and {layers.length - MOST_LAYERS} more layers</p>}
      </div>
      <SmallMap {...map} />
    </div>
  );
}
