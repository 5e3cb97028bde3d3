/** A query that is a position. */
import { formatPosition, parseCoordinates } from '@/geo/coordinates';
import type { CoordinateForm } from '@/geo/coordinates';
import type { Result } from './result';

const forms: Record<CoordinateForm, string> = {
  DD: 'Decimal degrees', DMS: 'Degrees and minutes', UTM: 'UTM', MGRS: 'MGRS',
};

const METRE = 1;

/** Beside another form degrees have at least a tenth: whole ones would not show how 39°30′ was read. */
const TENTH = 11_112;

function distance(metres: number): string {
  if (metres >= 1000) return `${Math.round(metres / 1000).toLocaleString('en')} km`;
  return `${Math.max(METRE, Math.round(metres))} m`;
}

/** The position that was typed, in its own form; as degrees too, so that one sees how it was read. */
export function asCoordinates(query: string): Result[] {
  const parsed = parseCoordinates(query);
  if (!parsed) return [];
  const { at, form, uncertaintyMetres } = parsed;
  const degrees = formatPosition(at, 'DD', form === 'DD' ? uncertaintyMetres : Math.min(uncertaintyMetres, TENTH)) ?? '';
  const title = formatPosition(at, form, uncertaintyMetres) ?? degrees;
  const read = `${forms[form]}, to about ${distance(uncertaintyMetres)}`;
  return [{ kind: 'coordinates', at, title, detail: title === degrees ? read : `${read} · ${degrees}` }];
}
