/** What places are called where no column or member is named as names usually are: by a part of its name, else by what stands under it. */
import { parseCoordinates } from '../../coordinates';
import { isDate } from './dateEnds';
import { WORDS } from './words';

/** A column or member, with what stands under it in the first features, '' where nothing does. */
export type Sample = { heading: string; values: readonly string[] };

/** Longer is a sentence. */
const LONGEST = 60;
const LETTERS = /\p{L}{2}/u;
const ADDRESS = /^[a-z][a-z+.-]*:\/\//i;

/** Words of a name as they are parts of others: "itemLabel", "NAME_1", "Where? (place)". */
const PARTS: ReadonlySet<string> = new Set(WORDS.name.filter((word) => word.length > 3 || word === 'ort'));
const wordsOf = (heading: string): string[] => heading.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase().split(/[^\p{L}]+/u);
const saysName = ({ heading }: Sample): boolean => wordsOf(heading).some((word) => PARTS.has(word));

const isName = (text: string): boolean => text.length <= LONGEST && LETTERS.test(text) && !ADDRESS.test(text) && !isDate(text) && parseCoordinates(text) === null;

/** Whether most features have a text there that could be their name, and hardly two the same: a sheet may end in a row of sums. */
function tellsApart({ values }: Sample): boolean {
  const names = values.filter(isName);
  return names.length >= values.length * 0.7 && new Set(names).size > names.length * 0.8;
}

/** The heading under which features have their names; null where none could be it. */
export function namesAmong(samples: readonly Sample[]): string | null {
  const likely = samples.filter(tellsApart);
  return (likely.find(saysName) ?? likely[0])?.heading ?? null;
}
