import { firstSummaries } from '@/geo/store/list';
import styles from './unreadable.module.css';

/** Named so many; who keeps more looks into the folder. */
const MOST = 200;

const SMALLEST = '{ "type": "FeatureCollection", "briefing": { "format": 1, "title": "My story" }, "features": [] }';

/** The briefings that are there, each by its title; where there is none, what to begin with. */
export async function BriefingList() {
  const { total, list } = await firstSummaries(MOST);
  if (total === 0) {
    return (
      <>
        <p>The folder has none. This is the smallest one; save it there as my-story.geojson and open <a href="/b/my-story">/b/my-story</a>:</p>
        <p><code>{SMALLEST}</code></p>
      </>
    );
  }
  return (
    <>
      {total > MOST && <p>The first {MOST} of the {total.toLocaleString('en')} that are there:</p>}
      <ul className={styles.there}>
        {list.map(({ id, title, broken }) => (
          <li key={id}><a href={`/b/${id}`} dir="auto">{title ?? id}</a> <span>{title && <code>{id}</code>}{broken && ' cannot be read as it is now'}</span></li>
        ))}
      </ul>
    </>
  );
}
