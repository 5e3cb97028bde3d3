'use client';

import { useEffect, useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import type { Found } from '@/components/search/FoundPin';
import { SearchPanel } from '@/components/search/LazySearch';
import { useSource } from '@/components/source/useSource';
import { lazily } from '@/components/ui/lazily';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import { remember, remembered } from '@/components/ui/storage';
import type { Briefing } from '@/geo/document/briefing';
import type { Padding, Projector } from '@/geo/projection/projector';
import type { Camera, View } from '@/geo/view/view';
import { useMeasure, type Measure } from '@/components/measure/useMeasure';
import styles from './tools.module.css';

// Opened seldom: they wait outside the first load.
const Over = lazily(() => import('./Over').then((m) => m.Over));
const Opened = lazily(() => import('./Opened').then((m) => m.Opened));

export type Pane = 'map' | 'places' | 'time';

const KEYS_SETTING = 'sandtable:single-keys';

export type ToolState = {
  id: string;
  /** Address of the show. */
  present: string;
  briefing: Briefing;
  searching: boolean;
  openSearch(): void;
  closeSearch(): void;
  pickFeature(id: string): void;
  pickFound(found: Found): void;
  found: Found | null;
  measure: Measure;
  measuring: boolean;
  toggleMeasure(): void;
  mapCentre(): [number, number] | null;
  viewing: boolean;
  toggleView(): void;
  /** Closes what stands over the map: it gives way to another view. */
  leaveMap(): void;
  helping: boolean;
  setHelping(open: boolean): void;
  keysOn: boolean;
  setKeysOn(on: boolean): void;
  keys: Record<string, () => void>;
  cursor: '' | 'crosshair';
  /** True where a tool used up the click. */
  takesClick(at: [number, number], id: string | null): boolean;
  onHover(at: [number, number] | null): void;
  /** Closes the topmost tool; false where none was open. */
  escape(): boolean;
};

type Wiring = {
  id: string;
  setPane(pane: Pane): void;
  map: RefObject<MapHandle | null>;
  briefing: Briefing;
  select(id: string): void;
  /** What of the map is covered. */
  padding: Padding;
  /** The camera that a tool flew to becomes the View's. */
  look(camera: Camera): void;
  /** What the search found beside the dossier: it has a pin until something else is chosen. */
  found: Found | null;
  setFound(found: Found | null): void;
};

export function useTools({ id, setPane, map, briefing, select, padding, look, found, setFound }: Wiring): ToolState {
  const source = useSource();
  const [searching, setSearching] = useState(false);
  const [measuring, setMeasuring] = useState(false);
  const [helping, setHelping] = useState(false);
  const [viewing, setViewing] = useState(false);
  const [keysOn, setKeys] = useState(true);
  const measure = useMeasure();
  // On a phone the button that opens them is hidden before they have come.
  useReturnFocus(measuring || viewing);

  useEffect(() => setKeys(remembered(KEYS_SETTING) !== 'off'), []);

  return useMemo(() => {
    const closeSearch = () => setSearching(false);
    const leaveMap = () => {
      setViewing(false);
      setMeasuring(false);
      measure.clear();
    };
    const openSearch = () => setSearching(true);
    const toggleMeasure = () => (measuring ? leaveMap() : setMeasuring(true));
    const toggleView = () => setViewing(!viewing);
    const present = source.pageUrl(id, 'present');
    return {
      id, briefing, searching, found, measure, measuring, viewing, helping, setHelping, keysOn, toggleMeasure, toggleView, leaveMap,
      openSearch, closeSearch, present,
      setKeysOn: (on) => {
        setKeys(on);
        remember(KEYS_SETTING, on ? 'on' : 'off');
      },
      pickFeature: (feature) => {
        closeSearch();
        setPane('map');
        select(feature);
      },
      pickFound: (place) => {
        closeSearch();
        setFound(place);
        setPane('map');
        const camera = { center: place.at, zoom: place.zoom, bearing: 0, pitch: 0 };
        map.current?.go(camera, padding, 'fly');
        look(camera);
        map.current?.focus();
      },
      mapCentre: () => map.current?.camera()?.center ?? null,
      keys: {
        '/': openSearch,
        m: toggleMeasure,
        '?': () => setHelping(true),
        p: () => window.location.assign(present),
        '+': () => map.current?.zoomBy(1),
        '-': () => map.current?.zoomBy(-1),
      },
      cursor: measuring ? 'crosshair' as const : '' as const,
      takesClick: (at, feature) => {
        if (!measuring) {
          setFound(null);
          return false;
        }
        const camera = map.current?.camera() ?? null;
        // With the panel, which is open: not with the page.
        void import('@/components/measure/pointAt').then(({ measureAt }) => measureAt(measure, briefing, feature, at, camera));
        return true;
      },
      onHover: (at) => { if (measuring) measure.hover(at); },
      escape: () => {
        if (helping) setHelping(false);
        else if (searching) closeSearch();
        else if (viewing) toggleView();
        else if (measuring) leaveMap();
        else if (found) setFound(null);
        else return false;
        return true;
      },
    };
  }, [id, source, briefing, setPane, searching, found, setFound, measure, measuring, viewing, helping, keysOn, select, padding, look, map]);
}

/** The bar at the foot of the column. Presenting is a page of its own: a link, not a button. */
function Bar({ tools, children }: { tools: ToolState; children?: ReactNode }) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Tools">
      <a href={tools.present} aria-keyshortcuts="P">Present</a>
      {children}
      <button type="button" aria-pressed={tools.measuring} aria-keyshortcuts="M" onClick={tools.toggleMeasure}>Measure</button>
      <button type="button" aria-expanded={tools.viewing} onClick={tools.toggleView}>View</button>
    </div>
  );
}

function OverMap({ tools, view }: { tools: ToolState; view: Projector }): ReactNode {
  return (tools.measuring || tools.found) && <Over found={tools.found} measure={tools.measuring ? tools.measure : null} view={view} />;
}

function Panels({ tools, view, onView }: { tools: ToolState; view: View; onView(patch: Partial<View>): void }) {
  return (
    <>
      {tools.searching && <SearchPanel id={tools.id} onFeature={tools.pickFeature} onFound={tools.pickFound} onClose={tools.closeSearch} />}
      {(tools.measuring || tools.viewing || tools.helping) && <Opened tools={tools} view={view} onView={onView} />}
    </>
  );
}

const panes: [pane: Pane, title: string][] = [['map', 'Map'], ['places', 'Places'], ['time', 'Time']];

/** The phone's bar: one of map, places and time at a time, search, and the show. */
function Tabs({ tools, pane: here, onPane }: { tools: ToolState; pane: Pane; onPane(pane: Pane): void }) {
  return (
    <nav className={styles.tabs} aria-label="Views">
      {panes.map(([pane, title]) => (
        <button key={pane} type="button" aria-current={here === pane ? 'page' : undefined} onClick={() => onPane(pane)}>{title}</button>
      ))}
      <button type="button" onClick={tools.openSearch}>Search</button>
      <a href={tools.present}>Present</a>
    </nav>
  );
}

export const Tools = { Bar, Over: OverMap, Panels, Tabs };
