'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import { useDocument, type PageDocument } from '@/components/shell/useDocument';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useSource } from '@/components/source/useSource';
import { lazily } from '@/components/ui/lazily';
import { autoplayDueAtMs, leftAlone } from '@/geo/show/autoplay';
import type { BlankCommand, Command } from '@/geo/show/command';
import type { Panel } from '@/geo/show/keys';
import { indexOf } from '@/geo/show/scenes';
import type { Camera } from '@/geo/view/view';
import { troubleOf } from './console/lines';
import { Hand } from './stage/Hand';
import { Menu } from './panels/Menu';
import { inkItems, roomItems } from './panels/roomItems';
import { Screen } from './stage/Screen';
import { useSceneAddress } from './windows/address';
import { choosePalette, useShow, type Show, type ShowOpening } from './windows/useShow';
import { useIsPresent } from './windows/presence';
import { useFullscreen, useMenuHeight, useStillPointer, useWakeLock } from './stagecraft';
import { useOwnFreeze, type OwnFreeze } from './windows/useOwnFreeze';
import { leaveField, useKeys } from './useKeys';
import { useTellSize } from './stage/audienceSize';
import { usePanels } from './panels/usePanels';
import { useQuestionTime } from './panels/useQuestionTime';
import { useRoomLink } from './windows/useRoomLink';
import { useSwipe } from './useSwipe';
import { whenDue } from './windows/whenDue';
import styles from './signs.module.css';

const Overview = lazily(() => import('./panels/Overview').then((m) => m.Overview));
const KeysDialog = lazily(() => import('./panels/KeysDialog').then((m) => m.KeysDialog));
const NotesDrawer = lazily(() => import('./panels/NotesDrawer').then((m) => m.NotesDrawer));

export type PresentProps = {
  id: string;
  page: PageDocument;
  basemap: Basemap;
  opening: ShowOpening;
  /** For a kiosk. */
  autoplay: { loop: boolean } | null;
  children: ReactNode;
};

/** What is asked of a freeze itself, or is not yet asked. */
const OF_FREEZE: ReadonlySet<Command['kind']> = new Set(['freeze', 'send', 'drop', 'enter', 'digit', 'digit.back']);
const leavesFreeze = ({ kind }: Command, digits: string): boolean => !OF_FREEZE.has(kind) || (kind === 'enter' && digits !== '');

type Open = 'overview' | 'help' | 'search' | 'measure' | 'notes';
/** What has the keys while it is open. */
const KEYED: readonly Open[] = ['overview', 'help', 'search'];

/** Under a black or white screen, whoever asked for it, nothing takes keys unseen: the next one is the show's. */
function useKeysUnderBlank(isBlank: boolean, close: (panel: Open) => void): void {
  useLayoutEffect(() => {
    if (!isBlank) return;
    leaveField();
    for (const panel of KEYED) close(panel);
  }, [isBlank, close]);
}

/** A show that plays by itself takes its next step when it is due. */
function useAutoplay({ state, scenes, dispatch }: Show, asked: PresentProps['autoplay']): void {
  useEffect(() => {
    if (asked) dispatch({ kind: 'autoplay.start', loop: asked.loop, seconds: {} });
  }, [asked, dispatch]);
  const due = autoplayDueAtMs(state, scenes);
  useEffect(() => {
    if (due === null) return;
    return whenDue(due, () => dispatch({ kind: 'autoplay.advance' }));
  }, [due, dispatch]);
}

/** A kiosk that somebody touched goes on by itself after so long. */
const KIOSK_IDLE_MS = 300_000;

function useKiosk({ state, store }: Show, asked: PresentProps['autoplay'], closeAll: () => void): void {
  const endless = asked?.loop ?? false;
  useEffect(() => {
    if (!endless || state.autoplay?.playing) return;
    const goOn = () => {
      closeAll();
      for (const command of leftAlone(store.get())) store.dispatch(command);
    };
    const timer = setTimeout(goOn, KIOSK_IDLE_MS);
    return () => clearTimeout(timer);
  }, [endless, state, store, closeAll]);
}

/** A window of a file is not to be looked into by another, so it is none that has just been opened. */
function isEmpty(opened: Window): boolean {
  try {
    return opened.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** Opens the console, or brings the one that is open to the front: it must not begin anew in the middle of a talk. */
function showConsole(name: string, url: string): boolean {
  const opened = window.open('', name, 'popup,width=1280,height=800');
  if (!opened) return false;
  if (isEmpty(opened)) opened.location.replace(url);
  opened.focus();
  return true;
}

export function Present({ id, page, basemap, opening, autoplay, children }: PresentProps) {
  const source = useSource();
  const { briefing } = useDocument(id, page);
  const show = useShow(id, briefing, opening);
  const { state, scenes, store } = show;
  const root = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle>(null);
  const over = useRef<HTMLDivElement>(null);
  const panels = usePanels<Open>();
  const { toggle, close } = panels;
  /** Reading is a touch too: a show that plays by itself waits for it. */
  const toggleByHand = useCallback((panel: Open) => {
    store.dispatch({ kind: 'autoplay.pause' });
    toggle(panel);
  }, [store, toggle]);
  // Nobody is to carry a kiosk away.
  const leave = autoplay?.loop ? null : source.pageUrl(id, 'map');
  const screen = useFullscreen();
  const { room, link } = useRoomLink(id, show.store);
  const consoleOpen = useIsPresent('console', id);
  const screens = useIsPresent('screen', id);
  const freeze = useOwnFreeze(id, show.store, state.frozenAtMs, consoleOpen);
  const stage = state.frozen && freeze.own ? state.own : state.audience;
  const leads = !state.frozen || freeze.own;
  const scene = scenes[indexOf(stage, scenes)]!;

  useSceneAddress('present', stage.scene);
  useAutoplay(show, autoplay);
  useTellSize(id);
  useStillPointer(root);
  useMenuHeight(root, over);
  useWakeLock();

  const isBlank = stage.blank !== 'none';
  useKeysUnderBlank(isBlank, close);
  const { alone, mine } = freeze;
  const dispatch = useCallback((command: Command) => {
    // What nobody can see is not gone on with: a clicker, which has no key for it, would be dead.
    if (alone && leavesFreeze(command, show.store.get().digits)) show.dispatch({ kind: 'drop' });
    show.dispatch(command);
    if (command.kind === 'freeze') mine();
  }, [show, alone, mine]);

  const palette = useCallback(() => choosePalette({ dispatch }, show.store.get().own.view.palette === 'night' ? 'paper' : 'night'), [dispatch, show.store]);
  const openConsole = useCallback(() => {
    if (!showConsole(`sandtable-console-${id}`, source.pageUrl(id, 'console'))) toggleByHand('notes');
  }, [id, source, toggleByHand]);
  const panel = useCallback((asked: Panel) => {
    if (asked === 'fullscreen') return screen.toggle();
    if (asked === 'console') return openConsole();
    if (asked === 'palette') return palette();
    // Under a black or white screen nobody sees what opens, and it would take the keys, also the one that lifts the blank.
    if (!isBlank) toggleByHand(asked);
  }, [screen, openConsole, palette, isBlank, toggleByHand]);
  const look = useCallback((camera: Camera) => dispatch({ kind: 'look', patch: { camera }, motion: 'cut' }), [dispatch]);
  /** The scene in which a place's card was asked for. */
  const [opened, setOpened] = useState<string | null>(null);
  const select = useCallback((picked: string | null) => {
    setOpened(picked === null ? null : stage.scene);
    dispatch({ kind: 'look', patch: { select: picked }, motion: 'ease' });
  }, [dispatch, stage.scene]);
  const inquiry = useQuestionTime({
    id, briefing, map, panels, show, select, dispatch,
    keepsBack: () => !state.frozen && (consoleOpen || screens || room !== null),
  });
  const { closeTop, closeAll } = inquiry;
  useKeys({ state, dispatch, panel, closeTop, closeAll });
  useKiosk(show, autoplay, closeAll);
  useSwipe(root, dispatch);

  return (
    <Screen
      id={id} briefing={briefing} basemap={basemap} scenes={scenes} stage={stage} frozen={state.frozen} root={root} map={map}
      {...(leads ? { onCamera: look, onPick: inquiry.onPick, onSelect: select, opened: opened === stage.scene } : {})}
      onHover={inquiry.onHover} cursor={inquiry.cursor} over={inquiry.ruler}
      hand={(padding) => leads && state.tool !== 'none' && <Hand tool={state.tool} ink={stage.ink} map={map} padding={padding} dispatch={dispatch} />}
      panels={(
        <>
          <div ref={over} className={styles.over}>
            <Menu leave={leave} ink={inkItems(state, dispatch)} items={[
              { title: 'Previous', keys: '←', act: () => dispatch({ kind: 'previous' }) },
              { title: 'Next', keys: '→', act: () => dispatch({ kind: 'next' }) },
              { title: 'All scenes', keys: 'G', act: () => toggleByHand('overview') },
              ...roomItems(state, dispatch),
              { title: 'Search', keys: '/', more: true, pressed: panels.has('search'), act: () => toggleByHand('search') },
              { title: 'Measure', keys: 'M', more: true, pressed: panels.has('measure'), act: () => toggleByHand('measure') },
              { title: 'Notes', keys: 'Shift N', more: true, pressed: panels.has('notes'), act: () => toggleByHand('notes') },
              { title: 'Console', keys: 'S', more: true, act: openConsole },
              { title: stage.view.palette === 'night' ? 'Paper' : 'Night', keys: 'T', more: true, act: palette },
              { title: 'Full screen', keys: 'F', more: true, pressed: screen.full, act: screen.toggle },
              { title: 'Keys', keys: '?', more: true, act: () => toggleByHand('help') },
            ]} />
            <Signs show={show} freeze={freeze} line={!consoleOpen && link === 'lost' ? troubleOf(link, 'here') : null} />
          </div>
          {stage.blank !== 'none' && <Unblank blank={stage.blank} dispatch={dispatch} />}
          {inquiry.shown}
          {panels.has('notes') && <NotesDrawer scene={scene} onClose={() => close('notes')} />}
          {panels.has('overview') && <Overview id={id} briefing={briefing} scenes={scenes} here={indexOf(stage, scenes)} palette={stage.view.palette} onClose={() => close('overview')}
            onChoose={(chosen) => { close('overview'); dispatch({ kind: 'goto', scene: chosen }); }} />}
          {panels.has('help') && <KeysDialog onClose={() => close('help')} />}
        </>
      )}
    >
      {children}
    </Screen>
  );
}

/** A dark or white screen covers the menu too: a click or a tap anywhere on it brings the picture back. */
const Unblank = ({ blank, dispatch }: { blank: BlankCommand['to']; dispatch(command: Command): void }) =>
  <button type="button" className={styles.unblank} data-on={blank} onClick={() => dispatch({ kind: 'blank', to: blank })}>Back to the picture</button>;

/** What the presenter has to know on the one screen there is: a typed number, a freeze, a pause, a line that broke. Beside a console that froze it, this is the room's, which sees nothing typed. */
function Signs({ show: { state, discord }, freeze: { own, alone }, line }: { show: Show; freeze: OwnFreeze; line: string | null }) {
  const paused = state.autoplay !== null && !state.autoplay.playing;
  return (
    <div className={styles.signs} role="status">
      {state.digits !== '' && (own || alone || !state.frozen) && <p className={styles.plain}>Scene {state.digits}</p>}
      {own && <p>Frozen: other screens hold their picture</p>}
      {alone && <p>Frozen, and no console is open. Enter sends what was prepared; any other key goes on from here</p>}
      {discord && <p>{discord}</p>}
      {line && <p>{line}</p>}
      {paused && <p className={styles.plain}>Paused. A plays on, Esc ends it</p>}
    </div>
  );
}
