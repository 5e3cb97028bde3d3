import { memo } from 'react';
import { Capped } from '@/components/ui/Capped';
import { LayerSign } from '@/components/ui/LayerSign';
import { inkClass, inkOf } from '@/components/ui/ink';
import type { LayerList } from '@/geo/card/list';
import type { BriefingLayer } from '@/geo/document/briefing';
import { Further } from './Further';
import { PlaceRow, type Rowing } from './PlaceRow';
import styles from './places.module.css';

type Props = {
  list: LayerList;
  hidden: boolean;
  /** The only layer that is shown. */
  alone: boolean;
  visible: ReadonlySet<string>;
  /** Of a big layer, how many features the window of time leaves. */
  inTime: number;
  /** Where it is of this layer. */
  selected: string | null;
  /** A filter is set: counts are of what it finds. */
  filtering: boolean;
  onSelect(id: string): void;
  onToggle(layer: string): void;
  onSolo(layer: string): void;
};

const FIRST = 200;
const grouped = (count: number): string => count.toLocaleString('en');

/** "5", or "2 of 5" while the window of time or a switch leaves some out. */
function Count({ list: { layer, main, supporting }, hidden, visible, inTime, filtering }: Props) {
  const places = [...main, ...supporting];
  const whole = layer.dense && !filtering;
  const all = whole ? layer.count : places.length;
  const seen = hidden ? 0 : whole ? inTime : places.filter(({ id }) => visible.has(id)).length;
  return (
    <span className={styles.count}>
      {seen === all ? grouped(seen) : `${grouped(seen)} of ${grouped(all)}`}
      <span className={styles.hidden}> places</span>
    </span>
  );
}

function Switches({ layer, hidden, alone, onToggle, onSolo }: { layer: BriefingLayer; hidden: boolean; alone: boolean; onToggle(): void; onSolo(): void }) {
  return (
    <>
      <button type="button" className={styles.tool} aria-pressed={alone} aria-label={`Only ${layer.title}`} onClick={onSolo}>Only</button>
      <button type="button" className={styles.tool} role="switch" aria-checked={!hidden}
        aria-label={hidden ? `${layer.title}, hidden: Show` : `${layer.title}, shown: Hide`} onClick={onToggle}>
        {hidden ? 'Show' : 'Hide'}
      </button>
    </>
  );
}

/** One layer: its switches, its places, its links. */
export const LayerSection = memo(function LayerSection(props: Props) {
  const { list: { layer, main, supporting, links }, hidden, visible, selected, onSelect } = props;
  const ink = inkOf(layer);
  const rowing: Rowing = {
    layer, ink, selected, onSelect,
    absence: (id) => (hidden ? 'its layer is hidden' : visible.has(id) ? null : 'outside the window of time'),
  };
  return (
    <section className={styles.layer}>
      <div className={styles.head}>
        {main.length === 0 && <LayerSign symbol={layer.symbol} ink={ink} />}
        <h2 className={inkClass(ink)}>{layer.title}</h2>
        <Count {...props} />
        <Switches layer={layer} hidden={hidden} alone={props.alone} onToggle={() => props.onToggle(layer.id)} onSolo={() => props.onSolo(layer.id)} />
      </div>
      {layer.dense && <p className={styles.dense}>{grouped(layer.count)} places: click the map</p>}
      {main.length > 0 && (
        <Capped items={main} first={FIRST} noun="places" className={styles.list}>
          {(place) => <li key={place.id}><PlaceRow place={place} {...rowing} /></li>}
        </Capped>
      )}
      <Further places={supporting} links={links} {...rowing} />
    </section>
  );
});
