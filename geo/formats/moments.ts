/**
 * The earliest and the latest of some moments, as they are written: the parts of a track may stand in any order. Where one of them is
 * no moment, the first and the last; null where nothing is written.
 */
export function firstAndLast(times: readonly string[]): [first: string, last: string] | null {
  const said = times.filter((time) => time !== '');
  if (said.length === 0) return null;
  const at = said.map((time) => Date.parse(time));
  if (at.some(Number.isNaN)) return [said[0]!, said.at(-1)!];
  let [first, last] = [0, 0];
  at.forEach((moment, i) => {
    if (moment < at[first]!) first = i;
    if (moment >= at[last]!) last = i;
  });
  return [said[first]!, said[last]!];
}
