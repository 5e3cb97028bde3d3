/** What covers the map, so that a camera can keep clear of it. */
import type { Handling } from '../document/briefing';
import { textWidth } from '../picture/labels/measure';
import type { Box } from '../picture/picture';
import { NO_PADDING, type Padding, type Point, type Size } from '../projection/projector';

/** Scale bar, border note and attribution along the lower edge, in pixels. */
const STRIP = 46;
/** A phone's window that is wide, as one on its side. The style sheets say the same. */
const WIDE = 560;
/** The strip with the date on a phone, in five lines of a narrow column; on a wide one in three. components/map says the same. */
const NOTES = { narrow: 82, wide: 54 };
/** The open card with its margins. */
const CARD = 400;
/** The sheet's share of a phone's window: components/tokens.css says the same. */
const SHEET = 0.46;
/** A wide phone too low for a sheet has the card beside the map, so wide: components/tokens.css says the same. */
const SIDE = { below: 420, width: 320 };

/** Five lines of a briefing's bottom line, at the head of a phone's map until a card is open; six where they are short. components/shell says the same. */
const LEAD = { short: 132, to: 339, long: 113 };

export type Standing = {
  /** The narrow layout, where a card is a sheet from below. */
  phone: boolean;
  /** An open card covers a part of the map. */
  open: boolean;
  /** The map of a phone has the bottom line at its head. */
  lead: boolean;
  /** Of a phone's notes only the attribution is there, beside the timeline. */
  brief?: boolean;
  /** Something has a date: else the timeline is a line that says so. */
  dated: boolean;
  /** How wide the handling banner is that lies over the map; 0 where none does. */
  banner: number;
};

/** The banner's letters and what stands round them; components/shell says the same. */
const BANNER = { size: 16, beside: 20, square: 14, gap: 8, height: 34 };

/** Width of the handling banner, in pixels. */
export function bannerWidth(handling: Handling | null): number {
  if (!handling) return 0;
  const [text, mark] = typeof handling === 'string' ? [handling, 0] : [handling.text, BANNER.square];
  return Math.ceil(textWidth(text, 'sans-bold', BANNER.size) * 1.02) + mark + BANNER.beside + BANNER.gap;
}

/** @param window in CSS pixels */
export function coverOf({ width, height }: Size, { phone, open, lead, brief }: Omit<Standing, 'banner' | 'dated'>): Padding {
  if (!phone) return { ...NO_PADDING, bottom: STRIP, right: open ? Math.min(CARD, width * 0.4) : 0 };
  const wide = width >= WIDE;
  if (!open) {
    const top = width > LEAD.to ? LEAD.long : LEAD.short;
    return { ...NO_PADDING, top: lead ? top : 0, bottom: brief ? STRIP : wide ? NOTES.wide : NOTES.narrow };
  }
  if (wide && height < SIDE.below) return { ...NO_PADDING, left: Math.min(SIDE.width, width / 2), bottom: STRIP };
  return { ...NO_PADDING, bottom: Math.round(height * SHEET) + STRIP };
}

/** The highest window that is low, such as a phone's on its side: it has room for one row of the timeline. The style sheets say the same. */
const LOW = 519;

export const isLow = ({ height }: Size): boolean => height <= LOW;

/** Column, timeline (low while a card is open, and in a low window; a line where nothing has a date), a phone's head and tabs: components/tokens.css says the same. */
const FRAME = { column: 308, timeline: 158, timelineLow: 82, undated: 46, phone: 108 };

/** The map's own size in a window of the workspace. */
export function mapSizeOf(window: Size, { phone, open, dated }: Pick<Standing, 'phone' | 'open' | 'dated'>): Size {
  if (phone) return { width: window.width, height: window.height - FRAME.phone };
  const strip = open || isLow(window) ? FRAME.timelineLow : FRAME.timeline;
  return { width: window.width - FRAME.column, height: window.height - (dated ? strip : FRAME.undated) };
}

/**
 * Boxes of the map that the banner, the zoom buttons, scale and attribution, the bottom line and an open card take up: no label goes
 * there.
 * @param window of which this is the map
 */
export function furnitureOf({ width, height }: Size, standing: Standing, window: Size): Box[] {
  const { phone, open, banner } = standing;
  const marking: Box[] = banner > 0 ? [[width - banner, 0, width, BANNER.height]] : [];
  if (phone) {
    const { top, bottom, left } = coverOf(window, standing);
    return [...marking, [0, height - bottom, width, height], [0, 0, width, top], [0, 0, left, height]];
  }
  const right = open ? width - CARD : width;
  const card: Box[] = open ? [[right, 0, width, height]] : [];
  return [...marking, [right - 60, 40, right - 8, 188], [0, height - STRIP, width, height], ...card];
}

/** Where a line from a mark meets the open card: on its near edge, a little above the mark. Null on a phone. */
export function cardEdge({ width, height }: Size, phone: boolean): ((mark: Point) => Point) | null {
  if (phone) return null;
  return ({ y }) => ({ x: width - CARD + 20, y: Math.max(60, Math.min(height - 80, y - 64)) });
}
