'use client';

import { useEffect, useRef } from 'react';
import { useSource } from '@/components/source/useSource';
import { afterPaint } from '@/components/ui/afterPaint';
import { LABEL_LANGUAGES, type LabelLanguage, type PaletteName, type View } from '@/geo/view/view';
import styles from './viewPanel.module.css';

const PALETTES: Record<PaletteName, string> = { paper: 'Paper', night: 'Night', print: 'Print' };
const LANGUAGES: Record<LabelLanguage, string> = {
  en: 'English', ko: '한국어', ru: 'Русский', uk: 'Українська', ja: '日本語', zh: '中文', ar: 'العربية',
};

type Props = { view: View; onChange(patch: Partial<View>): void; onKeys(): void; onClose(): void };

/** How the map looks, beside where it looks: palette, and the language of the basemap's names. */
export function ViewPanel({ view, onChange, onKeys, onClose }: Props) {
  const { served } = useSource();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => afterPaint(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus()), []);
  return (
    <section ref={panel} className={styles.panel} aria-label="View">
      <header>
        <h2>View</h2>
        <button type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </header>
      <fieldset>
        <legend>Palette</legend>
        {(Object.keys(PALETTES) as PaletteName[]).map((name) => (
          <label key={name}><input type="radio" name="palette-choice" checked={view.palette === name} onChange={() => onChange({ palette: name })} /> {PALETTES[name]}</label>
        ))}
      </fieldset>
      <label className={styles.language}>Names on the basemap
        <select value={view.labels} onChange={(event) => onChange({ labels: event.target.value as LabelLanguage })}>
          {LABEL_LANGUAGES.map((language) => <option key={language} value={language} lang={language}>{LANGUAGES[language]}</option>)}
        </select>
      </label>
      <p>
        <button type="button" aria-keyshortcuts="?" onClick={onKeys}>All keys <kbd>?</kbd></button>
        {served && <a href="/b">All briefings</a>}
      </p>
    </section>
  );
}
