import { LineSign } from '@/components/ui/LineSign';
import { STATUS_WORDS } from '@/geo/card/status';
import { whenMeaning } from '@/geo/card/when';
import type { BriefingFeature } from '@/geo/document/briefing';
import type { Ink } from '@/geo/picture/picture';
import { localTimesInWords } from '@/geo/time/localTimes';
import { whenInWords } from '@/geo/time/words';
import styles from './card.module.css';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function When({ feature: { when, timeZone } }: { feature: BriefingFeature }) {
  if (when === null) return <i>Undated</i>;
  const zone = timeZone === null ? null : localTimesInWords(when, timeZone);
  const meaning = whenMeaning(when);
  return (
    <>
      {capital(whenInWords(when))}{zone && `, ${zone}`}
      {meaning && <span className={styles.meaning}>{meaning}</span>}
    </>
  );
}

/** When, and whether it happened: in words, and with the line that says so on the map. */
export function Facts({ feature, ink }: { feature: BriefingFeature; ink: Ink }) {
  const direction = feature.kind === 'link' ? feature.direction : 'forward';
  return (
    <dl className={styles.facts}>
      <div><dt>When</dt><dd><When feature={feature} /></dd></div>
      {feature.statusSaid && <div><dt>Status</dt><dd className={styles.status}>{STATUS_WORDS[feature.statusSaid]} <LineSign status={feature.statusSaid} ink={ink} direction={direction} /></dd></div>}
    </dl>
  );
}
