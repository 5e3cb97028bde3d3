/** Deciding on columns: what was chosen, then what headings say, then what cells look like. */
import { dateEndsIn, isDate } from '../../document/plain/dateEnds';
import { namesAmong } from '../../document/plain/naming';
import { plainWord, VAGUE_DATES } from '../../document/plain/words';
import { Refusal } from '../notes';
import type { TableColumns } from '../types';
import { CHOICES, guessedColumns, mappingOf } from './mapping';
import type { Choice, Columns, Mapping } from './mapping';
import { isPosition } from './positions';
import type { Row } from './rows';

/** Rows that are looked at for what their cells are. */
const SAMPLE = 50;

/** The cells of a column that have anything in them, of the first rows. */
const cellsAt = (at: number, rows: readonly Row[]): string[] =>
  rows.slice(0, SAMPLE).map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');

const mostly = (cells: readonly string[], test: (cell: string) => boolean): boolean => cells.filter(test).length > cells.length * 0.8;

/** The first column most of whose cells pass; null where there is none. */
function columnLike(test: (cell: string) => boolean, headings: readonly string[], rows: readonly Row[]): number | null {
  const at = headings.findIndex((_, i) => mostly(cellsAt(i, rows), test));
  return at < 0 ? null : at;
}

function chosenColumns(mapping: Mapping, headings: readonly string[]): Columns {
  const columns: Columns = {};
  for (const member of CHOICES) {
    const heading = mapping[member];
    if (heading === undefined || heading === '') continue;
    const at = headings.indexOf(heading);
    if (at < 0) throw new Refusal({ code: 'column-missing', name: heading }, null, [], { columns: [...headings], mapping: {} });
    columns[member] = at;
  }
  return columns;
}

/** What people said to be in no column: nothing is guessed for it. */
const declinedIn = (mapping: Mapping): Choice[] => CHOICES.filter((member) => mapping[member] === '');

/** What people chose goes before guesses: of the position as a whole, of a column once. A date that stands whole goes before its parts. */
function merged(chosen: Columns, guessed: Columns, declined: readonly Choice[]): Columns {
  const taken = new Set(Object.values(chosen));
  const hasPosition = chosen.coordinates !== undefined || chosen.lat !== undefined || chosen.lng !== undefined;
  const decided = [...declined, ...(hasPosition ? ['lat', 'lng', 'coordinates', 'wkt', 'zone', 'easting', 'northing'] : [])];
  const kept = Object.entries(guessed).filter(([column, at]) => !taken.has(at) && !decided.includes(column));
  const columns: Columns = { ...Object.fromEntries(kept), ...chosen };
  if (columns.when !== undefined || declined.includes('when')) for (const part of ['year', 'month', 'day'] as const) delete columns[part];
  return columns;
}

/**
 * Where a table says who says so, what it describes is their claim, unless it has one in a column of its own or people chose another
 * role for it. Who said nothing is not read.
 */
function attributed(columns: Columns, chosen: Columns, declined: readonly Choice[]): Columns {
  if (columns.by === undefined || columns.claim !== undefined) return columns;
  const said = (['role', 'note'] as const).find((column) => columns[column] !== undefined && chosen[column as Choice] === undefined);
  const { by, address, ...rest } = columns;
  if (said === undefined || declined.includes('claim')) return rest;
  const { [said]: claim, ...others } = rest;
  return { ...others, by, claim, ...(address === undefined ? {} : { address }) };
}

const hasPair = ({ lat, lng }: Columns): boolean => lat !== undefined && lng !== undefined;

/** Positions by the look of the cells, where no heading says where they are. */
function byLook(columns: Columns, headings: readonly string[], rows: readonly Row[]): Columns {
  if (hasPair(columns) || columns.wkt !== undefined || columns.coordinates !== undefined || columns.easting !== undefined) return columns;
  const coordinates = columnLike(isPosition, headings, rows);
  if (coordinates === null) return columns;
  return { ...Object.fromEntries(Object.entries(columns).filter(([, index]) => index !== coordinates)), coordinates };
}

const without = (columns: Columns, ...names: (keyof Columns)[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name as keyof Columns)));

/** A date in two columns, where none that says as much has it whole. What links go from and to is read of links alone. */
function withDateEnds(columns: Columns, { when: chosen }: Mapping, headings: readonly string[], rows: readonly Row[]): Columns {
  const kept = columns.kind === undefined ? without(columns, 'from', 'to') : columns;
  if (chosen !== undefined || (kept.when !== undefined && !VAGUE_DATES.has(plainWord(headings[kept.when]!)))) return kept;
  const others = without(kept, 'when', 'year', 'month', 'day');
  const taken = new Set(Object.values(others));
  const words = headings.map((heading, at) => (taken.has(at) ? '' : plainWord(heading)));
  const found = dateEndsIn(words).find(({ ends, isSure }) => isSure || ends.every((at) => mostly(cellsAt(at, rows), isDate)));
  return found ? { ...others, start: found.ends[0], end: found.ends[1] } : kept;
}

const isGrid = ({ easting, northing }: Columns): boolean => easting !== undefined && northing !== undefined;

const isPlaced = (columns: Columns): boolean =>
  hasPair(columns) || columns.coordinates !== undefined || columns.wkt !== undefined || (isGrid(columns) && columns.zone !== undefined);

/** What places are called by the look of the cells, where no heading says it. */
function withNames(columns: Columns, headings: readonly string[], rows: readonly Row[]): Columns {
  if (columns.name !== undefined || !isPlaced(columns)) return columns;
  const taken = new Set(Object.values(columns));
  const sample = rows.slice(0, SAMPLE);
  const samples = headings.map((heading, at) => ({ heading, at, values: sample.map(({ cells }) => cells[at]?.trim() ?? '') })).filter(({ at, heading }) => heading !== '' && !taken.has(at));
  const heading = namesAmong(samples);
  return heading === null ? columns : { ...columns, name: samples.find((one) => one.heading === heading)!.at };
}

/** @throws Refusal where positions cannot be had, with the columns that there are */
function demandPositions(columns: Columns, table: TableColumns): void {
  const half = columns.lat ?? columns.lng;
  if (isPlaced(columns)) return;
  if (isGrid(columns)) throw new Refusal({ code: 'crs', name: 'eastings and northings of an unnamed grid' }, null, [], table);
  if (half !== undefined) throw new Refusal({ code: 'column-one-axis', name: table.columns[half]! }, null, [], table);
  throw new Refusal({ code: 'columns-none' }, null, [], table);
}

/** @throws Refusal where a chosen column is not there or no column holds positions */
export function columnsOf(headings: readonly string[], rows: readonly Row[], mapping: Mapping): { columns: Columns; table: TableColumns } {
  const declined = declinedIn(mapping);
  const chosen = chosenColumns(mapping, headings);
  const known = attributed(merged(chosen, guessedColumns(headings), declined), chosen, declined);
  const placed = declined.includes('coordinates') ? known : byLook(known, headings, rows);
  const dated = withDateEnds(placed, mapping, headings, rows);
  // A "location" beside latitude and longitude is what the place is called.
  if (hasPair(dated) && dated.coordinates !== undefined && dated.name === undefined && !declined.includes('name')) dated.name = dated.coordinates;
  const columns = declined.includes('name') ? dated : withNames(dated, headings, rows);
  if (hasPair(columns)) delete columns.coordinates;
  // A lone half of a pair is no position where a whole one stands beside it.
  if (!hasPair(columns) && columns.coordinates !== undefined) for (const half of ['lat', 'lng'] as const) delete columns[half];
  const dates = (['start', 'end', 'year', 'month', 'day'] as const).flatMap((part) => (columns[part] === undefined ? [] : [headings[columns[part]]!]));
  const table = {
    columns: [...headings], mapping: { ...mappingOf(columns, headings), ...Object.fromEntries(declined.map((member) => [member, ''])) },
    ...(columns.when === undefined && dates.length > 0 ? { dates } : {}),
  };
  demandPositions(columns, table);
  return { columns, table };
}
