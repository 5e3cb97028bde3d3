'use client';

import { useState, type ReactNode } from 'react';
import styles from './capped.module.css';

type Props<T> = {
  items: readonly T[];
  /** How many stand there at first. */
  first: number;
  /** What they are, in the plural: the button says "Show all 10,000 claims". */
  noun: string;
  className?: string;
  children: (item: T, index: number) => ReactNode;
};

/** A list of which only the first stand in the page until one asks for all. `children` gives an `li` with its key. */
export function Capped<T>({ items, first, noun, className, children }: Props<T>) {
  const [all, setAll] = useState(false);
  const some = all ? items : items.slice(0, first);
  return (
    <>
      <ul className={className}>{some.map(children)}</ul>
      {some.length < items.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>Show all {items.length.toLocaleString('en')} {noun}</button>
      )}
    </>
  );
}
