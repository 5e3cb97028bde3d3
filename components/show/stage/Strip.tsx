'use client';

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Stage } from '@/geo/show/state';
import type { CitedScene } from './cited';
import styles from './strip.module.css';

const NAMED = 3;

/** Long captions are set smaller, so that the strip keeps its height and the map its place. */
function setting({ length }: string): string {
  if (length > 680) return `${styles.wide} ${styles.least}`;
  if (length > 430) return `${styles.wide} ${styles.smallest}`;
  return length > 300 ? styles.smallest! : length > 215 ? styles.smaller! : '';
}

/** Shares of a caption's size, in which it is tried where its place is small or its letters are wide; below the last it is read by nobody. */
const FITS = [1, 0.94, 0.88, 0.82, 0.76, 0.7];

/** Sets a caption smaller than its length asks for where it would be cut: no room can scroll. On a phone, where one can, all of it has its place. */
function useFit(caption: RefObject<HTMLElement | null>, text: string | null, scene: string): void {
  useLayoutEffect(() => {
    const box = caption.current;
    if (!box) return;
    const fit = () => {
      for (const share of FITS) {
        box.style.setProperty('--fit', String(share));
        if (box.scrollHeight <= box.clientHeight + 1) return;
      }
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    // Letters of the page's own are of other widths than those that stood in for them.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [caption, text, scene]);
}

/** So are long titles, which leave the signs of progress their line. */
const titleSetting = ({ length }: string): string | undefined => (length > 76 ? styles.longest : length > 36 ? styles.long : undefined);

function Ticks({ index, count }: { index: number; count: number }) {
  return (
    <div className={styles.progress}>
      <svg className={styles.ticks} viewBox={`0 0 ${count * 34} 8`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <rect key={i} className={i === index ? styles.here : i < index ? styles.done : styles.ahead} x={i * 34} y={i === index ? 1 : 3} width="28" height={i === index ? 6 : 2.6} />
        ))}
      </svg>
      <span>{index + 1} of {count}</span>
    </div>
  );
}

function Sources({ cited: { sources, speakers, grades } }: { cited: CitedScene }) {
  if (sources.length === 0) return null;
  const more = sources.length - NAMED;
  return (
    <aside className={styles.sources} aria-label="Sources of this scene">
      <h2>{sources.length === 1 ? 'Source' : 'Sources'}</h2>
      {sources.slice(0, NAMED).map(({ id, title }) => <p key={id}>{title}</p>)}
      {more > 0 && <p>and {more} more</p>}
      {speakers.length > 0 && <p className={styles.speakers}>Citing {speakers.slice(0, NAMED).join(', ')}{speakers.length > NAMED ? ' and others' : ''}</p>}
      {grades.length > 0 && <p>{grades.length === 1 ? 'Grade' : 'Grades'} <b>{grades.join(', ')}</b></p>}
    </aside>
  );
}

/** What is said below the map; `id` changes with what is shown. */
export type Words = { id: string; title: string; caption: string | null; cited: CitedScene };

const NOBODY: CitedScene = { sources: [], speakers: [], grades: [] };

/** While the map stands at what a search found, the scene's words would be said of another place. */
export const wordsOf = ({ found }: Stage, scene: Words): Words =>
  (found ? { id: `found ${found.title}`, title: found.title, caption: 'Looked up on the map; not part of this briefing.', cited: NOBODY } : scene);

type Props = { words: Words; index: number; count: number; heading: 'h1' | 'h2'; before?: ReactNode; after?: ReactNode };

/** The row below the map: what the scene is called, what it says, who says so. */
export function Strip({ words: { id, title, caption, cited }, index, count, heading: Heading, before, after }: Props) {
  const strip = useRef<HTMLElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  useFit(text, caption, id);
  // On a phone it is read by scrolling: the next scene begins at its title.
  useLayoutEffect(() => { if (strip.current) strip.current.scrollTop = 0; }, [id]);
  return (
    <section ref={strip} className={styles.strip} aria-label="Caption">
      <div className={styles.title} aria-live="polite">
        {before}
        <Heading key={id} className={titleSetting(title)}>{title}</Heading>
        {count > 1 && <Ticks index={index} count={count} />}
      </div>
      {caption ? <p key={id} ref={text} className={`${styles.caption} ${setting(caption)}`}>{caption}</p> : <p className={styles.caption} />}
      <Sources cited={cited} />
      {after}
    </section>
  );
}
