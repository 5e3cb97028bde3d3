/** Writing a position with as many digits as its uncertainty allows. */
import type { Position } from 'geojson';
import { decimal, sexagesimal } from './angles';
import type { CoordinateForm } from './form';
import { toMgrs } from './mgrs';
import { stepFor } from './uncertainty';
import { toUtm, wrapped } from './utm';

/** Powers of ten of the grid's step: 1 m to 100 km. */
const POWERS = [0, 1, 2, 3, 4, 5];
const gridPower = (uncertainty: number): number => stepFor(POWERS, (power) => 10 ** power, uncertainty);

type Angle = (angle: number, uncertainty: number) => string;

/** "39.15° N, 127.44° E": latitude first, as people say it. */
function pair([lng, lat]: Position, uncertainty: number, angle: Angle): string {
  const write = (value: number, [plus, minus]: readonly [string, string]) =>
    `${angle(Math.abs(value), uncertainty)} ${value < 0 ? minus : plus}`;
  return `${write(lat!, ['N', 'S'])}, ${write(lng!, ['E', 'W'])}`;
}

/** Kilometres from 1 km on: zeros that only fill up would pass for measured metres. */
function utm(at: Position, uncertainty: number): string | null {
  const found = toUtm(at);
  if (!found) return null;
  const step = 10 ** gridPower(uncertainty);
  const [unit, size] = step < 1000 ? (['m', 1] as const) : (['km', 1000] as const);
  const write = (metres: number) => String(Math.round(metres / step) * (step / size));
  return `${found.zone}${found.band} ${write(found.easting)} ${unit} E, ${write(found.northing)} ${unit} N`;
}

/**
 * The position [lng, lat] in a form, its last digit no finer than `uncertaintyMetres`.
 * Null for UTM and MGRS beyond 80° S and 84° N, and where the numbers are no position.
 */
export function formatPosition(at: Position, form: CoordinateForm, uncertaintyMetres: number): string | null {
  const [lng = NaN, lat = NaN] = at;
  if (!Number.isFinite(lng) || !(Math.abs(lat) <= 90)) return null;
  const place = [Math.abs(lng) === 180 ? lng : wrapped(lng), lat];
  switch (form) {
    case 'DD': return pair(place, uncertaintyMetres, decimal);
    case 'DMS': return pair(place, uncertaintyMetres, sexagesimal);
    case 'UTM': return utm(place, uncertaintyMetres);
    case 'MGRS': return toMgrs(place, 5 - gridPower(uncertaintyMetres));
  }
}
