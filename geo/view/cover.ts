/** What covers the map, so that a camera can keep clear of it. */
import type { Box } from '../picture/picture';
import { NO_PADDING, type Padding, type Point, type Size } from '../projection/projector';

/** Scale bar, border note and attribution along the lower edge, in pixels. */
const STRIP = 46;
/** The open card with its margins. */
const CARD = 400;
/** The sheet's share of a phone's window. */
const SHEET = 0.46;

/**
 * @param window in CSS pixels
 * @param phone the narrow layout, where a card is a sheet from below
 */
export function coverOf(window: Size, { phone, open }: { phone: boolean; open: boolean }): Padding {
  if (phone) return { ...NO_PADDING, bottom: open ? Math.round(window.height * SHEET) : STRIP };
  return { ...NO_PADDING, bottom: STRIP, right: open ? Math.min(CARD, window.width * 0.4) : 0 };
}

/** Column, timeline (low while a card is open), a phone's head and tabs: components/tokens.css says the same. */
const FRAME = { column: 308, timeline: 158, timelineLow: 82, phone: 108 };

/** The map's own size in a window of the workspace. */
export function mapSizeOf(window: Size, { phone, open }: { phone: boolean; open: boolean }): Size {
  if (phone) return { width: window.width, height: window.height - FRAME.phone };
  return { width: window.width - FRAME.column, height: window.height - (open ? FRAME.timelineLow : FRAME.timeline) };
}

/** Boxes of the map that the banner and the zoom buttons take up: no label goes there. */
export function furnitureOf({ width, height }: Size, { phone, open }: { phone: boolean; open: boolean }): Box[] {
  if (phone) return [[0, height - STRIP, width, height]];
  const right = open ? width - CARD : width;
  const card: Box[] = open ? [[right, 0, width, height]] : [];
  return [[width - 130, 0, width, 34], [right - 52, 40, right - 8, 146], ...card];
}

/** Where a line from a mark meets the open card: on its near edge, a little above the mark. Null on a phone. */
export function cardEdge({ width, height }: Size, phone: boolean): ((mark: Point) => Point) | null {
  if (phone) return null;
  return ({ y }) => ({ x: width - CARD + 20, y: Math.max(60, Math.min(height - 80, y - 64)) });
}
