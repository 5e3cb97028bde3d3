import { useId, type ReactNode } from 'react';
import { PickButton } from '@/components/ui/PickButton';
import type { Measure } from '@/geo/card/connections';
import { knownBearing, measureInWords } from '@/geo/card/distance';
import styles from './connections.module.css';

type Props = { sign: ReactNode; pick: string; title: string; more: string | null; measure: Measure | null; /** Without it the row only says. */ onSelect?(id: string): void };

/** One thing that connects: its sign, a button that opens it where it may be opened, how far and in which direction. */
export function ConnectionRow({ sign, pick, title, more, measure, onSelect }: Props) {
  const about = useId();
  const bearing = measure && knownBearing(measure);
  return (
    <li className={styles.row}>
      <span className={styles.sign}>{sign}</span>
      <span className={styles.what}>
        {onSelect ? <PickButton pick={pick} onPick={onSelect} className={styles.pick} aria-describedby={`${about}more ${about}far`}>{title}</PickButton> : <span className={styles.said}>{title}</span>}
        {more && <small id={`${about}more`}>{more}</small>}
      </span>
      <span className={styles.far} id={`${about}far`}>
        {measure && measureInWords(measure)}
        {bearing && <small>{bearing}</small>}
      </span>
    </li>
  );
}
