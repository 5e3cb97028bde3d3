/** Which features a View shows: in a layer that is not hidden, and not outside the time window; and what is selected in any case. */
import type { Briefing } from '../document/briefing';
import { visibleIds } from '../time/events';
import type { View } from './view';

export function shownIds(briefing: Briefing, view: Pick<View, 'hide' | 'window' | 'select'>): ReadonlySet<string> {
  const inTime = visibleIds(briefing, view.window);
  const hidden = new Set(view.hide);
  const shown = [...briefing.places, ...briefing.links].filter(({ id, layer }) => id === view.select || (inTime.has(id) && !hidden.has(layer)));
  return new Set(shown.map(({ id }) => id));
}
