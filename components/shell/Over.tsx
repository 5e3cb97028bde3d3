import { MeasureOverlay } from '@/components/measure/MeasureOverlay';
import type { Measure } from '@/components/measure/useMeasure';
import { FoundPin, type Found } from '@/components/search/FoundPin';
import type { Projector } from '@/geo/projection/projector';

type Props = { found: Found | null; measure: Measure | null; view: Projector };

/** What the tools draw over the map. */
export function Over({ found, measure, view }: Props) {
  return (
    <>
      {measure && <MeasureOverlay {...measure} view={view} />}
      {found && <FoundPin found={found} view={view} />}
    </>
  );
}
