/** The first picture of a show and of its console: the scene drawn on the server for usual windows. Server only. */
import { decodeGround } from '@/geo/basemap/ground';
import { once } from '@/geo/basemap/files';
import { groundJson } from '@/geo/basemap/tiles';
import type { Briefing } from '@/geo/document/briefing';
import type { PointsOf } from '@/geo/picture/ground/dense';
import { draw, type DrawOptions } from '@/geo/picture/draw';
import type { FirstPicture } from '@/geo/picture/first';
import { COARSE, groundPaths, onGround, type Ground } from '@/geo/picture/ground/ground';
import { added, NO_PADDING, projector, type Padding, type Size } from '@/geo/projection/projector';
import { cameraOf } from '@/geo/view/camera';
import { fromAbove } from '@/geo/view/still';
import { shownIds } from '@/geo/view/shown';
import type { View } from '@/geo/view/view';
import { avoidOf, CONSOLE_MAPS, consoleDrawing, CONSOLE_PADDING, labelRoom, layoutOf, paddingOf, placeOf, tieOf, type Over } from './layout';

const WINDOWS: Record<FirstPicture['name'], Size> = {
  phone: { width: 375, height: 812 }, laptop: { width: 1280, height: 720 }, desktop: { width: 1920, height: 1080 },
};

const ground = once(async (): Promise<Ground> => decodeGround(await groundJson(false)));

/** A briefing, with the points of its big layers. */
type Shown = { briefing: Briefing; pointsOf: PointsOf };

/** A map to be drawn: how large, what covers it, how much room its labels want, and how they are set. */
type Plate = { name: FirstPicture['name']; size: Size; padding: Padding; labels: Padding; drawing: Omit<DrawOptions, 'shown' | 'select'> };

function pictureFor({ name, size, padding, labels, drawing }: Plate, { briefing, pointsOf }: Shown, view: View, land: Ground): FirstPicture {
  const lens = projector(cameraOf(briefing, fromAbove(view), size, added(padding, labels)), size, padding);
  const shown = shownIds(briefing, view);
  return {
    name, picture: draw(briefing, lens, { ...drawing, shown, select: view.select }),
    ground: groundPaths(land, lens, onGround(briefing, view, shown, pointsOf), COARSE),
  };
}

async function picturesFor(plates: readonly Plate[], shown: Shown, view: View): Promise<FirstPicture[]> {
  const land = await ground();
  return plates.map((plate) => pictureFor(plate, shown, view, land));
}

function scenePlate(name: FirstPicture['name'], window: Size, view: View, over: Over): Plate {
  const layout = layoutOf(window);
  const place = placeOf(layout, view, over);
  return {
    name, size: layout.map, padding: paddingOf(layout, place), labels: labelRoom(layout),
    drawing: { scale: layout.scale, compact: layout.phone, avoid: avoidOf(layout, place), tieTo: tieOf(layout, place.card) },
  };
}

export const scenePictures = (shown: Shown, view: View, over: Over): Promise<FirstPicture[]> =>
  picturesFor(Object.entries(WINDOWS).map(([name, window]) => scenePlate(name as FirstPicture['name'], window, view, over)), shown, view);

/** The console's small map; its phone layout has none. */
export const consolePictures = (shown: Shown, view: View): Promise<FirstPicture[]> =>
  picturesFor(Object.entries(CONSOLE_MAPS).map(([name, size]) => (
    { name: name as keyof typeof CONSOLE_MAPS, size, padding: CONSOLE_PADDING, labels: NO_PADDING, drawing: consoleDrawing(size) }
  )), shown, view);
