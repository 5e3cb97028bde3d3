/** Where things stand in a window of the show, for camera and labels; `screen.module.css` says the same. */
import type { DrawOptions } from '@/geo/picture/draw';
import type { Box } from '@/geo/picture/picture';
import { added, type Padding, type Point, type Size } from '@/geo/projection/projector';
import { stillRoom } from '@/geo/view/still';
import type { View } from '@/geo/view/view';

export const PHONE_WIDTH = 720;

export type Layout = {
  phone: boolean;
  /** A kiosk or a tablet held upright: what stands beside the map elsewhere stands above it. Never a phone. */
  upright: boolean;
  /** CSS pixels for a pixel of the plates, which are 1920 × 1080, or 1200 × 1600 upright. */
  unit: number;
  /** Size of marks and words on the map. */
  scale: number;
  map: Size;
};

/** A sheet that a window is set as: its size in units, and how high the strip of words is, in units, and at least in pixels. */
type Sheet = Size & { strip: number; least: number };

const WIDE: Sheet = { width: 1920, height: 1080, strip: 238, least: 148 };
/** An upright window is narrow for its height: words are set larger for its width, and take more lines. */
const UPRIGHT: Sheet = { width: 1200, height: 1600, strip: 360, least: 164 };
const PHONE_STRIP = 0.46;

const isUpright = ({ width, height }: Size): boolean => height >= width;

const stripOf = ({ width, height }: Size, { strip, least }: Sheet, unit: number): number =>
  Math.round(width < PHONE_WIDTH ? height * PHONE_STRIP : Math.max(least, strip * unit));

/** @param window in CSS pixels */
export function layoutOf(window: Size): Layout {
  const phone = window.width < PHONE_WIDTH;
  const upright = !phone && isUpright(window);
  const sheet = upright ? UPRIGHT : WIDE;
  const unit = Math.min(window.width / sheet.width, window.height / sheet.height);
  return { phone, upright, unit, scale: Math.max(1, Math.min(4, 2 * unit)), map: { width: window.width, height: window.height - stripOf(window, sheet, unit) } };
}

export type Over = 'none' | 'cover' | 'closing';

/** Cover and closing are compositions of the first and the last scene of a show that has more than two. */
export function overOf(index: number, count: number): Over {
  if (count < 3) return 'none';
  return index === 0 ? 'cover' : index === count - 1 ? 'closing' : 'none';
}

const CARD = 356;
const GAP = 24;
/** Share of the map's width that the card of a scene may take unasked. */
const CARD_SHARE = 0.42;

/** The card's type is sized for a desk; for a room it is enlarged with the window, as far as it has room beside the map. */
export const cardScale = ({ unit, phone, map }: Layout): number =>
  (phone ? 1 : Math.max(1, Math.min(1.5 * unit, (CARD_SHARE * map.width) / (CARD + GAP))));

const HEAD = 52;
const FOOT = 64;
/** Share of the map's width that the cover's title takes, and the closing's questions. */
const TITLE = 0.36;
const QUESTIONS = 0.32;
/** Share of an upright map's height that either takes. */
const ABOVE = 0.3;

const cardWidth = (layout: Layout): number => (CARD + GAP) * cardScale(layout);
/** Whether a scene's card stands over the map by itself; on a phone or an upright tablet it has to be asked for. */
export const hasCardRoom = (layout: Layout): boolean => !layout.phone && CARD + GAP <= layout.map.width * CARD_SHARE;
/** What stands over the map. `head`: how high handling and date are, as measured, where they take more than one line. */
export type Place = { over: Over; card: boolean; head?: number };

/** What stands over the map of a scene that nobody has turned from. */
export const placeOf = (layout: Layout, view: View, over: Over): Place =>
  ({ over, card: view.select !== null && hasCardRoom(layout) });
const titleWidth = ({ map, upright }: Layout, over: Over): number => (over === 'none' || upright ? 0 : map.width * (over === 'cover' ? TITLE : QUESTIONS));
/** It begins below a marking of several lines. */
const titleHeight = ({ map, upright }: Layout, over: Over, head: number): number => (over !== 'none' && upright ? map.height * ABOVE + head : 0);

/** Share of a phone's window that its card may take: what of it lies over the map, and not over the words below. */
const PHONE_CARD = 0.6;
const overMap = ({ map }: Layout): number => Math.round((map.height * (PHONE_CARD - PHONE_STRIP)) / (1 - PHONE_STRIP));
/** So much of a phone's map stays free, whatever covers it. */
const PHONE_FREE = 48;

/** What covers the map: the camera keeps what a scene shows clear of it. */
export function paddingOf(layout: Layout, { over, card, head = 0 }: Place): Padding {
  const { map, phone, unit } = layout;
  if (phone) {
    const bottom = card ? Math.max(34, overMap(layout)) : 34;
    return { top: Math.min(Math.max(30, head), Math.max(30, map.height - bottom - PHONE_FREE)), right: 0, bottom, left: 0 };
  }
  return {
    top: Math.round(Math.max(28, HEAD * unit, head, titleHeight(layout, over, head))), bottom: Math.round(Math.max(40, FOOT * unit)),
    left: Math.round(titleWidth(layout, over)), right: card ? Math.round(cardWidth(layout)) : 0,
  };
}

/** Height that handling and date have at the head of the map in any case. */
export const headRoom = (layout: Layout): number => paddingOf(layout, { over: 'none', card: false }).top;

/** Further room that bigger labels need round the outermost marks. */
export function labelRoom({ map, scale, phone }: Layout): Padding {
  const more = phone ? 0 : scale - 1;
  return added(stillRoom(map), { top: 18 * more, bottom: 18 * more, left: 110 * more, right: 110 * more });
}

/** Boxes where no label goes: handling and date, scale and attribution, title, card. */
export function avoidOf(layout: Layout, place: Place): Box[] {
  const { map, phone, unit } = layout;
  const padding = paddingOf(layout, place);
  const foot: Box = [0, map.height - padding.bottom, map.width, map.height];
  if (phone) return [foot, [0, 0, map.width, padding.top]];
  const head: Box = [place.over !== 'none' && layout.upright ? 0 : map.width - Math.max(330, 620 * unit), 0, map.width, padding.top];
  const left: Box[] = padding.left > 0 ? [[0, 0, padding.left, map.height]] : [];
  const right: Box[] = padding.right > 0 ? [[map.width - padding.right, 0, map.width, map.height]] : [];
  return [foot, head, ...left, ...right];
}

/** Where the line from the selected mark meets its card. */
export function tieOf(layout: Layout, card: boolean): ((mark: Point) => Point) | null {
  if (!card || layout.phone) return null;
  const x = layout.map.width - cardWidth(layout);
  return ({ y }) => ({ x, y: Math.max(70 * layout.unit + 20, Math.min(layout.map.height - 80, y - 40)) });
}

/** Size of the console's small map in a window of 1280 × 800, and of 1920 × 1080. */
export const CONSOLE_MAPS: Readonly<Record<'laptop' | 'desktop', Size>> = { laptop: { width: 616, height: 285 }, desktop: { width: 1020, height: 425 } };

/** Its attribution covers so much of it. */
export const CONSOLE_PADDING: Padding = { top: 0, right: 0, bottom: 18, left: 0 };

export const consoleDrawing = ({ width, height }: Size): Pick<DrawOptions, 'scale' | 'compact' | 'avoid'> =>
  ({ scale: 1, compact: true, avoid: [[0, height - CONSOLE_PADDING.bottom, width, height]] });
