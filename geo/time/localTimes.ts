/** The clock on the spot at a date of the story. Apart from the other words: only cards say it, and they come after the page. */
import { instantOf, MINUTES_IN_DAY, rangeOf } from './edtf';
import { parseEdtf } from './grammar';
import { dayWords, zoneWords } from './words';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept: to make one is the dear part of asking it. @throws RangeError where the zone is unknown */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  clocks.set(timeZone, clock);
  return clock;
}

/** Minutes east of UTC that a zone keeps at an instant. @throws RangeError where the zone is unknown */
function offsetAt(instantMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instantMs);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const MINUTE_MS = 60_000;

/**
 * The zone's clock at a date: "local time UTC+9", or for a date-time "09:00 on 13 July 2025, local time UTC+9"; "local time" where
 * the date-time is written by that clock.
 * Null where the date is none or the zone unknown.
 */
export function localTimesInWords(edtf: string, timeZone: string): string | null {
  const range = rangeOf(edtf);
  const day = range && [range.earliest, range.latest].find(Number.isFinite);
  if (day === null || day === undefined || Math.abs(day) > 1e8) return null;
  const parsed = parseEdtf(edtf);
  // A clock without a zone may be the place's own: it is not turned into another.
  const written = parsed?.kind === 'date' ? parsed.clock?.offset ?? null : null;
  const instant = written === null ? null : instantOf(edtf);
  try {
    const offset = offsetAt((instant ?? day * MINUTES_IN_DAY) * MINUTE_MS, timeZone);
    if (instant !== null && offset === written) return 'local time';
    const zone = `local time ${zoneWords(offset)}`;
    if (instant === null) return zone;
    const localDay = Math.floor((instant + offset) / MINUTES_IN_DAY);
    const minutes = instant + offset - localDay * MINUTES_IN_DAY;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} on ${dayWords(localDay)}, ${zone}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
