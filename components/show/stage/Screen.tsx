'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { Card } from '@/components/card/Card';
import type { MapHandle } from '@/components/map/MapView';
import { Banner } from '@/components/shell/Banner';
import { useFeature } from '@/components/shell/useFeature';
import type { Basemap } from '@/components/shell/useMapStyle';
import { useRoom } from '@/components/shell/useRoom';
import { usePassing } from '@/components/ui/usePassing';
import { questionsToExpect } from '@/geo/card/questions';
import type { Briefing, BriefingFeature } from '@/geo/document/briefing';
import type { Projector } from '@/geo/projection/projector';
import { indexOf } from '@/geo/show/scenes';
import type { ShowScene, Stage } from '@/geo/show/state';
import { shownIds } from '@/geo/view/shown';
import type { Camera } from '@/geo/view/view';
import { whenInWords } from '@/geo/time/words';
import { citedBy, featuresOf } from './cited';
import { CoverTitle, LastQuestions } from './Cover';
import { avoidOf, cardScale, hasCardRoom, headRoom, labelRoom, layoutOf, overOf, paddingOf, tieOf, type Layout } from './layout';
import { Marks } from './Marks';
import { MapNotes, StageFurniture } from './StageFurniture';
import { StageMap } from './StageMap';
import { Strip, wordsOf } from './Strip';
import { useHead } from './useHead';
import { useNextTiles } from './useNextTiles';
import styles from './screen.module.css';

export type ScreenProps = {
  id: string;
  briefing: Briefing;
  basemap: Basemap;
  scenes: readonly ShowScene[];
  stage: Stage;
  frozen: boolean;
  root: RefObject<HTMLDivElement | null>;
  map: RefObject<MapHandle | null>;
  /** What the presenter may do here; none of it on a screen that only follows. */
  onCamera?(camera: Camera): void;
  onPick?(ids: string[], at: [number, number]): void;
  onHover?(at: [number, number] | null): void;
  onSelect?(id: string | null): void;
  /** The presenter asked for the card of the place that the scene itself selects. */
  opened?: boolean;
  cursor?: '' | 'crosshair';
  over?(view: Projector): ReactNode;
  /** The hand with a tool, given where the map is covered. */
  hand?(padding: ReturnType<typeof paddingOf>): ReactNode;
  /** Opens over the show. */
  panels?: ReactNode;
  /** The first picture. */
  children?: ReactNode;
};

/** The card without the questions that the room has not asked yet. */
function OpenCard({ briefing, feature, layout, roamed, onSelect }: { briefing: Briefing; feature: BriefingFeature; layout: Layout; /** It is not the scene's own. */ roamed: boolean; onSelect?(id: string | null): void }) {
  const box = useRef<HTMLDivElement>(null);
  const asShown = useMemo(() => ({ ...feature, questions: [] }), [feature]);
  useLayoutEffect(() => {
    const scale = String(cardScale(layout));
    if (box.current) box.current.style.zoom = scale;
    box.current?.style.setProperty('--scale', scale);
  }, [layout]);
  return (
    <div ref={box} className={styles.card}>
      {/* It takes no focus: the keys belong to the show, and no room wants a frame round it. */}
      <Card key={feature.id} briefing={briefing} feature={asShown} takesFocus={false} byEscape={roamed} onClose={onSelect && (() => onSelect(null))} onSelect={onSelect} />
    </div>
  );
}

const cameraText = ({ center, zoom, bearing, pitch }: Camera): string => [...center, zoom, bearing, pitch].map((part) => part.toFixed(9)).join(',');

/** One stage as a room sees it. */
export function Screen(props: ScreenProps) {
  const { id, basemap, scenes, stage, frozen, root, map } = props;
  const { size } = useRoom();
  const layout = useMemo(() => layoutOf(size), [size]);
  const { briefing, feature } = useFeature(id, props.briefing, stage.view.select);
  const [trouble, setTrouble] = usePassing();
  const headed = useRef<HTMLElement>(null);
  const head = useHead(root, headed, headRoom(layout));
  const index = indexOf(stage, scenes);
  const scene = scenes[index]!;
  const over = overOf(index, scenes.length);
  const turned = JSON.stringify([stage.view.camera, stage.view.fit]) !== JSON.stringify([scene.view.camera, scene.view.fit]);
  // Where there is no room beside the map, a card opens only when it was asked for.
  const asked = scene.view.select !== stage.view.select || props.opened === true;
  const card = feature !== undefined && (hasCardRoom(layout) || asked);
  // Camera and padding are one: where the title stood, the map stays as it was turned.
  const place = useMemo(() => ({ over, card, head }), [over, card, head]);
  const laid = turned ? 'none' : over;
  const padding = useMemo(() => paddingOf(layout, place), [layout, place]);
  const labels = useMemo(() => labelRoom(layout), [layout]);
  const drawing = useMemo(() => ({
    scale: layout.scale, compact: layout.phone, avoid: avoidOf(layout, { over: laid, card, head }), tieTo: tieOf(layout, card), pin: stage.found,
  }), [layout, laid, card, head, stage.found]);
  const meant = useMemo(() => featuresOf(briefing, scene.view, shownIds(briefing, scene.view)), [briefing, scene]);
  const cited = useMemo(() => citedBy(briefing, meant), [briefing, meant]);
  const questions = useMemo(() => questionsToExpect(briefing.places), [briefing]);
  const onStand = useCallback((camera: Camera) => root.current?.setAttribute('data-camera', cameraText(camera)), [root]);
  useNextTiles({ briefing, basemap, layout, next: scenes[index + 1] ?? null, here: scene.id, overOf: overOf(index + 1, scenes.length) });

  useEffect(() => {
    document.documentElement.dataset.palette = stage.view.palette;
  }, [stage.view.palette]);

  const extra = over === 'cover' ? <CoverTitle briefing={briefing} /> : over === 'closing' ? <LastQuestions expected={questions} /> : null;
  return (
    <div
      ref={root} className={styles.screen} data-palette={stage.view.palette} data-scene={stage.scene} data-blank={stage.blank}
      data-frozen={frozen} data-over={over} data-card={card ? '' : undefined}
    >
      <main className={styles.map} aria-label="Map">
        <StageMap
          id={id} briefing={briefing} basemap={basemap} map={map} view={stage.view} motion={stage.motion} padding={padding} labels={labels}
          drawing={drawing} box={size} cursor={props.cursor} onCamera={props.onCamera} onStand={onStand} onPick={props.onPick} onHover={props.onHover}
          over={(view) => <>{props.over?.(view)}<Marks stage={stage} view={view} scale={layout.scale} /></>}
          furniture={(view) => <StageFurniture view={view} size={Math.max(1, 1.5 * layout.unit)} notes={!layout.phone} />} onFail={setTrouble}
        >
          {props.children}
        </StageMap>
        {!layout.phone && laid !== 'none' && extra}
        {props.hand?.(padding)}
        {card && feature && <OpenCard briefing={briefing} feature={feature} layout={layout} roamed={scene.view.select !== feature.id} onSelect={props.onSelect} />}
        {!props.onCamera && <div className={styles.cover} aria-hidden="true" />}
        {trouble && <p role="status" className={styles.trouble}>{trouble}</p>}
      </main>
      <Strip
        words={wordsOf(stage, { id: scene.id, title: scene.title, caption: scene.caption ?? (over === 'cover' ? briefing.bottomLine : null), cited })}
        index={index} count={scenes.length}
        heading={over === 'cover' ? 'h2' : 'h1'} before={layout.phone ? extra : undefined} after={layout.phone ? <MapNotes /> : undefined}
      />
      <div className={stage.blank === 'none' ? styles.blank : `${styles.blank} ${styles[stage.blank]}`} aria-hidden="true" />
      <p role="status" className={styles.said}>{stage.blank !== 'none' && `The screen is ${stage.blank}`}</p>
      <section ref={headed} className={styles.head} aria-label="Handling and date">
        {briefing.asOf && <p>As of {whenInWords(briefing.asOf)}</p>}
        <Banner handling={briefing.handling} />
      </section>
      {props.panels}
    </div>
  );
}
