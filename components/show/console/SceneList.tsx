'use client';

import { useEffect, useRef } from 'react';
import type { ShowScene } from '@/geo/show/state';
import { clockOf } from './times';
import styles from './scenes.module.css';

/** The scenes with their planned time; a click jumps there. */
export function SceneList({ scenes, here, onChoose }: { scenes: readonly ShowScene[]; here: number; onChoose(scene: string): void }) {
  const list = useRef<HTMLOListElement>(null);
  // Newer browsers give a promise back, which is no way to end an effect.
  useEffect(() => { list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }); }, [here]);
  return (
    <nav className={styles.scenes} aria-label="Scenes">
      <ol ref={list}>
        {scenes.map(({ id, title, seconds }, i) => (
          <li key={id}>
            <button type="button" aria-current={i === here ? 'step' : undefined} className={i < here ? styles.past : undefined} onClick={() => onChoose(id)}>
              <span>{i + 1}</span><b>{title}</b>{seconds !== null && <small>{clockOf(seconds)}</small>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
