/** The slides of a briefing in their order: which maps they need, and how each is composed once its map is drawn. */
import type { Briefing } from '../document/briefing';
import { palettes } from '../style/palette';
import { openingView, viewOf } from '../view/open';
import type { View } from '../view/view';
import { claimSlides } from './claims';
import { closingSlides } from './closing';
import { coverMap, coverSlide, saidOnCover } from './cover';
import { sceneMap, sceneSlide, type Drawn, type MapPlan } from './scene';
import type { Slide } from './slide';

const PALETTE = palettes.paper;

export type SlidePlan =
  | { kind: 'mapped'; what: string; view: View; map: MapPlan; compose(drawn: Drawn): Slide }
  | { kind: 'plain'; what: string; compose(): Slide };

/** Slides are read in lit rooms and printed: always on paper. */
const onPaper = (view: View): View => ({ ...view, palette: 'paper' });

export function deckOf(briefing: Briefing): SlidePlan[] {
  const opening = onPaper({ ...openingView(briefing), select: null });
  const scenes = briefing.scenes.map((scene, i): SlidePlan => {
    const view = onPaper(viewOf(scene.view));
    return {
      kind: 'mapped', what: `slide ${i + 2}, ${scene.title}`, view, map: sceneMap(briefing, scene, view),
      compose: (drawn) => sceneSlide(briefing, scene, view, drawn, PALETTE),
    };
  });
  const claims = saidOnCover(briefing, PALETTE).length > 0 ? [] : claimSlides(briefing, PALETTE);
  const closing = [...claims, ...closingSlides(briefing, PALETTE)].map((slide, i): SlidePlan =>
    ({ kind: 'plain', what: `slide ${briefing.scenes.length + 2 + i}, ${slide.title}`, compose: () => slide }));
  return [
    { kind: 'mapped', what: 'slide 1, the cover', view: opening, map: coverMap(briefing, opening), compose: (drawn) => coverSlide(briefing, opening, drawn, PALETTE) },
    ...scenes,
    ...closing,
  ];
}
