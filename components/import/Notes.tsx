import { grouped } from '@/geo/import/preview';
import type { Note } from '@/geo/formats/types';
import styles from './import.module.css';

const SHOWN = 3;

function Item({ note }: { note: Note }) {
  return <li>{note.message} {note.path && <span className={styles.where}>{note.path}</span>}</li>;
}

/** Notes of a kind together; of many the first few, and the rest on demand. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  return grouped(notes).map(({ code, notes: all }) => (
    <div key={code} className={styles.group}>
      <ul>{all.slice(0, SHOWN).map((note, i) => <Item key={i} note={note} />)}</ul>
      {all.length > SHOWN && (
        <details>
          <summary>{all.length - SHOWN} more of this kind</summary>
          <ul>{all.slice(SHOWN).map((note, i) => <Item key={i} note={note} />)}</ul>
        </details>
      )}
    </div>
  ));
}
