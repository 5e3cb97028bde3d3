import styles from './menu.module.css';

export type MenuItem = { title: string; keys: string; pressed?: boolean; act(): void };

/** What keys do, for a hand on the mouse: there while the pointer moves, and for the keyboard. */
export function Menu({ items }: { items: MenuItem[] }) {
  return (
    <nav className={styles.menu} aria-label="Show">
      {items.map(({ title, keys, pressed, act }) => (
        <button key={title} type="button" aria-pressed={pressed} title={`${title} (${keys})`} onClick={act}>{title}</button>
      ))}
    </nav>
  );
}
