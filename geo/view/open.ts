/** The Views that a document itself names: its opening, and its scenes. */
import type { Briefing, SceneView } from '../document/briefing';
import type { View } from './view';

/** A document's short way of writing a View, made whole. A zoom fixes the camera; else `fit` frames it. Heights and more of a position say nothing of where one looks. */
export function viewOf(written: SceneView): View {
  const { fit = [], center, zoom, bearing = 0, pitch = 0, hide = [], select = null, window = null, palette = 'paper' } = written;
  const around: [number, number] | null = center ? [center[0]!, center[1]!] : null;
  return {
    camera: zoom !== undefined && around ? { center: around, zoom, bearing, pitch } : null,
    fit: [...fit], center: around, hide: [...hide], select, window, palette, labels: 'en',
  };
}

/** How the briefing opens where the address says nothing else. */
export const openingView = (briefing: Briefing): View => viewOf(briefing.view);
