/** Names in other languages, as OpenStreetMap ("name:en") and the tables of offices ("name_ar") have them. */
import { LONGEST, tidiedLine } from './texts';

const MEMBER = /^name[:_]([a-z]{2})$/i;
const LETTERS = /\p{L}{2}/u;

type Member = readonly [name: string, value: unknown];

/**
 * The first is what the map writes beside the name: English beside a name that is another, else the only one. Of several none of
 * which is English, nothing tells which one people use on the spot, and they stay what they were.
 * @param name what the place is called
 * @param said members with what stands under them
 * @returns names by language, and the other members
 */
export function otherNames(name: string, said: readonly Member[]): { names: Record<string, string> | undefined; rest: readonly Member[] } {
  const byLanguage = new Map<string, string>();
  const taken = new Set<string>();
  for (const [member, value] of said) {
    const language = MEMBER.exec(member)?.[1]!.toLowerCase();
    const { text, isCut } = tidiedLine(typeof value === 'string' ? value : '', LONGEST.name);
    if (language === undefined || isCut || !LETTERS.test(text) || byLanguage.has(language)) continue;
    byLanguage.set(language, text);
    taken.add(member);
  }
  const english = byLanguage.get('en');
  const isTold = (english !== undefined && english !== name) || byLanguage.size === 1;
  if (!isTold) return { names: undefined, rest: said };
  const { en, ...others } = Object.fromEntries(byLanguage);
  return { names: en === undefined ? others : { en, ...others }, rest: said.filter(([member]) => !taken.has(member)) };
}
