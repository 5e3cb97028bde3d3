/** Tables: every row a place; rows of one place that each hold a claim are one place with claims. */
import { called, Collector } from '../collect/collector';
import { TEXTS } from '../collect/found';
import type { Found, FoundClaim, TextName, Texts } from '../collect/found';
import { LIMITS } from '../../document/limits';
import { attributionIn } from '../../document/plain/attribution';
import { LONGEST } from '../../document/plain/data';
import { dateFromEnds } from '../../document/plain/dateEnds';
import { dateFromParts } from '../../document/plain/dateParts';
import type { Named } from '../geometry';
import { Refusal, reading } from '../notes';
import { tableTextOf } from '../text';
import type { Reading, ReadOptions } from '../types';
import { textOfCell } from './cells';
import { columnsOf } from './columns';
import { dayOrderOf, ordered } from './dayOrder';
import type { DayOrder } from './dayOrder';
import { headingsAt, titleIn } from './headings';
import type { Columns } from './mapping';
import { placed } from './positions';
import { rowsOf } from './rows';
import { saidIn, saidOfAll, type RowSaid } from './rowsOfOne';
import type { Row } from './rows';
import { areSerials, namesDate, serialDate } from './serialDates';

type Cell = (column: keyof Columns) => string;

const cellOf = ({ cells }: Row, columns: Columns): Cell => (column) => {
  const at = columns[column];
  return at === undefined ? '' : textOfCell(cells[at] ?? '');
};

function textsOf(cell: Cell, columns: readonly TextName[]): Texts {
  const texts: Texts = {};
  for (const column of columns) {
    const text = cell(column);
    if (text.trim() !== '') texts[TEXTS[column]] = text;
  }
  const date = dateFromEnds(cell('start'), cell('end')) || dateFromParts(cell('year'), cell('month'), cell('day'));
  if (date !== '') texts.when = date;
  return texts;
}

const claimOf = (cell: Cell, line: number): FoundClaim[] => (cell('claim').trim() === '' ? [] : [{
  line, id: cell('claimid'), text: cell('claim'), ...attributionIn(cell('by'), cell('address')), when: cell('claimwhen'), status: cell('claimstatus'), event: cell('claimevent'),
  likelihood: cell('likelihood'), confidence: cell('confidence'),
}]);

const endsOf = (cell: Cell): NonNullable<Found['ends']> => ({
  from: cell('from'), to: cell('to'), flow: cell('linkflow'), direction: cell('linkdirection'), weight: cell('linkweight'), label: cell('linklabel'), basis: cell('linkbasis'),
});

/** Cells beyond the headings shift what is read, perhaps a position. */
function rowFault({ cells, broken }: Row, columns: number, of: Named): Parameters<Collector['skip']>[0] | null {
  if (broken) return { code: 'cell-quote', of: of() };
  if (cells.length <= columns) return null;
  const extra = cells.slice(columns).some((cell) => cell.trim() !== '');
  return extra ? { code: 'row-long', of: of(), cells: cells.length, columns } : null;
}

/** Before a heading of our own for what the format has no member for. */
const DATA = /^data: /;

/** Columns of dates, each in one order of days and months, or counted in days. */
const DATED = ['when', 'start', 'end', 'claimwhen'] as const satisfies readonly (keyof Columns)[];

/** Columns of ours that say evidence in words: sources have no table of their own to come back from. */
const EVIDENCE = new Set(['grade', 'sources', 'locators', 'quotes']);

/** Claims that a place may have. */
const MOST_CLAIMS = 1_000;

/** What a claim has a member of its own for, with the column that would say it. */
const OF_CLAIMS = [['when', 'claimwhen'], ['status', 'claimstatus'], ['event', 'claimevent']] as const;
/** What only a place has: where its rows differ, the later ones' is its data. */
const OF_PLACES = ['role', 'brief', 'note'] as const;

/** Rows of one place with dates of their own date what they claim, not the place; so with their status and their words for the timeline. */
function setApart(known: Found, found: Found, member: (typeof OF_CLAIMS)[number][0]): void {
  const own = known.texts?.[member];
  const other = found.texts?.[member] ?? '';
  if (own === other) return;
  if (own !== undefined) {
    for (const claim of known.claims!) claim[member] ||= own;
    delete known.texts![member];
  }
  for (const claim of found.claims!) claim[member] ||= other;
}

class Table {
  readonly collector = new Collector();
  /** Places that may get further claims, by what makes rows the same place. */
  private readonly byKey = new Map<string, Found>();

  /** What each row of such a place says beside its claim. */
  private readonly rows = new Map<Found, RowSaid[]>();

  private readonly texts: TextName[];

  /** Columns that are nothing that is known, with what to call them. */
  private readonly unread: (readonly [at: number, name: string])[];

  private readonly isOurs: boolean;

  private readonly orders = new Map<keyof Columns, DayOrder>();

  private readonly counted = new Set<keyof Columns>();

  /** @param isWhenChosen whether people chose the column of the date */
  constructor(private readonly columns: Columns, private readonly headings: readonly string[], rows: readonly Row[], isWhenChosen: boolean) {
    for (const column of DATED) {
      const at = columns[column];
      if (at === undefined) continue;
      const cells = rows.map((row) => row.cells[at] ?? '');
      const order = dayOrderOf(cells);
      if (order !== null) this.orders.set(column, order);
      const isDated = namesDate(headings[at]!) || (column === 'when' && isWhenChosen);
      if (isDated && areSerials(cells)) this.counted.add(column);
    }
    const read = new Set(Object.values(columns));
    this.unread = headings.map((heading, at) => [at, heading.replace(DATA, '') || `column ${at + 1}`] as const).filter(([at]) => !read.has(at));
    this.isOurs = columns.claimid !== undefined;
    this.texts = (Object.keys(TEXTS) as TextName[]).filter((column) => columns[column] !== undefined);
  }

  /** A date that could be either in the order of its column, a counted one as its day; null where it needs none of this. */
  private dateIn(column: keyof Columns, text: string, line: number): string | null {
    const order = this.orders.get(column);
    const date = order === undefined ? null : ordered(text, order);
    const day = date === null && this.counted.has(column) ? serialDate(text) : null;
    const heading = (): string => this.headings[this.columns[column]!]!;
    if (date !== null) this.collector.notes.tally({ code: 'date-order', order: order!, column: heading() }, line);
    if (day !== null) this.collector.notes.tally({ code: 'date-serial', column: heading() }, line);
    return date ?? day;
  }

  /** The cells of a row, dates as their column writes them. */
  private cellsOf(row: Row): Cell {
    const cell = cellOf(row, this.columns);
    return (column) => {
      const text = cell(column);
      return this.dateIn(column, text, row.line) ?? text;
    };
  }

  /** A claim on a place that an earlier row has goes there, with its date where that is another. */
  private add(found: Found): void {
    if (!found.claims?.length) return this.collector.add(found);
    const key = found.id || JSON.stringify([found.name, found.layer, found.geometry]);
    const known = this.byKey.get(key);
    if (known && known.claims!.length < MOST_CLAIMS) {
      this.rows.get(known)!.push(saidIn({ ...found, others: [...found.others ?? [], ...this.textsBeside(known, found)] }));
      for (const [member, column] of OF_CLAIMS) if (this.columns[column] === undefined) setApart(known, found, member);
      known.claims!.push(...found.claims);
    } else {
      this.collector.add(found);
      this.byKey.set(key, found);
      this.rows.set(found, [saidIn(found)]);
    }
  }

  /** Texts of a later row that are not those of its place, under the table's own names for them. */
  private textsBeside(known: Found, { texts }: Found): [name: string, value: string][] {
    return OF_PLACES.flatMap((member): [string, string][] => {
      const text = texts?.[member];
      return text === undefined || text === known.texts?.[member] ? [] : [[this.headings[this.columns[member]!]!, text]];
    });
  }

  /** After the last row: what the rows of each place say of it beside their claims. */
  settle(): void {
    for (const [known, rows] of this.rows) {
      if (rows.length > 1) known.others = saidOfAll(rows, LONGEST.value, (name, line) => this.collector.notes.ignore(name, line));
    }
  }

  private others({ cells, line }: Row): [name: string, value: string][] {
    return this.unread.flatMap(([at, name]): [string, string][] => {
      if (!cells[at]?.trim()) return [];
      if (!this.isOurs || !EVIDENCE.has(this.headings[at]!)) return [[name, textOfCell(cells[at])]];
      this.collector.notes.ignore(name, line);
      return [];
    });
  }

  private mark(text: string, line: number): void {
    if (text !== '' && !this.collector.mark(text)) this.collector.notes.ignore('handling', line);
  }

  row(row: Row): void {
    const cell = this.cellsOf(row);
    const { line } = row;
    const base = { line, noun: 'Row', name: cell('name') };
    const of = (): string => called(base);
    const fault = rowFault(row, this.headings.length, of);
    if (fault) return this.collector.skip(fault, line);
    this.mark(cell('handling').trim(), line);
    const place = placed(cell, of, line);
    if ('fault' in place) return this.collector.skip(place.fault, line);
    if (place.isHeightUnread) this.collector.notes.ignore(this.headings[this.columns.height!]!, line);
    const ends = cell('kind') === 'link' ? endsOf(cell) : undefined;
    if (place.geometry === null && !ends) this.collector.notes.add({ code: 'no-geometry', of: of() }, line);
    this.add({
      ...base, id: cell('id') || undefined, layer: cell('layer'), geometry: place.geometry, texts: textsOf(cell, this.texts), claims: claimOf(cell, line), ends, others: this.others(row),
    });
  }
}

export const readTable = (bytes: Uint8Array, { name = '', mapping = {} }: ReadOptions): Promise<Reading> => reading(() => {
  const { text, assumed } = tableTextOf(bytes);
  const all = rowsOf(text);
  const at = headingsAt(all);
  const [heading, ...rows] = all.slice(at);
  if (!heading || rows.length > LIMITS.features) throw new Refusal({ code: heading ? 'feature-limit' : 'table-header' });
  const headings = heading.cells.map((cell) => cell.trim());
  const { columns, table } = columnsOf(headings, rows, mapping);
  const read = new Table(columns, headings, rows, Boolean(mapping.when));
  if (assumed !== null) read.collector.notes.add({ code: 'encoding-assumed', encoding: assumed }, null);
  if (at > 0) {
    read.collector.title = titleIn(all[0]!);
    read.collector.notes.add({ code: 'rows-above', count: at, isTitled: read.collector.title !== '' }, all[0]!.line);
  }
  for (const row of rows) read.row(row);
  read.settle();
  return { ...read.collector.finish(name), table };
});
