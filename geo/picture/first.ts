/** The first View drawn on the server for three usual windows; the page shows the one that fits its own. */
import type { Briefing } from '../document/briefing';
import { areasOf } from './areas';
import { draw } from './draw';
import { COARSE, groundPaths, type Ground, type GroundPaths } from './ground';
import type { Picture } from './picture';
import { projector, type Size } from '../projection/projector';
import type { View } from '../view/view';
import { cameraAt, scaleOf } from '../view/camera';
import { bannerWidth, cardEdge, coverOf, furnitureOf, mapSizeOf } from '../view/cover';

export type FirstPicture = { name: 'phone' | 'laptop' | 'desktop'; picture: Picture; ground: GroundPaths };

const WINDOWS: Record<FirstPicture['name'], Size> = {
  phone: { width: 375, height: 812 },
  laptop: { width: 1280, height: 720 },
  desktop: { width: 1920, height: 1080 },
};

export function firstPictures(briefing: Briefing, view: View, shown: ReadonlySet<string>, ground: Ground): FirstPicture[] {
  return (Object.keys(WINDOWS) as FirstPicture['name'][]).map((name) => {
    const phone = name === 'phone';
    const standing = { phone, open: view.select !== null, lead: briefing.bottomLine !== null, banner: phone ? 0 : bannerWidth(briefing.handling) };
    const { open } = standing;
    const size = mapSizeOf(WINDOWS[name], { phone, open });
    const cover = coverOf(WINDOWS[name], standing);
    const lens = projector(cameraAt(briefing, view, size, cover), size, cover);
    return {
      name,
      picture: draw(briefing, lens, {
        shown, select: view.select, scale: scaleOf(mapSizeOf(WINDOWS[name], { phone, open: false })), compact: phone,
        avoid: furnitureOf(size, standing), tieTo: open ? cardEdge(size, phone) : null,
      }),
      ground: groundPaths(ground, lens, areasOf(briefing, shown, view.select), COARSE),
    };
  });
}
