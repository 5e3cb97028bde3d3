'use client';

import { useEffect, useRef } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import styles from './help.module.css';

const KEYS: [keys: string, does: string][] = [
  ['/', 'Search places, claims, the gazetteer, coordinates'],
  ['P', 'Present'],
  ['M', 'Measure distances and draw range rings'],
  ['Esc', 'Close the topmost thing'],
  ['+  −', 'Zoom'],
  ['← ↑ → ↓', 'Move the map while it has the focus'],
  ['Shift + arrows', 'Turn and tilt the map'],
  ['Tab', 'Go through places, tools and the timeline'],
  ['?', 'This page'],
];

/** The keys, and the switch that turns single keys off. */
export function HelpDialog({ keysOn, onKeysOn, onClose }: { keysOn: boolean; onKeysOn(on: boolean): void; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useReturnFocus();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt><kbd>{keys}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label><input type="checkbox" checked={keysOn} onChange={(event) => onKeysOn(event.target.checked)} /> Single keys (/ P M ?) are on</label>
      <form method="dialog"><button type="submit">Close</button></form>
    </dialog>
  );
}
