import type { RefObject } from 'react';
import { localName } from '@/geo/card/names';
import { otherNames } from '@/geo/card/otherNames';
import type { BriefingFeature } from '@/geo/document/briefing';
import styles from './card.module.css';

/** A name of more letters fills a card before anything is said of the place. */
const LONG = 36;

/** The name, the name on the spot, and the role in one sentence. */
export function Title({ feature, headingRef }: { feature: BriefingFeature; headingRef: RefObject<HTMLHeadingElement | null> }) {
  const local = localName(feature);
  return (
    <>
      <h2 ref={headingRef} className={feature.name.length > LONG ? `${styles.name} ${styles.long}` : styles.name} tabIndex={-1}>
        {feature.name}{local && <> <span className={styles.local} lang={local.lang}>{local.text}</span></>}
      </h2>
      {feature.role && <p className={styles.role}>{feature.role}</p>}
      {feature.kind === 'link' && feature.label && (
        <p className={styles.label}><b>{feature.label}</b>{feature.basis && `, ${feature.basis}`}</p>
      )}
    </>
  );
}

export function AlsoCalled({ feature }: { feature: BriefingFeature }) {
  const others = otherNames(feature);
  if (others.length === 0) return null;
  return (
    <p className={styles.also}>
      Also: {others.map(({ text, langs }, i) => (
        <span key={text}>{i > 0 && ' · '}<span lang={langs[0]}>{text}</span> ({langs.join(', ')})</span>
      ))}
    </p>
  );
}
