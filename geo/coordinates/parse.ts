/** Reading a typed position in whichever of the four forms it is. */
import type { Parsed } from './form';
import { parseAngles } from './parseAngles';
import { parseMgrs, parseUtm } from './parseGrid';
import { tidy, withPoints } from './tidy';

/** No position is longer; what is longer is prose. */
const LONGEST = 120;

const read = (tidied: string): Parsed | null => parseMgrs(tidied) ?? parseUtm(tidied) ?? parseAngles(tidied);

/**
 * The position that the text is, [lng, lat] in degrees, with its form and how far it may be off for want of digits;
 * null where it is none, or could be read in two ways. Never throws.
 */
export function parseCoordinates(text: string): Parsed | null {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return null;
  const plain = tidy(text);
  const pointed = withPoints(plain);
  const [asIs, asDecimals] = [read(plain), pointed === null ? null : read(pointed)];
  return asIs && asDecimals ? null : asIs ?? asDecimals;
}
