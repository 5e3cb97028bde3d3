import { useId } from 'react';
import { LineSign } from '@/components/ui/LineSign';
import { inkClass } from '@/components/ui/ink';
import { PickButton } from '@/components/ui/PickButton';
import { STATUS_WORDS } from '@/geo/card/status';
import type { Link } from '@/geo/document/briefing';
import type { Rowing } from './PlaceRow';
import styles from './places.module.css';

/** A link in the list: the map's line as a button. */
export function LinkRow({ link, ink, selected, onSelect, absence }: Rowing & { link: Link }) {
  const about = useId();
  const absent = absence(link.id);
  const said = [link.label, link.basis].filter((text) => text !== null).join(', ');
  return (
    <div className={`${styles.link} ${inkClass(ink)} ${absent ? styles.absent : ''}`} data-selected={link.id === selected || undefined}>
      <span className={styles.sign}><LineSign status={link.status} ink={ink} direction={link.direction} /></span>
      <PickButton pick={link.id} onPick={onSelect} aria-describedby={about} aria-current={link.id === selected ? 'true' : undefined}>{link.name}</PickButton>
      <span id={about} className={styles.hidden}>{[said, link.statusSaid && STATUS_WORDS[link.statusSaid], absent].filter(Boolean).join(', ')}</span>
    </div>
  );
}
