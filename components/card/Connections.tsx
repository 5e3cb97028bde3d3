import { Capped } from '@/components/ui/Capped';
import { LayerSign } from '@/components/ui/LayerSign';
import { LineSign } from '@/components/ui/LineSign';
import { inkOf } from '@/components/ui/ink';
import { connectionTitle, connectionsOf, nearestMain, type Connection, type Neighbour } from '@/geo/card/connections';
import type { Briefing, Place } from '@/geo/document/briefing';
import { patternOf } from '@/geo/picture/strokes';
import { ConnectionRow } from './ConnectionRow';
import styles from './connections.module.css';

const FIRST = 50;

type Select = { briefing: Briefing; onSelect?(id: string): void };

const layerIn = (briefing: Briefing, id: string) => briefing.layers.find((layer) => layer.id === id) ?? briefing.layers[0]!;

function LinkRow({ briefing, connection, onSelect }: Select & { connection: Connection }) {
  const { link, measure } = connection;
  const title = connectionTitle(connection);
  return (
    <ConnectionRow
      sign={<LineSign status={link.status} ink={inkOf(layerIn(briefing, link.layer))} direction={link.direction} />}
      pick={link.id} title={title} more={link.label ?? (title === link.name ? null : link.name)} measure={measure} onSelect={onSelect}
    />
  );
}

function NearbyRow({ briefing, neighbour: { place, measure }, onSelect }: Select & { neighbour: Neighbour }) {
  const layer = layerIn(briefing, place.layer);
  return (
    <ConnectionRow
      sign={<LayerSign symbol={layer.symbol} ink={inkOf(layer)} hollow={patternOf(place.status) === 'dashed'} />}
      pick={place.id} title={`Nearby: ${place.name}`} more={null} measure={measure} onSelect={onSelect}
    />
  );
}

/** What links begin or end here, how far their other ends are, and the nearest other main place. */
export function Connections({ briefing, place, onSelect }: Select & { place: Place }) {
  const connections = connectionsOf(briefing, place);
  const neighbour = nearestMain(briefing, place);
  if (connections.length === 0 && !neighbour) return null;
  return (
    <section className={styles.connections}>
      <div className={styles.title}><h3>What connects here</h3><span>geodesic, from here</span></div>
      <Capped items={[...connections, ...(neighbour ? [neighbour] : [])]} first={FIRST} noun="connections" className={styles.list}>
        {(item) => ('link' in item
          ? <LinkRow key={item.link.id} briefing={briefing} connection={item} onSelect={onSelect} />
          : <NearbyRow key={item.place.id} briefing={briefing} neighbour={item} onSelect={onSelect} />)}
      </Capped>
    </section>
  );
}
