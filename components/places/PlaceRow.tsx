import { useId } from 'react';
import { LayerSign } from '@/components/ui/LayerSign';
import { inkClass } from '@/components/ui/ink';
import { PickButton } from '@/components/ui/PickButton';
import type { BriefingLayer, Place } from '@/geo/document/briefing';
import type { Ink } from '@/geo/picture/picture';
import { patternOf } from '@/geo/picture/strokes';
import { whenInWords } from '@/geo/time/words';
import styles from './places.module.css';

/** What all rows of a layer share. */
export type Rowing = {
  layer: BriefingLayer;
  ink: Ink;
  selected: string | null;
  onSelect(id: string): void;
  /** Why a feature is not on the map now; null where it is. */
  absence(id: string): string | null;
};

/** A main place: a button named after it; its few words, or its date, describe it. The whole row can be clicked. */
export function PlaceRow({ place, layer, ink, selected, onSelect, absence }: Rowing & { place: Place }) {
  const about = useId();
  const absent = absence(place.id);
  // Reports from one town differ by their day.
  const brief = place.brief ?? (place.when === null ? null : whenInWords(place.when));
  return (
    <div className={`${styles.row} ${inkClass(ink)} ${absent ? styles.absent : ''}`} data-selected={place.id === selected || undefined}>
      <span className={styles.sign}><LayerSign symbol={layer.symbol} ink={ink} hollow={patternOf(place.status) === 'dashed'} /></span>
      <PickButton pick={place.id} onPick={onSelect} className={styles.name} aria-describedby={about} aria-current={place.id === selected ? 'true' : undefined}>
        {place.name}
      </PickButton>
      <span id={about} className={styles.brief}>
        {brief}
        {absent && <span className={styles.hidden}>{brief && ', '}{absent}</span>}
      </span>
    </div>
  );
}

/** A supporting place: one of a quiet run of names. */
export function SupportingPlace({ place, selected, onSelect, absence }: Rowing & { place: Place }) {
  const about = useId();
  const absent = absence(place.id);
  const words = [place.brief, absent].filter((text) => text !== null).join(', ');
  return (
    <>
      <PickButton pick={place.id} onPick={onSelect} className={absent ? styles.absent : ''} aria-describedby={words ? about : undefined} aria-current={place.id === selected ? 'true' : undefined}>
        {place.name}
      </PickButton>
      {words && <span id={about} className={styles.hidden}>{words}</span>}
    </>
  );
}
