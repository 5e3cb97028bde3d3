'use client';

import { useState } from 'react';
import styles from './menu.module.css';

export type MenuItem = {
  title: string;
  keys: string;
  pressed?: boolean;
  /** On a phone it comes with More. */
  more?: true;
  act(): void;
};

type Props = {
  items: MenuItem[];
  /** A row of their own below. */
  ink: MenuItem[];
  /** Address to leave the show for; null where nobody is to leave it. */
  leave: string | null;
};

const Item = ({ title, keys, pressed, more, act }: MenuItem) =>
  <button type="button" aria-pressed={pressed} data-more={more && ''} title={`${title} (${keys})`} onClick={act}>{title}</button>;

/** What keys do, for a hand on the mouse and for fingers: there while the pointer moves, and for the keyboard. */
export function Menu({ items, ink, leave }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <nav className={styles.menu} aria-label="Show" data-open={open ? '' : undefined}>
      {items.map((item) => <Item key={item.keys} {...item} />)}
      {leave !== null && <a href={leave} data-more="" title="To the map; Present comes back to this scene">Leave</a>}
      <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>More</button>
      {ink.length > 0 && <div className={styles.ink} role="group" aria-label="Ink">{ink.map((item) => <Item key={item.title} {...item} />)}</div>}
    </nav>
  );
}
