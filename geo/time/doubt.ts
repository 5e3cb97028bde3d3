/** What a date leaves open. Apart from the grammar: only cards say it, and they come after the page. */
import { isDated, parseEdtf, type DatePart, type Edtf } from './grammar';

/** Which of an interval's ends are unknown; none of another date's. */
export function unknownEnds(text: string): ('start' | 'end')[] {
  const edtf = parseEdtf(text);
  if (edtf?.kind !== 'interval') return [];
  return [...(edtf.from === 'unknown' ? ['start' as const] : []), ...(edtf.to === 'unknown' ? ['end' as const] : [])];
}

const datesOf = (edtf: Edtf): DatePart[] => {
  switch (edtf.kind) {
    case 'date':
      return [edtf];
    case 'interval':
      return [edtf.from, edtf.to].filter(isDated);
    case 'all':
    case 'one':
      return edtf.members.flatMap(datesOf);
  }
};

const someDate = (text: string, test: (part: DatePart) => boolean): boolean => {
  const edtf = parseEdtf(text);
  return edtf !== null && datesOf(edtf).some(test);
};

/** Says `~` or `%`: about then. */
export const isApproximate = (text: string): boolean => someDate(text, ({ approximate }) => approximate);

/** Says `?` or `%`: perhaps then. */
export const isUncertain = (text: string): boolean => someDate(text, ({ uncertain }) => uncertain);
