import styles from '@/components/shell/unreadable.module.css';

export default function NotFound() {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>Sandtable</p>
      <h1>There is no such page</h1>
      <p>A briefing is a file in the folder of briefings, and its address is /b/ with the name of the file: small letters a to z, digits and hyphens, and .geojson behind. A file named otherwise is not seen. <a href="/b">All briefings</a>.</p>
    </main>
  );
}
