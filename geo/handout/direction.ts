/** Which way words run. */

export type Direction = 'ltr' | 'rtl';

/** A letter of a script that runs from right to left. */
export const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const LETTERS = /\p{L}/gu;
/** Of a long text its beginning says it. */
const LOOKED_AT = 400;

/**
 * The way that most letters of a paragraph run: the first one, which Unicode goes by (UAX #9, P2), is often that of a name or a number
 * before the sentence. Null where there are no letters.
 */
export function directionOf(text: string): Direction | null {
  const letters = text.slice(0, LOOKED_AT).match(LETTERS) ?? [];
  if (letters.length === 0) return null;
  return letters.filter((letter) => RIGHT.test(letter)).length * 2 > letters.length ? 'rtl' : 'ltr';
}
