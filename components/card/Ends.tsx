import { LayerSign } from '@/components/ui/LayerSign';
import { inkOf } from '@/components/ui/ink';
import { courseKm, measureBetween, placeOf } from '@/geo/card/connections';
import { roundedDistance } from '@/geo/card/distance';
import type { Briefing, Link } from '@/geo/document/briefing';
import { patternOf } from '@/geo/picture/strokes';
import { ConnectionRow } from './ConnectionRow';
import styles from './connections.module.css';

type Props = { briefing: Briefing; link: Link; onSelect?(id: string): void };

function End({ briefing, id, word, far, onSelect }: Omit<Props, 'link'> & { id: string; word: string; far: ReturnType<typeof measureBetween> | null }) {
  const place = placeOf(briefing, id);
  const layer = briefing.layers.find((item) => item.id === place?.layer);
  if (!place || !layer) return null;
  const sign = <LayerSign symbol={layer.symbol} ink={inkOf(layer)} hollow={patternOf(place.status) === 'dashed'} />;
  return <ConnectionRow sign={sign} pick={id} title={`${word} ${place.name}`} more={place.brief} measure={far} onSelect={onSelect} />;
}

/** A link's two ends; its distance and the bearing at its start stand with the end that it goes to. */
export function Ends({ briefing, link, onSelect }: Props) {
  const measure = measureBetween(placeOf(briefing, link.from), placeOf(briefing, link.to));
  const along = courseKm(link);
  const [start, end] = link.direction === 'forward' ? ['From', 'To'] : ['Between', 'And'];
  return (
    <section className={`${styles.connections} ${styles.ends}`}>
      <div className={styles.title}><h3>What it connects</h3><span>geodesic</span></div>
      <ul className={styles.list}>
        <End briefing={briefing} id={link.from} word={start} far={null} onSelect={onSelect} />
        <End briefing={briefing} id={link.to} word={end} far={measure} onSelect={onSelect} />
      </ul>
      {along !== null && measure.kind === 'distance' && <p className={styles.along}>{roundedDistance(along, measure.uncertaintyM)} along the course that is drawn.</p>}
    </section>
  );
}
