/** The first View drawn on the server for three usual windows; the page shows the one that fits its own. */
import type { Briefing } from '../document/briefing';
import { isDated } from '../time/events';
import { draw } from './draw';
import type { PointsOf } from './ground/dense';
import { COARSE, groundPaths, onGround, type Ground, type GroundPaths } from './ground/ground';
import type { Picture } from './picture';
import { projector, type Size } from '../projection/projector';
import type { View } from '../view/view';
import { cameraAt, scaleOf } from '../view/camera';
import { fromAbove } from '../view/still';
import { bannerWidth, cardEdge, coverOf, furnitureOf, mapSizeOf, type Standing } from '../view/cover';
import { embedFurniture } from '../view/embedCover';

export type FirstPicture = { name: 'phone' | 'laptop' | 'desktop'; picture: Picture; ground: GroundPaths };

/** Whose first picture: the workspace's, or that of the map alone in another site's frame. */
export type FirstPage = 'workspace' | 'embed';

const WINDOWS: Record<FirstPage, Record<FirstPicture['name'], Size>> = {
  workspace: { phone: { width: 375, height: 812 }, laptop: { width: 1280, height: 720 }, desktop: { width: 1920, height: 1080 } },
  // The middle one is what oEmbed offers (geo/http/oembed.ts).
  embed: { phone: { width: 480, height: 480 }, laptop: { width: 960, height: 600 }, desktop: { width: 1920, height: 1080 } },
};

/** What of a window is the map, at rest and as it opens, and what stands over it. */
function roomOf(page: FirstPage, window: Size, standing: Standing, briefing: Briefing) {
  if (page === 'embed') return { rest: window, size: window, avoid: embedFurniture(window, standing, briefing.title) };
  const size = mapSizeOf(window, standing);
  return { rest: mapSizeOf(window, { ...standing, open: false }), size, avoid: furnitureOf(size, standing, window) };
}

/** @param pointsOf points of big layers */
export function firstPictures(
  briefing: Briefing, view: View, shown: ReadonlySet<string>, ground: Ground, pointsOf: PointsOf, page: FirstPage = 'workspace',
): FirstPicture[] {
  const on = onGround(briefing, view, shown, pointsOf);
  return Object.entries(WINDOWS[page]).map(([key, window]) => {
    const name = key as FirstPicture['name'];
    const phone = name === 'phone';
    const open = view.select !== null;
    const alone = page === 'embed';
    const standing = {
      phone, open, lead: !alone && briefing.bottomLine !== null, dated: isDated(briefing), banner: phone && !alone ? 0 : bannerWidth(briefing.handling),
    };
    const { rest, size, avoid } = roomOf(page, window, standing, briefing);
    const cover = coverOf(window, standing);
    const lens = projector(cameraAt(briefing, fromAbove(view), size, cover), size, cover);
    return {
      name,
      picture: draw(briefing, lens, { shown, select: view.select, scale: scaleOf(rest), compact: phone, avoid, tieTo: open ? cardEdge(size, phone) : null }),
      ground: groundPaths(ground, lens, on, COARSE),
    };
  });
}
