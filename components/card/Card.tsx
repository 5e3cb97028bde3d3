'use client';

import { memo, useEffect, useMemo, useRef } from 'react';
import { afterPaint } from '@/components/ui/afterPaint';
import { PickButton } from '@/components/ui/PickButton';
import { inkClass, inkOf, inkProps } from '@/components/ui/ink';
import { sourcesById } from '@/geo/card/sources';
import type { Briefing, BriefingFeature } from '@/geo/document/briefing';
import { Claims } from './Claims';
import { Connections } from './Connections';
import { Coordinates } from './Coordinates';
import { Data } from './Data';
import { Ends } from './Ends';
import { Facts } from './Facts';
import { AlsoCalled, Title } from './Title';
import { Questions } from './Questions';
import { useSheet } from './useSheet';
import styles from './card.module.css';

type Props = {
  briefing: Briefing;
  feature: BriefingFeature;
  takesFocus?: boolean;
  /** Without these the card is not the reader's to close, nor to go on from: a screen follows a show. */
  onClose?(): void;
  /** Whether Esc closes it; of a scene's own card it does not. */
  byEscape?: boolean;
  onSelect?(id: string): void;
};

/** What a feature is called by kind: a place's precision, a link's flow. */
function kindOf(feature: BriefingFeature): string {
  if (feature.kind === 'link') return feature.flow ?? 'link';
  return feature.approximate ? `${feature.precision}, approximate` : feature.precision;
}

/** The card of one feature. It takes the focus when it opens, unless told not to; mount it anew (by key) for another feature. */
export const Card = memo(function Card({ briefing, feature, takesFocus = true, onClose, byEscape = true, onSelect }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useSheet();
  const sources = useMemo(() => sourcesById(briefing.sources), [briefing.sources]);
  const layer = briefing.layers.find(({ id }) => id === feature.layer);
  const ink = inkOf(layer ?? { index: 0, color: null });
  // Focusing lays the page out, which the browser does for the picture anyway: once is enough.
  useEffect(() => (takesFocus ? afterPaint(() => heading.current?.focus({ preventScroll: true })) : undefined), [takesFocus]);
  return (
    <div ref={sheet.ref} className={sheet.tall ? `${styles.card} ${styles.tall}` : styles.card} role="dialog" aria-label={feature.name}>
      <svg {...inkProps(ink)} width="100%" height="3" aria-hidden="true"><rect width="100%" height="3" fill="currentColor" /></svg>
      <button type="button" className={styles.grip} aria-expanded={sheet.tall} {...sheet.grip}>
        <span className={styles.hidden}>{sheet.tall ? 'Make smaller' : 'Make taller'}</span>
      </button>
      <div className={styles.head}>
        <p><b className={inkClass(ink)}>{layer?.title}</b> · {kindOf(feature)}</p>
        {onClose && <PickButton pick="" onPick={onClose} className={styles.close} aria-keyshortcuts={byEscape ? 'Escape' : undefined}>Close{byEscape && <> <kbd>Esc</kbd></>}</PickButton>}
      </div>
      <div className={styles.scroll}>
        <Title feature={feature} headingRef={heading} />
        {feature.kind === 'link' && <Ends briefing={briefing} link={feature} onSelect={onSelect} />}
        <Facts feature={feature} ink={ink} />
        <Claims claims={feature.claims} of={feature} sources={sources} />
        <Data data={feature.data} />
        {feature.kind === 'place' && <Connections briefing={briefing} place={feature} onSelect={onSelect} />}
        <Questions questions={feature.questions} sources={sources} />
        {feature.note && <p className={styles.note}>{feature.note}</p>}
        {feature.kind === 'place' && <Coordinates place={feature} sources={sources} />}
        <AlsoCalled feature={feature} />
      </div>
    </div>
  );
});
