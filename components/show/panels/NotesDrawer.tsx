import type { ShowScene } from '@/geo/show/state';
import { Notes } from './Notes';
import styles from './drawer.module.css';

/** For one screen: the notes beside the show. Whoever looks at this screen reads them too. */
export function NotesDrawer({ scene, onClose }: { scene: ShowScene; onClose(): void }) {
  return (
    <aside className={styles.drawer} aria-label="Notes drawer">
      <button type="button" className={styles.close} onClick={onClose}>Close <kbd>Esc</kbd></button>
      <Notes notes={scene.notes} scene={scene.id} />
    </aside>
  );
}
