/** What is looked at, as a scene that an author pastes among those of the briefing's file. */
import { pretty } from '@/geo/document/json/pretty';
import { sceneOf } from '@/geo/view/written';
import type { ExportJob } from './job';

/** To the clipboard. */
export async function copyScene({ view, briefing }: Pick<ExportJob, 'view' | 'briefing'>): Promise<void> {
  // Browsers leave it out on pages that come from another machine without https.
  if (!globalThis.navigator.clipboard) throw new Error('This browser copies only on pages of this machine or over https. Open the briefing there.');
  await navigator.clipboard.writeText(pretty(sceneOf(view, briefing)));
}
