'use client';

import { memo, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Basemap } from '@/components/shell/useMapStyle';
import type { Briefing, BriefingDocument } from '@/geo/document/briefing';
import { writable } from '@/geo/formats';
import type { View } from '@/geo/view/view';
import { PAGES, picturesFor, type Maker } from './exporters';
import type { PictureFrame } from './picture';
import { ProgressDialog } from './ProgressDialog';
import { useExport } from './useExport';
import { moved, standAt } from './menu';
import styles from './export.module.css';

const RATIOS = [1, 2, 3, 4] as const;

type Props = {
  id: string;
  briefing: Briefing;
  document?: BriefingDocument;
  basemap: Basemap;
  /** The View that is shown when one chooses. */
  view(): View;
  /** Size of the map on the screen, in CSS pixels. */
  mapSize?: () => { width: number; height: number };
};

const USUAL = { width: 972, height: 562 };

/** Everything that a briefing can be taken away as. */
export const ExportMenu = memo(function ExportMenu({ id, briefing, document, basemap, view, mapSize }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const [open, setOpen] = useState(false);
  const [ratio, setRatio] = useState<number>(2);
  const { running, said, start, cancel } = useExport();
  const order = () => ({ id, briefing, basemap, view: view(), ...(document ? { document } : {}) });
  const frame = (): PictureFrame => ({ ...(mapSize?.() ?? USUAL), ratio });

  const close = () => menu.current?.hidePopover();
  const run = ({ label, load }: Maker) => {
    close();
    void start(label, order(), async (job) => (await load())(job));
  };
  const copy = () => {
    close();
    void start('Copy picture', order(), async (job) => {
      await (await import('./picture')).copyPicture(job, frame());
      return null;
    });
  };
  const onToggle = (now: boolean) => {
    setOpen(now);
    if (now) menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    else if (menu.current?.contains(window.document.activeElement)) button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab') return close();
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) event.target.click();
    else if (!moved(menu.current, event.key)) return;
    event.preventDefault();
  };
  const item = (maker: Maker) => (
    <button key={maker.label} type="button" role="menuitem" tabIndex={-1} onClick={() => run(maker)}>{maker.label}</button>
  );

  return (
    <>
      <button
        ref={button} type="button" className={styles.button} aria-haspopup="menu" aria-expanded={open} aria-controls={menuId}
        popoverTarget={menuId} onClick={() => standAt(menu.current, button.current)}
      >
        Export
      </button>
      <div
        ref={menu} id={menuId} popover="auto" role="menu" aria-label="Export" className={styles.menu}
        onToggle={(event) => onToggle(event.newState === 'open')} onKeyDown={onKeyDown}
      >
        <div role="group" aria-label="Whole briefing">
          {PAGES.map(item)}
          <a role="menuitem" tabIndex={-1} href={`/b/${id}/print`}>Print…</a>
        </div>
        <div role="group" aria-label="This view">
          {picturesFor({ ...USUAL, ratio }).map(({ label }, i) => item({ label, load: () => picturesFor(frame())[i]!.load() }))}
          <button type="button" role="menuitem" tabIndex={-1} onClick={copy}>Copy picture</button>
          <div role="group" aria-label="Picture size" className={styles.sizes}>
            {RATIOS.map((times) => (
              <button key={times} type="button" role="menuitemradio" tabIndex={-1} aria-checked={ratio === times} onClick={() => setRatio(times)}>
                {times}×
              </button>
            ))}
          </div>
        </div>
        <div role="group" aria-label="Data">
          {writable.map(({ id: format, label }) => (
            <a key={format} role="menuitem" tabIndex={-1} href={`/api/briefings/${id}/export/${format}`} download onClick={close}>
              {label}
            </a>
          ))}
        </div>
      </div>
      <span role="status" className={styles.hidden}>{said}</span>
      {running && <ProgressDialog key={running.label} running={running} onCancel={cancel} />}
    </>
  );
});
