'use client';

import { useEffect, useState } from 'react';
import { Banner } from '@/components/shell/Banner';
import type { Briefing } from '@/geo/document/briefing';
import { elapsedMs } from '@/geo/show/clock';
import { isPlanned, paceOf, plannedSeconds, spans, type Pace } from '@/geo/show/pace';
import { indexOf } from '@/geo/show/scenes';
import type { ShowScene, ShowState } from '@/geo/show/state';
import { whenInWords } from '@/geo/time/words';
import { clockOf, localOf, longClockOf, utcOf } from './times';
import styles from './head.module.css';

type Props = { state: ShowState; scenes: readonly ShowScene[]; now: number | null };

const WORDS: Record<Pace['state'], (seconds: string) => string> = {
  on: () => 'on plan', ahead: (by) => `${by} ahead of plan`, behind: (by) => `${by} behind plan`,
};

const inWords = (seconds: number): string => (seconds < 60 ? `${Math.round(seconds)} s` : `${clockOf(seconds)} min`);

const WIDTH = 234;

/** The scenes as parts of the planned time, and where the clock stands among them. */
function PaceBar({ state, scenes, now }: Props) {
  const pace = now === null ? null : paceOf(state, scenes, now);
  if (!isPlanned(scenes)) return null;
  const here = indexOf(state.own, scenes);
  const at = pace ? Math.min(1, pace.elapsedSeconds / pace.plannedSeconds) : 0;
  return (
    <div className={styles.pace} data-pace={pace?.state ?? 'on'}>
      <p>Pace: <b>{pace ? WORDS[pace.state](inWords(Math.abs(pace.aheadSeconds))) : 'on plan'}</b></p>
      <svg viewBox={`0 -6 ${WIDTH} 20`} width={WIDTH} height="20" aria-hidden="true">
        {spans(scenes).map(({ id, from, to }, i) => (
          <rect key={id} className={i === here ? styles.here : i < here ? styles.done : styles.ahead} x={from * WIDTH} width={Math.max(2, (to - from) * WIDTH - 2)} y={i === here ? 0 : 2} height={i === here ? 8 : 4} />
        ))}
        <rect className={styles.now} x={at * (WIDTH - 2)} y="-5" width="2" height="18" />
      </svg>
    </div>
  );
}

const SURE_MS = 4_000;

/** A thumb on a phone that strays here in the middle of a talk must not cost its time: it takes a second press. */
function Restart({ onRestart }: { onRestart(): void }) {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (!asks) return;
    const timer = setTimeout(() => setAsks(false), SURE_MS);
    return () => clearTimeout(timer);
  }, [asks]);
  const press = () => {
    setAsks(!asks);
    if (asks) onRestart();
  };
  return <button type="button" aria-live="polite" onClick={press}>{asks ? 'Sure?' : 'Restart'}</button>;
}

/** Clock, elapsed time and pace; the handling over all. */
export function Head({ briefing, state, scenes, now, onRestart }: Props & { briefing: Briefing; onRestart(): void }) {
  const local = now === null ? null : localOf(now);
  const elapsed = now === null ? 0 : elapsedMs(state, now) / 1000;
  return (
    <section className={styles.head} aria-label="Time and handling">
      <div className={styles.title}>
        <h1>{briefing.title}</h1>
        <p>{briefing.asOf ? `Presenting; as of ${whenInWords(briefing.asOf)}` : 'Presenting'}</p>
      </div>
      <div className={styles.figure}><p>Clock, UTC</p><span><b>{now === null ? '––:––' : utcOf(now)}</b>{local && <small> {local} here</small>}</span></div>
      <div className={styles.figure}>
        <p>Elapsed <Restart onRestart={onRestart} /></p>
        <span><b>{longClockOf(elapsed)}</b>{isPlanned(scenes) && <small> of {longClockOf(plannedSeconds(scenes))}</small>}</span>
      </div>
      <PaceBar state={state} scenes={scenes} now={now} />
      <div className={styles.banner}><Banner handling={briefing.handling} /></div>
    </section>
  );
}
