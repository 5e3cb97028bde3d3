import { lazily } from '@/components/ui/lazily';
import type { View } from '@/geo/view/view';
import type { ToolState } from './Tools';

const MeasurePanel = lazily(() => import('@/components/measure/MeasurePanel').then((m) => m.MeasurePanel));
const ViewPanel = lazily(() => import('./ViewPanel').then((m) => m.ViewPanel));
const HelpDialog = lazily(() => import('./HelpDialog').then((m) => m.HelpDialog));

/** What of the tools is open, each fetched when it first is. */
export function Opened({ tools, view, onView }: { tools: ToolState; view: View; onView(patch: Partial<View>): void }) {
  return (
    <>
      {tools.measuring && <MeasurePanel measure={tools.measure} briefing={tools.briefing} centre={tools.mapCentre} onLeave={tools.toggleMeasure} />}
      {tools.viewing && <ViewPanel view={view} onChange={onView} onKeys={() => tools.setHelping(true)} onClose={tools.toggleView} />}
      {tools.helping && <HelpDialog keysOn={tools.keysOn} onKeysOn={tools.setKeysOn} onClose={() => tools.setHelping(false)} />}
    </>
  );
}
