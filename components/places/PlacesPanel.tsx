'use client';

import { useMemo, useState } from 'react';
import { VIEW_FORM } from '@/components/ui/PickButton';
import { legendOf } from '@/geo/card/legend';
import { countIn, filtered, listOf } from '@/geo/card/list';
import type { Briefing } from '@/geo/document/briefing';
import { countInTime } from '@/geo/time/events';
import type { View } from '@/geo/view/view';
import { LayerSection } from './LayerSection';
import { Legend } from './Legend';
import styles from './places.module.css';

type Props = {
  briefing: Briefing;
  view: View;
  /** Ids inside the window of time, whether or not their layer is hidden. */
  visible: ReadonlySet<string>;
  onSelect(id: string): void;
  onToggleLayer(layer: string): void;
  onSolo(layer: string): void;
};

/** A shorter list is seen at a glance. */
const FILTER_FROM = 30;

/** What of the View a request without scripts carries along, besides the place. */
function Carried({ view }: { view: View }) {
  return (
    <form id={VIEW_FORM} method="get">
      <input type="hidden" name="palette" value={view.palette} />
      {view.hide.length > 0 && <input type="hidden" name="hide" value={view.hide.join(',')} />}
      {view.window && <input type="hidden" name="window" value={view.window.join('/')} />}
    </form>
  );
}

function Filter({ typed, found, onType }: { typed: string; found: number; onType(typed: string): void }) {
  return (
    <p className={styles.filter}>
      <label>Filter places <input type="search" value={typed} onChange={(event) => onType(event.target.value)} /></label>
      <span role="status" className={styles.hidden}>{typed.trim() && `${found} found`}</span>
    </p>
  );
}

/** Every place and link by layer, the layers' switches, and the legend of what is on the map. */
export function PlacesPanel({ briefing, view, visible, onSelect, onToggleLayer, onSolo }: Props) {
  const [typed, setTyped] = useState('');
  const lists = useMemo(() => filtered(listOf(briefing), typed), [briefing, typed]);
  const shown = useMemo(() => {
    const hidden = new Set(view.hide);
    return new Set([...visible].filter((id) => !hidden.has(briefing.byId.get(id)?.layer ?? '')));
  }, [briefing, view.hide, visible]);
  const legend = useMemo(() => legendOf(briefing, shown, view.hide, view.window !== null), [briefing, shown, view.hide, view.window]);
  const selected = view.select === null ? undefined : briefing.byId.get(view.select);
  const found = countIn(lists);
  return (
    <>
    <div className={styles.panel}>
      <Carried view={view} />
      {briefing.places.length > FILTER_FROM && <Filter typed={typed} found={found} onType={setTyped} />}
      {lists.map((list) => (
        <LayerSection
          key={list.layer.id} list={list} hidden={view.hide.includes(list.layer.id)}
          alone={view.hide.length > 0 && view.hide.length === briefing.layers.length - 1 && !view.hide.includes(list.layer.id)}
          visible={visible} inTime={list.layer.dense ? countInTime(briefing, view.window, list.layer.id) : 0} selected={selected?.layer === list.layer.id ? selected.id : null} filtering={typed.trim() !== ''}
          onSelect={onSelect} onToggle={onToggleLayer} onSolo={onSolo}
        />
      ))}
      <p role="status" className={styles.hidden}>{selected ? `${selected.name}, card open` : ''}</p>
    </div>
    <Legend legend={legend} />
    </>
  );
}
