import styles from './menu.module.css';

export type MenuItem = { title: string; keys: string; pressed?: boolean; act(): void };

/**
 * What keys do, for a hand on the mouse: there while the pointer moves, and for the keyboard.
 * @param leave address to leave the show for; null where nobody is to leave it
 */
export function Menu({ items, leave }: { items: MenuItem[]; leave: string | null }) {
  return (
    <nav className={styles.menu} aria-label="Show">
      {items.map(({ title, keys, pressed, act }) => (
        <button key={title} type="button" aria-pressed={pressed} title={`${title} (${keys})`} onClick={act}>{title}</button>
      ))}
      {leave !== null && <a href={leave} title="To the map; Present comes back to this scene">Leave</a>}
    </nav>
  );
}
