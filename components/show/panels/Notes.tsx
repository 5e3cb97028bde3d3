'use client';

import { useEffect, useState } from 'react';
import { remember, remembered } from '@/components/ui/storage';
import styles from './notes.module.css';

const SETTING = 'sandtable-show:notes';
/** CSS pixels; the third is the plate's. */
const SIZES = [18, 22, 26, 32, 40, 50] as const;
const USUAL = 2;

/** The notes' size, remembered on this machine. */
function useSize(): [size: number, step: (by: number) => void] {
  const [step, setStep] = useState(USUAL);
  useEffect(() => {
    const kept = Number(remembered(SETTING) ?? USUAL);
    setStep(SIZES[kept] ? kept : USUAL);
  }, []);
  const change = (by: number) => {
    const next = Math.max(0, Math.min(SIZES.length - 1, step + by));
    setStep(next);
    remember(SETTING, String(next));
  };
  return [SIZES[step]!, change];
}

/** What the presenter wrote for this scene, in a size to be read from where one stands. */
export function Notes({ notes, scene, title = 'Notes' }: { notes: string | null; scene: string; title?: string }) {
  const [size, change] = useSize();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!box) return;
    box.style.fontSize = `${size}px`;
  }, [box, size]);
  useEffect(() => { if (box) box.scrollTop = 0; }, [box, scene]);
  return (
    <section className={styles.notes} aria-label="Notes">
      <header>
        <h2>{title}</h2>
        <div>
          <button type="button" aria-label="Smaller notes" disabled={size === SIZES[0]} onClick={() => change(-1)}>A−</button>
          <button type="button" aria-label="Larger notes" disabled={size === SIZES.at(-1)} onClick={() => change(1)}>A+</button>
        </div>
      </header>
      <div ref={setBox} className={styles.text} tabIndex={0} role="region" aria-label="Notes of this scene">
        {notes ? notes.split(/\n\s*\n/).map((part, i) => <p key={i}>{part}</p>) : <p className={styles.none}>No notes for this scene.</p>}
      </div>
    </section>
  );
}
