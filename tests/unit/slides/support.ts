/** A package without pixels: what the browser makes, but for the ground. */
import type { Briefing } from '@/geo/document/briefing';
import { draw } from '@/geo/picture/draw';
import { projector } from '@/geo/projection/projector';
import { deckOf, type SlidePlan } from '@/geo/slides/deck';
import { partsOf, type Finished } from '@/geo/slides/ooxml/package';
import { palettes } from '@/geo/style/palette';
import { cameraAt } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { Package } from './rules';

/** The first bytes of a JPEG: enough for what is checked here. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const MADE = new Date('2025-07-13T08:00:00Z');

export function finishedOf(briefing: Briefing, plan: SlidePlan): Finished {
  if (plan.kind === 'plain') return { slide: plan.compose(), picture: null };
  const { view, map: { frame: { width, height }, padding, ...options } } = plan;
  const lens = projector(cameraAt(briefing, view, { width, height }, padding), { width, height }, padding);
  const picture = draw(briefing, lens, { ...options, shown: shownIds(briefing, view), select: view.select });
  return { slide: plan.compose({ picture, camera: lens.camera }), picture: PICTURE };
}

export const slidesIn = (briefing: Briefing): Finished[] => deckOf(briefing).map((plan) => finishedOf(briefing, plan));

export function packageOf(briefing: Briefing): Package {
  const { title, bottomLine: subject, author, language } = briefing;
  const parts = partsOf(slidesIn(briefing), { title, subject, author, language, made: MADE }, palettes.paper);
  const encode = new TextEncoder();
  return new Map([...parts].map(([name, content]) => [name, typeof content === 'string' ? encode.encode(content) : content]));
}
