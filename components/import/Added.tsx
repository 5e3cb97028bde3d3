import { useEffect, useState } from 'react';
import { contents } from './words';
import styles from './added.module.css';

type Props = { places: number; links: number; undone: boolean; busy: boolean; trouble: string | null; onUndo(): void; onClose(): void };

/** Says what was added to the briefing, and takes it back if that was not meant. */
export function Added({ places, links, undone, busy, trouble, onUndo, onClose }: Props) {
  const text = trouble ?? `${contents(places, links)} ${undone ? 'taken out of' : 'added to'} this briefing${undone ? ' again' : ''}`;
  // A status is read out when its words change, not when it comes with them.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <div className={styles.added}>
      <p role="status">{said}</p>
      {!undone && trouble === null && <button type="button" disabled={busy} onClick={onUndo}>Undo</button>}
      <button type="button" onClick={onClose}>Dismiss</button>
    </div>
  );
}
