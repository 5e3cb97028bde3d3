/** Features that stay in the page even in a dense layer, because something points at them. */
import type { BriefingDocument } from '../briefing';
import type { SceneView } from '../schema';
import { isLink } from './features';

function viewIds(view: SceneView | undefined): string[] {
  return [...(view?.fit ?? []), ...(view?.select ? [view.select] : [])];
}

/** Ids of the ends of links and of what the opening view and scenes frame or select. */
export function keptIds(document: BriefingDocument): Set<string> {
  const kept = new Set(viewIds(document.briefing.view));
  for (const scene of document.briefing.scenes ?? []) for (const id of viewIds(scene.view)) kept.add(id);
  for (const feature of document.features) {
    if (isLink(feature)) kept.add(feature.properties.from).add(feature.properties.to);
  }
  return kept;
}
