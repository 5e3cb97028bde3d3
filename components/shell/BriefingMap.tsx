'use client';

import type { ReactNode } from 'react';
import { Chooser } from '@/components/map/LazyChooser';
import { Furniture } from '@/components/map/Furniture';
import { MapView } from '@/components/map/MapView';
import type { Projector } from '@/geo/projection/projector';
import { ATTRIBUTION, BORDER_NOTE } from '@/geo/style/notes';
import { whenInWords } from '@/geo/time/words';
import type { BriefingMapState } from './useBriefingMap';

type Props = {
  state: BriefingMapState;
  /** Drawn over the picture. */
  over?(lens: Projector): ReactNode;
  cursor?: '' | 'crosshair';
  /** Instead of choosing what lies there. */
  onPick?: BriefingMapState['pick'];
  onHover?(at: [lng: number, lat: number] | null): void;
  /** The first picture, drawn on the server. */
  children: ReactNode;
};

const nothing = () => null;

/** The map that is browsed, with what every map must carry and the choice between marks. */
export function BriefingMap({ state, over = nothing, cursor = '', onPick, onHover, children }: Props) {
  const { map, briefing, told, chooser } = state;
  const asOf = briefing.asOf ? `As of ${whenInWords(briefing.asOf)}` : null;
  return (
    <>
      <MapView
        ref={map} briefing={briefing} {...told} over={over} cursor={cursor}
        furniture={(lens) => (
          <Furniture view={lens} attribution={ATTRIBUTION} border={BORDER_NOTE} asOf={asOf}
            onZoom={(delta) => map.current?.zoomBy(delta)} onNorth={() => map.current?.northUp()} />
        )}
        onPick={onPick ?? state.pick} onHover={onHover} onFail={state.setTrouble}
      >
        {children}
      </MapView>
      {chooser && <Chooser {...chooser} />}
    </>
  );
}
