'use client';

import { useEffect, useRef } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Point } from '@/geo/projection/projector';
import type { Choice } from './choice';
import styles from './chooser.module.css';

const WIDTH = 240;

/** Where marks or lines overlap: a short list instead of a lottery. */
export function Chooser({ at, choices, onChoose, onClose }: { at: Point; choices: Choice[]; onChoose(id: string): void; onClose(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useReturnFocus();
  useEffect(() => {
    const element = box.current;
    const parent = element?.parentElement;
    if (!element || !parent) return;
    element.style.left = `${Math.max(8, Math.min(at.x + 10, parent.clientWidth - WIDTH - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y + 10, parent.clientHeight - element.offsetHeight - 8))}px`;
    element.querySelector('button')?.focus();
  }, [at]);
  return (
    <div ref={box} className={styles.chooser} role="group" aria-label={`${choices.length} things lie here`}>
      <p>{choices.length} things lie here</p>
      <ul>
        {choices.map(({ id, name, kind }) => (
          <li key={id}><button type="button" onClick={() => onChoose(id)}>{name}<small>{kind}</small></button></li>
        ))}
      </ul>
      <button type="button" className={styles.close} onClick={onClose}>Close <kbd>Esc</kbd></button>
    </div>
  );
}
