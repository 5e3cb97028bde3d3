import { briefings } from '@/geo/store';
import styles from './unreadable.module.css';

/** Named so many; who keeps more looks into the folder. */
const MOST = 50;

/** In the place of a briefing that is not there: what is, and how a file becomes one. */
export async function NoBriefing() {
  const ids = (await briefings().ids()).sort();
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>There is no such briefing</h1>
      <p>A briefing is a file in the folder of briefings, and its address is /b/ with the name of the file: small letters a to z, digits and hyphens, and .geojson behind. A file named otherwise is not seen.</p>
      {ids.length === 0 ? <p>The folder has none. <a href="/">Open the default briefing</a>.</p> : (
        <>
          <p>{ids.length > MOST ? `The first ${MOST} of the ${ids.length.toLocaleString('en')} that are there:` : 'These are there:'}</p>
          <ul className={styles.there}>{ids.slice(0, MOST).map((id) => <li key={id}><a href={`/b/${id}`}>{id}</a></li>)}</ul>
        </>
      )}
    </main>
  );
}
