'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Card } from '@/components/card/Card';
import type { MapHandle } from '@/components/map/MapView';
import { usePoints } from '@/components/map/usePoints';
import { useDocument, type PageDocument } from '@/components/shell/useDocument';
import { useFeature } from '@/components/shell/useFeature';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useRoom } from '@/components/shell/useRoom';
import { useSource } from '@/components/source/useSource';
import { lazily } from '@/components/ui/lazily';
import { questionsOf } from '@/geo/card/questions';
import type { Command } from '@/geo/show/command';
import { isPrepared } from '@/geo/show/freeze';
import type { Panel } from '@/geo/show/keys';
import { indexOf } from '@/geo/show/scenes';
import { isSceneless, SCENELESS } from '@/geo/show/script';
import { shownIds } from '@/geo/view/shown';
import { featuresOf } from '../stage/cited';
import { Notes } from '../panels/Notes';
import { useSceneAddress } from '../windows/address';
import { usePresent } from '../windows/presence';
import { useWakeLock } from '../stagecraft';
import { Thumbnail } from '../panels/Thumbnail';
import { useGround } from '../panels/useGround';
import { useKeys } from '../useKeys';
import { usePanels } from '../panels/usePanels';
import { useQuestionTime } from '../panels/useQuestionTime';
import { isRemote, keepLink } from '../windows/rooms';
import { useRoomLink } from '../windows/useRoomLink';
import { choosePalette, useShow, type ShowOpening } from '../windows/useShow';
import { Asks } from './Asks';
import { Bar } from './Bar';
import { Head } from './Head';
import { troubleOf } from './lines';
import { Look } from './Look';
import { SceneList } from './SceneList';
import { clockOf } from './times';
import { useNow } from './useNow';
import styles from './console.module.css';

const Overview = lazily(() => import('../panels/Overview').then((m) => m.Overview));
const KeysDialog = lazily(() => import('../panels/KeysDialog').then((m) => m.KeysDialog));
const Share = lazily(() => import('./Share').then((m) => m.Share));

type Props = {
  id: string;
  page: PageDocument;
  basemap: Basemap;
  opening: ShowOpening;
  /** The first picture of the scene that the address names. */
  children: ReactNode;
};
type Open = 'overview' | 'help' | 'search' | 'measure' | 'share';

const PREVIEW = { width: 480, height: 232 };

/** Whether something has been so from the beginning: the server's picture, once taken away, cannot be drawn again here. */
function useSoFar(now: boolean): boolean {
  const [ever, setEver] = useState(true);
  if (ever && !now) setEver(false);
  return ever && now;
}

/** The presenter's console. On a phone it is a remote: no map, the notes and big buttons. */
export function Console({ id, page, basemap, opening, children }: Props) {
  const { served } = useSource();
  const { briefing: known } = useDocument(id, page);
  const show = useShow(id, known, opening, 'joins');
  const { state, scenes, store } = show;
  const { briefing, feature } = useFeature(id, known, state.own.view.select);
  const { room, link } = useRoomLink(id, store);
  const { phone } = useRoom();
  const map = useRef<MapHandle>(null);
  const now = useNow(store.nowMs);
  const ground = useGround();
  const pointsOf = usePoints(id, known);
  const panels = usePanels<Open>();
  const { toggle, close } = panels;
  const [peeks, setPeeks] = useState(false);
  const [live, setLive] = useState(false);
  usePresent('console', id);
  useSceneAddress('console', state.own.scene);
  useWakeLock();
  useEffect(() => setLive(true), []);
  useEffect(() => { if (!state.frozen) setPeeks(false); }, [state.frozen]);

  const steers = live && isRemote();
  const trouble = troubleOf(link, steers ? 'remote' : 'here') ?? show.discord;
  const deaf = steers && link !== 'live';
  /** Nothing comes of it any more, as of a room of yesterday: it is there to be read, not to stay. */
  const isOver = link === 'refused' || link === 'ended';
  /** A remote without a line takes nothing: what the room does not see must not seem done, nor come over it later. */
  const dispatch = useCallback((command: Command) => { if (!deaf) show.dispatch(command); }, [deaf, show]);

  const { own, audience, frozen } = state;
  const first = useSoFar(own.scene === (opening.scene ?? scenes[0]!.id) && state.detour === null) ? children : null;
  const prepared = isPrepared(state);
  const stage = frozen && peeks ? audience : own;
  const index = indexOf(own, scenes);
  const scene = scenes[index]!;
  const next = scenes[index + 1];
  const meant = useMemo(() => featuresOf(briefing, scene.view, shownIds(briefing, scene.view)), [briefing, scene]);
  const asked = useMemo(() => questionsOf(feature && !meant.includes(feature) ? [feature, ...meant] : meant), [meant, feature]);

  useEffect(() => {
    document.documentElement.dataset.palette = own.view.palette;
  }, [own.view.palette]);

  const palette = () => choosePalette({ dispatch }, own.view.palette === 'night' ? 'paper' : 'night');
  const panel = (wanted: Panel) => {
    switch (wanted) {
      case 'fullscreen': case 'console': case 'notes': return;
      case 'palette': return palette();
      case 'overview': case 'help': case 'search': case 'measure': return toggle(wanted);
    }
  };
  const select = useCallback((picked: string | null) => dispatch({ kind: 'look', patch: { select: picked }, motion: 'ease' }), [dispatch]);
  const inquiry = useQuestionTime({ id, briefing, map, panels, show, select, dispatch, keepsBack: () => !store.get().frozen });
  const { closeTop, closeAll } = inquiry;
  useKeys({ state, dispatch, panel, closeTop, closeAll });
  const frozenFor = state.frozenAtMs !== null && now !== null ? clockOf((now - state.frozenAtMs) / 1000) : '';
  const opened = feature && scene.view.select !== own.view.select ? feature : undefined;

  return (
    <div
      className={styles.console} data-palette={own.view.palette} data-scene={own.scene} data-blank={own.blank} data-frozen={frozen}
      data-audience-scene={audience.scene}
    >
      <Head briefing={briefing} state={state} scenes={scenes} now={now} onRestart={() => dispatch({ kind: 'clock.restart' })} />
      <p role="status" className={styles.said}>{live && `Scene ${index + 1} of ${scenes.length}: ${scene.title}`}</p>
      {!phone && <SceneList scenes={scenes} here={index} onChoose={(chosen) => dispatch({ kind: 'goto', scene: chosen })} />}
      <main className={styles.work} aria-label="Console">
        {!phone && (
          <section className={styles.audience} aria-label="What the audience sees">
            <header>
              <h2>{prepared && !peeks ? 'Yours, not yet sent' : 'On the audience screen'}</h2>
              {prepared && <button type="button" aria-pressed={peeks} onClick={() => setPeeks(!peeks)}>{peeks ? 'Back to yours' : 'See the audience’s'}</button>}
              <button type="button" aria-pressed={panels.has('search')} onClick={() => toggle('search')}>Search <kbd>/</kbd></button>
              <button type="button" aria-pressed={panels.has('measure')} onClick={() => toggle('measure')}>Measure <kbd>M</kbd></button>
              {served && <button type="button" aria-pressed={panels.has('share')} onClick={() => toggle('share')}>Share</button>}
              <button type="button" className={styles.keys} onClick={() => toggle('help')}>Keys <kbd>?</kbd></button>
              <p className={frozen ? styles.frozen : undefined}>scene {indexOf(audience, scenes) + 1}{frozen ? `, frozen ${frozenFor}` : state.detour ? ', off the scene' : ''}</p>
            </header>
            <Look
              id={id} briefing={briefing} basemap={basemap} map={map} stage={stage} tool={state.tool} mine={!peeks} dispatch={dispatch} onPick={inquiry.onPick}
              first={first} ground={ground} pointsOf={pointsOf}
              cursor={inquiry.cursor} onHover={inquiry.onHover} over={inquiry.ruler}
            />
          </section>
        )}
        <section className={styles.next} aria-label="Next scene">
          <header><h2>{next ? `Next: ${index + 2}` : isSceneless(briefing) ? 'No scenes' : 'Last scene'}</h2><p>{next?.seconds ? `${next.seconds} s` : ''}</p></header>
          {next && !phone && <div className={styles.preview}><Thumbnail briefing={briefing} pointsOf={pointsOf} view={next.view} palette={next.palette ?? own.view.palette} ground={ground} size={PREVIEW} turn={4} /></div>}
          {next && <h3>{next.title}</h3>}
          {isSceneless(briefing) && <p className={styles.none}>{SCENELESS}</p>}
          {next?.caption && !phone && <p className={styles.caption}>{next.caption}</p>}
        </section>
        <div className={styles.notes}><Notes notes={scene.notes} scene={scene.id} {...(phone ? { title: `${index + 1}. ${scene.title}` } : {})} /></div>
        {!phone && <Asks asked={asked} />}
        {inquiry.shown}
        {opened && !phone && <div className={styles.card}><Card key={opened.id} briefing={briefing} feature={opened} onClose={() => select(scene.view.select)} onSelect={select} /></div>}
      </main>
      <Bar state={state} scenes={scenes} dispatch={dispatch} prepared={prepared} trouble={trouble} deaf={deaf} {...(isOver && !steers ? { onSeen: () => keepLink(id, null) } : {})} />
      {panels.has('share') && <Share id={id} room={room} link={link} onClose={() => close('share')} />}
      {panels.has('overview') && <Overview id={id} briefing={briefing} scenes={scenes} here={index} palette={own.view.palette} onClose={() => close('overview')}
        onChoose={(chosen) => { close('overview'); dispatch({ kind: 'goto', scene: chosen }); }} />}
      {panels.has('help') && <KeysDialog onClose={() => close('help')} />}
    </div>
  );
}
