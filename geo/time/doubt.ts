/** What a date leaves open. Apart from the grammar: only cards say it, and they come after the page. */
import { parseEdtf, someDate } from './grammar';

/** Which of an interval's ends are unknown; none of another date's. */
export function unknownEnds(text: string): ('start' | 'end')[] {
  const edtf = parseEdtf(text);
  if (edtf?.kind !== 'interval') return [];
  return [...(edtf.from === 'unknown' ? ['start' as const] : []), ...(edtf.to === 'unknown' ? ['end' as const] : [])];
}

/** Says `?` or `%`: perhaps then. */
export const isUncertain = (text: string): boolean => someDate(text, ({ uncertain }) => uncertain);
