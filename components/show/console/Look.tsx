'use client';

import { useMemo, useRef, useState, useLayoutEffect, type ReactNode, type RefObject } from 'react';
import type { MapHandle } from '@/components/map/MapView';
import type { Basemap } from '@/components/shell/useMapStyle';
import { usePassing } from '@/components/ui/usePassing';
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/ground/dense';
import type { Ground } from '@/geo/picture/ground/ground';
import type { Projector, Size } from '@/geo/projection/projector';
import type { Command } from '@/geo/show/command';
import type { Stage, Tool } from '@/geo/show/state';
import { ATTRIBUTION } from '@/geo/style/notes';
import type { Camera } from '@/geo/view/view';
import { smallerBy, useAudienceSize } from '../stage/audienceSize';
import { Hand } from '../stage/Hand';
import { CONSOLE_MAPS, CONSOLE_PADDING, consoleDrawing } from '../stage/layout';
import { Marks } from '../stage/Marks';
import { StageMap, zoomed } from '../stage/StageMap';
import { Thumbnail } from '../panels/Thumbnail';
import styles from './look.module.css';

type Props = {
  id: string;
  briefing: Briefing;
  basemap: Basemap;
  map: RefObject<MapHandle | null>;
  stage: Stage;
  tool: Tool;
  /** The first picture, until the map is there; null: it is drawn from the ground. */
  first: ReactNode;
  ground: Ground | null;
  pointsOf: PointsOf;
  /** False while one only peeks at what the audience holds. */
  mine: boolean;
  cursor: '' | 'crosshair';
  over(view: Projector): ReactNode;
  dispatch(command: Command): void;
  onPick(ids: string[], at: [number, number]): void;
  onHover(at: [number, number] | null): void;
};

function useBox(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>(CONSOLE_MAPS.laptop);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [ref]);
  return size;
}

/** The live map of the console: what the audience sees in small, or, while it is frozen, what the presenter looks at. */
export function Look({ id, briefing, basemap, map, stage, tool, first, ground, pointsOf, mine, cursor, over, dispatch, onPick, onHover }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const box = useBox(ref);
  const audience = useAudienceSize(id);
  const { found } = stage;
  const drawing = useMemo(() => ({ ...consoleDrawing(box), pin: found }), [box, found]);
  const smaller = smallerBy(audience, box);
  const small = useMemo(() => ({ ...stage.view, camera: stage.view.camera && zoomed(stage.view.camera, -smaller) }), [stage.view, smaller]);
  const [trouble, setTrouble] = usePassing();
  const look = (camera: Camera) => dispatch({ kind: 'look', patch: { camera }, motion: 'cut' });
  return (
    <div ref={ref} className={styles.look} data-blank={stage.blank}>
      <StageMap
        id={id} briefing={briefing} basemap={basemap} map={map} view={stage.view} motion={stage.motion} padding={CONSOLE_PADDING} drawing={drawing} box={box}
        smaller={smaller} cursor={cursor} onFail={setTrouble} onHover={onHover}
        {...(mine ? { onCamera: look, onPick } : {})}
        over={(view) => <>{over(view)}<Marks stage={stage} view={view} scale={1} /></>}
        furniture={() => <p className={styles.whose}>{ATTRIBUTION}</p>}
      >
        {first ?? <Thumbnail briefing={briefing} pointsOf={pointsOf} view={small} palette={small.palette} ground={ground} size={box} turn={0} />}
      </StageMap>
      {mine && tool !== 'none' && <Hand tool={tool} ink={stage.ink} map={map} padding={CONSOLE_PADDING} dispatch={dispatch} />}
      {!mine && <div className={styles.glass} aria-hidden="true" />}
      {stage.blank !== 'none' && <p className={styles.blanked}>The audience’s screen is {stage.blank}</p>}
      {trouble && <p role="status" className={styles.blanked}>{trouble}</p>}
    </div>
  );
}
