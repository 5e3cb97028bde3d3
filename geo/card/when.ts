/** What an uncertain date means, said beside it. */
import { isApproximate, isUncertain, unknownEnds } from '../time/doubt';
import { rangeOf } from '../time/edtf';

/** What the signs of an EDTF date mean, in a sentence; null for a plain date. */
export function whenMeaning(edtf: string): string | null {
  const range = rangeOf(edtf);
  const unknown = unknownEnds(edtf);
  const said = [
    isApproximate(edtf) && 'approximate',
    isUncertain(edtf) && 'uncertain',
    range?.earliest === -Infinity && !unknown.includes('start') && 'open start',
    range?.latest === Infinity && !unknown.includes('end') && 'open end',
  ].filter((words) => words !== false);
  if (said.length === 0) return null;
  const words = said.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
