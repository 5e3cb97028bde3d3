/** Stage 8: every date is one of EDTF (ISO 8601-2) that the timeline can read. */
import type { BriefingDocument, SceneView } from '../briefing';
import { LIMITS } from '../limits';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';
import { rangeOf } from '../../time/edtf';

/** The forms that nearly every date has; the rest takes the full grammar. */
const COMMON = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
const SEASONS = { first: 21, last: 24 };

const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** A day that the calendar has, a month, a season or a year. */
function isCommon(text: string): boolean {
  const [, year, month, day] = COMMON.exec(text) ?? [];
  if (year === undefined || month === undefined) return year !== undefined;
  const number = Number(month);
  if (day === undefined && number >= SEASONS.first && number <= SEASONS.last) return text.length === 7;
  if (number < 1 || number > 12) return false;
  return day === undefined || (day >= '01' && (day <= '28' || Number(day) <= daysIn(Number(year), number)));
}

class Dates {
  private readonly rare = new Map<string, boolean>();

  constructor(private readonly report: Report) {}

  check(text: string | undefined, path: Path): void {
    if (text === undefined || isCommon(text) || this.isRareDate(text, path)) return;
    this.report.add({ code: 'date', found: text }, path);
  }

  /** True also where the document has used up its rare forms: that is said once. */
  private isRareDate(text: string, path: Path): boolean {
    const known = this.rare.get(text);
    if (known !== undefined) return known;
    if (this.rare.size > LIMITS.rareDates) return true;
    if (this.rare.size === LIMITS.rareDates) this.report.add({ code: 'date-limit' }, path);
    const good = rangeOf(text) !== null;
    this.rare.set(text, good);
    return good;
  }
}

function checkFeature({ properties }: BriefingDocument['features'][number], i: number, dates: Dates): void {
  const { when, claims } = properties;
  if (when === undefined && claims === undefined) return;
  const path = at(null, 'features', i, 'properties');
  dates.check(when, at(path, 'when'));
  claims?.forEach((claim, j) => dates.check(claim.when, at(path, 'claims', j, 'when')));
}

function checkView(view: SceneView | undefined, path: Path, dates: Dates, report: Report): void {
  if (!view?.window) return;
  view.window.forEach((date, i) => dates.check(date, at(path, 'window', i)));
  const [from, to] = view.window;
  const [first, last] = [rangeOf(from), rangeOf(to)];
  if (first && last && last.latest < first.earliest) report.add({ code: 'window-reversed', from, to }, at(path, 'window'));
}

export function checkDates({ briefing, features }: BriefingDocument, report: Report): void {
  const dates = new Dates(report);
  const path = at(null, 'briefing');
  dates.check(briefing.asOf, at(path, 'asOf'));
  briefing.sources?.forEach(({ published, retrieved }, i) => {
    dates.check(published, at(path, 'sources', i, 'published'));
    dates.check(retrieved, at(path, 'sources', i, 'retrieved'));
  });
  checkView(briefing.view, at(path, 'view'), dates, report);
  briefing.scenes?.forEach(({ view }, i) => checkView(view, at(path, 'scenes', i, 'view'), dates, report));
  features.forEach((feature, i) => checkFeature(feature, i, dates));
}
