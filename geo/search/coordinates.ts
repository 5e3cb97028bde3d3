/** A query that is a position. */
import { formatPosition, parseCoordinates } from '@/geo/coordinates';
import type { CoordinateForm } from '@/geo/coordinates';
import type { Result } from './result';

/** Half of a minute of latitude: who was read more exactly than that has typed seconds. */
const HALF_MINUTE = 926;

function formName(form: CoordinateForm, uncertaintyMetres: number): string {
  if (form === 'DD') return 'Decimal degrees';
  if (form === 'DMS') return uncertaintyMetres < HALF_MINUTE ? 'Degrees, minutes, seconds' : 'Degrees and minutes';
  return form;
}

const METRE = 1;

/** Beside another form degrees have at least a tenth, and beside minutes a digit more than they are sure of: else one would not see how 39°09′ was read. */
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
  const degrees = formatPosition(at, 'DD', form === 'DD' ? uncertaintyMetres : Math.min(form === 'DMS' ? uncertaintyMetres / 10 : uncertaintyMetres, TENTH)) ?? '';
  const title = formatPosition(at, form, uncertaintyMetres) ?? degrees;
  const read = `${formName(form, uncertaintyMetres)}, to about ${distance(uncertaintyMetres)}`;
  return [{ kind: 'coordinates', at, title, detail: title === degrees ? read : `${read} · ${degrees}` }];
}
