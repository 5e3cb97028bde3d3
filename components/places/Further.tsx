'use client';

import { useEffect, useRef, useState } from 'react';
import { Capped } from '@/components/ui/Capped';
import type { Link, Place } from '@/geo/document/briefing';
import { LinkRow } from './LinkRow';
import { SupportingPlace, type Rowing } from './PlaceRow';
import styles from './places.module.css';

const FIRST = 200;
const counted = (count: number, one: string): string => (count === 0 ? '' : count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${one}s`);

/** What of a layer stands behind its main places, folded away until one asks or selects some of it. Never folds by itself. */
export function Further({ places, links, ...rowing }: Rowing & { places: readonly Place[]; links: readonly Link[] }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const holdsSelected = [...places, ...links].some(({ id }) => id === rowing.selected);
  const [open] = useState(holdsSelected);
  useEffect(() => {
    if (holdsSelected && fold.current) fold.current.open = true;
  }, [holdsSelected]);
  if (places.length + links.length === 0) return null;
  const names = places.slice(0, 8).map(({ name }) => name).join(' · ');
  return (
    <details ref={fold} className={styles.further} open={open}>
      <summary>
        <span className={styles.names}>{names}</span>
        <span className={styles.much}>{counted(links.length, 'link')}</span>
        <span className={styles.hidden}> of {rowing.layer.title}</span>
      </summary>
      <Capped items={places} first={FIRST} noun="supporting places" className={styles.run}>
        {(place) => <li key={place.id}><SupportingPlace place={place} {...rowing} /></li>}
      </Capped>
      <Capped items={links} first={FIRST} noun="links" className={styles.list}>
        {(link) => <li key={link.id}><LinkRow link={link} {...rowing} /></li>}
      </Capped>
    </details>
  );
}
