import type { Handling } from '@/geo/document/briefing';
import styles from './banner.module.css';

/** TLP 2.0's own colours on black; another scheme brings its author's. */
const TLP: Record<string, string> = {
  'TLP:RED': 'red', 'TLP:AMBER': 'amber', 'TLP:AMBER+STRICT': 'amber', 'TLP:GREEN': 'green', 'TLP:CLEAR': 'clear',
};

/** The handling marking: on every screen, flush in its corner. */
export function Banner({ handling }: { handling: Handling | null }) {
  if (!handling) return null;
  if (typeof handling === 'string') return <header className={`${styles.banner} ${styles[TLP[handling] ?? 'clear']}`}>{handling}</header>;
  return (
    <header className={styles.banner}>
      <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill={handling.color} /></svg> {handling.text}
    </header>
  );
}
