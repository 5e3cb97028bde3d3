'use client';

import { memo, useCallback, useId, useRef, useState } from 'react';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useAhead } from '@/components/ui/firstSign';
import { lazily } from '@/components/ui/lazily';
import type { Briefing, BriefingDocument } from '@/geo/document/briefing';
import type { Size } from '@/geo/projection/projector';
import type { View } from '@/geo/view/view';
import { useExport, type Run } from './useExport';
import { standAt } from './menu';
import styles from './export.module.css';

// A page opens with the button alone; the rest has come by the time that someone opens the menu.
const later = () => import('./later');
const ExportItems = lazily(() => later().then((m) => m.ExportItems));
const ProgressDialog = lazily(() => later().then((m) => m.ProgressDialog));

type Props = {
  id: string;
  briefing: Briefing;
  document?: BriefingDocument;
  basemap: Basemap;
  /** The View that is shown when one chooses. */
  view(): View;
  /** Size of the map on the screen, in CSS pixels. */
  mapSize?: () => Size;
};

/** Everything that a briefing can be taken away as. */
export const ExportMenu = memo(function ExportMenu({ id, briefing, document, basemap, view, mapSize }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { running, said, start, cancel } = useExport();
  useAhead(ExportItems.ahead);

  const close = () => menu.current?.hidePopover();
  const run = (label: string, work: Run) => {
    close();
    void start(label, { id, briefing, basemap, view: view(), ...(document ? { document } : {}) }, work);
  };
  /** Its size is known only with what is in it. */
  const settle = useCallback(() => {
    standAt(menu.current, button.current);
    menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, []);
  const onToggle = (now: boolean) => {
    setOpen(now);
    setWanted(true);
    if (now) settle();
    else if (menu.current?.contains(window.document.activeElement)) button.current?.focus();
  };
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
        onToggle={(event) => onToggle(event.newState === 'open')}
      >
        {wanted && <ExportItems id={id} mapSize={mapSize} onRun={run} onClose={close} onReady={settle} />}
      </div>
      <span role="status" className={styles.hidden}>{said}</span>
      {running && <ProgressDialog key={running.label} running={running} onCancel={cancel} />}
    </>
  );
});
