/** The first picture of a show: its scene drawn on the server for three usual windows. Server only. */
import { decodeGround } from '@/geo/basemap/ground';
import { groundJson } from '@/geo/basemap/tiles';
import type { Briefing } from '@/geo/document/briefing';
import { areasOf } from '@/geo/picture/areas';
import { draw } from '@/geo/picture/draw';
import type { FirstPicture } from '@/geo/picture/first';
import { COARSE, groundPaths, type Ground } from '@/geo/picture/ground';
import { added, projector, type Size } from '@/geo/projection/projector';
import { cameraOf } from '@/geo/view/camera';
import { shownIds } from '@/geo/view/shown';
import type { View } from '@/geo/view/view';
import { avoidOf, labelRoom, layoutOf, paddingOf, placeOf, tieOf, type Over } from './layout';

const WINDOWS: Record<FirstPicture['name'], Size> = {
  phone: { width: 375, height: 812 }, laptop: { width: 1280, height: 720 }, desktop: { width: 1920, height: 1080 },
};

let ground: Promise<Ground> | null = null;

function pictureFor(name: FirstPicture['name'], briefing: Briefing, view: View, over: Over, land: Ground): FirstPicture {
  const layout = layoutOf(WINDOWS[name]);
  const place = placeOf(layout, view, over);
  const padding = paddingOf(layout, place);
  const lens = projector(cameraOf(briefing, view, layout.map, added(padding, labelRoom(layout))), layout.map, padding);
  const shown = shownIds(briefing, view);
  const picture = draw(briefing, lens, {
    shown, select: view.select, scale: layout.scale, compact: layout.phone,
    avoid: avoidOf(layout, place), tieTo: tieOf(layout, place.card),
  });
  return { name, picture, ground: groundPaths(land, lens, areasOf(briefing, shown, view.select), COARSE) };
}

export async function scenePictures(briefing: Briefing, view: View, over: Over): Promise<FirstPicture[]> {
  const land = await (ground ??= groundJson(false).then(decodeGround));
  return (Object.keys(WINDOWS) as FirstPicture['name'][]).map((name) => pictureFor(name, briefing, view, over, land));
}
