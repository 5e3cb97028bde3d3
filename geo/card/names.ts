/** The name of a feature on the spot, which map and card say beside the one that it goes by here. */
import type { BriefingFeature } from '../document/briefing';

export type Named = Pick<BriefingFeature, 'name' | 'names'>;

/** The name on the spot: the document writes it first. Null where it is the name itself. */
export function localName({ name, names }: Named): { lang: string; text: string } | null {
  const [first] = names;
  return first && first[1] !== name ? { lang: first[0], text: first[1] } : null;
}
