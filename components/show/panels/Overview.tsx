'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { usePoints } from '@/components/map/usePoints';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Briefing } from '@/geo/document/briefing';
import { nameOf } from '@/geo/show/keys';
import { isSceneless, SCENELESS } from '@/geo/show/script';
import type { ShowScene } from '@/geo/show/state';
import type { PaletteName } from '@/geo/view/view';
import { Thumbnail } from './Thumbnail';
import { useGround } from './useGround';
import styles from './overview.module.css';

type Props = { id: string; briefing: Briefing; scenes: readonly ShowScene[]; here: number; palette: PaletteName; onChoose(scene: string): void; onClose(): void };

const SIZE = { width: 560, height: 300 };

const stepOf = (key: string, columns: number): number => {
  switch (key) {
    case 'ArrowRight': case 'PageDown': return 1;
    case 'ArrowLeft': case 'PageUp': return -1;
    case 'ArrowDown': return columns;
    case 'ArrowUp': return -columns;
    case 'Home': return -Infinity;
    case 'End': return Infinity;
    default: return 0;
  }
};

/** Tab goes round within what covers the show: beyond it the arrows would steer what nobody sees. */
function keepWithin(event: KeyboardEvent): void {
  const all = [...event.currentTarget.querySelectorAll('button')];
  const [first, last] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
  if (document.activeElement !== last) return;
  event.preventDefault();
  first?.focus();
}

/** All scenes at once; arrows choose, Enter goes. */
export function Overview({ id: of, briefing, scenes, here, palette, onChoose, onClose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(here);
  const ground = useGround();
  const pointsOf = usePoints(of, briefing);
  useReturnFocus();
  useEffect(() => { list.current?.querySelectorAll('button')[at]?.focus(); }, [at]);

  const press = (event: KeyboardEvent) => {
    if (/^(Shift\+)?[GO]$/.test(nameOf(event.nativeEvent))) {
      event.preventDefault();
      return onClose();
    }
    if (event.key === 'Tab') return keepWithin(event);
    const columns = getComputedStyle(list.current!).gridTemplateColumns.split(' ').length;
    const step = stepOf(event.key, columns);
    if (step === 0) return;
    event.preventDefault();
    setAt((before) => {
      const next = before + step;
      return Number.isFinite(next) && Math.abs(step) > 1 && (next < 0 || next >= scenes.length) ? before : Math.max(0, Math.min(scenes.length - 1, next));
    });
  };
  // Able to take the focus, so that a click beside a scene does not give the keys to the show behind.
  return (
    <section className={styles.overview} role="dialog" aria-modal="true" aria-label="All scenes" tabIndex={-1} data-keys="own" onKeyDown={press}>
      <header>
        <h2>All scenes</h2>
        <button type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </header>
      <ol ref={list}>
        {scenes.map(({ id, title, view, palette: own }, i) => (
          <li key={id}>
            <button type="button" aria-current={i === here ? 'step' : undefined} onFocus={() => setAt(i)} onClick={() => onChoose(id)}>
              <Thumbnail briefing={briefing} pointsOf={pointsOf} view={view} palette={own ?? palette} ground={ground} size={SIZE} turn={(i - here + scenes.length) % scenes.length} />
              <span><small>{i + 1}</small> {title}</span>
            </button>
          </li>
        ))}
      </ol>
      {isSceneless(briefing) && <p className={styles.none}>{SCENELESS}</p>}
    </section>
  );
}
