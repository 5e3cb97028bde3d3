'use client';

import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import { writable } from '@/geo/formats';
import type { Size } from '@/geo/projection/projector';
import { PAGES, picturesFor, type Maker } from './exporters';
import { moved } from './menuKeys';
import { step } from './job';
import type { PictureFrame } from './picture';
import type { Run } from './useExport';
import styles from './export.module.css';

const RATIOS = [1, 2, 3, 4] as const;
const USUAL = { width: 972, height: 562 };

type Props = {
  id: string;
  mapSize: (() => Size) | undefined;
  onRun(label: string, work: Run): void;
  /** An item was chosen that the browser itself answers, or the menu is left. */
  onClose(): void;
  /** They stand in the menu. */
  onReady(): void;
};

/** What the Export menu offers. */
export function ExportItems({ id, mapSize, onRun, onClose, onReady }: Props) {
  const [ratio, setRatio] = useState<number>(2);
  useLayoutEffect(onReady, [onReady]);
  const frame = (): PictureFrame => ({ ...(mapSize?.() ?? USUAL), ratio });
  const copy: Run = async (job) => {
    await (await import('./picture')).copyPicture(job, frame());
    return null;
  };
  const copyScene: Run = async (job) => {
    await (await import('./scene')).copyScene(job);
    return null;
  };
  const item = ({ label, load }: Maker) => (
    <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={() => onRun(label, async (job) => (await step(job, `${label} failed`, load))(job))}>{label}</button>
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    if (event.key === 'Tab') return onClose();
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) event.target.click();
    else if (!moved(event.currentTarget, event.key)) return;
    event.preventDefault();
  };
  return (
    <div role="none" onKeyDown={onKeyDown}>
      <div role="group" aria-label="Whole briefing">
        {PAGES.map(item)}
        <a role="menuitem" tabIndex={-1} href={`/b/${id}/print`}>Print…</a>
      </div>
      <div role="group" aria-label="This view">
        {picturesFor(frame).map(item)}
        <button type="button" role="menuitem" tabIndex={-1} onClick={() => onRun('Copy picture', copy)}>Copy picture</button>
        <div role="group" aria-label="Picture size" className={styles.sizes}>
          {RATIOS.map((times) => (
            <button key={times} type="button" role="menuitemradio" tabIndex={-1} aria-checked={ratio === times} onClick={() => setRatio(times)}>
              {times}×
            </button>
          ))}
        </div>
        <button type="button" role="menuitem" tabIndex={-1} title="For the scenes of the briefing’s file" onClick={() => onRun('Copy as scene', copyScene)}>Copy as scene</button>
      </div>
      <div role="group" aria-label="Data">
        {writable.map(({ id: format, label }) => (
          <a key={format} role="menuitem" tabIndex={-1} href={`/api/briefings/${id}/export/${format}`} download onClick={onClose}>
            {label}
          </a>
        ))}
      </div>
    </div>
  );
}
