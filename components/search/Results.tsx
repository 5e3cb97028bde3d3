'use client';

import { useEffect, useRef } from 'react';
import type { Result } from '@/geo/search/result';
import styles from './search.module.css';

const HEADS: Record<Result['kind'], string> = {
  coordinates: 'Coordinates', place: 'Places in this briefing', link: 'Links', claim: 'Claims', gazetteer: 'Gazetteer',
};

type Numbered = { result: Result; index: number };
type Group = { kind: Result['kind']; items: Numbered[] };

/** Results of one kind follow each other; each keeps its number in the whole list. */
function groupsOf(results: readonly Result[]): Group[] {
  const groups: Group[] = [];
  results.forEach((result, index) => {
    const last = groups.at(-1);
    if (last?.kind === result.kind) last.items.push({ result, index });
    else groups.push({ kind: result.kind, items: [{ result, index }] });
  });
  return groups;
}

/** The id of an option, for the combobox that points to it. */
export const optionId = (list: string, index: number): string => `${list}-${index}`;

type Props = {
  id: string;
  results: readonly Result[];
  active: number;
  onActive(index: number): void;
  onChoose(result: Result): void;
};

/** The list of the combobox, in groups. The focus stays in the field; `active` is what its arrow keys point to. */
export function Results({ id, results, active, onActive, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active, results]);

  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" className={styles.results}>
      {groupsOf(results).map(({ kind, items }) => (
        <div key={kind} role="group" data-kind={kind} aria-labelledby={`${id}-${kind}`} className={styles.group}>
          <div id={`${id}-${kind}`} role="presentation" className={styles.head}>{HEADS[kind]}</div>
          {items.map(({ result, index }) => (
            <div
              key={index} id={optionId(id, index)} role="option" aria-selected={index === active} className={styles.option}
              onClick={() => onChoose(result)} onPointerMove={() => onActive(index)}
            >
              <span className={styles.title}>{result.title}</span>
              {result.detail !== '' && <span className={styles.detail}>{result.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
