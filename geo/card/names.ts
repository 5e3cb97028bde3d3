/** Names of a feature beside the one that it goes by here. */
import type { BriefingFeature } from '../document/briefing';

type Named = Pick<BriefingFeature, 'name' | 'names'>;

/** The name on the spot: the document writes it first. Null where it is the name itself. */
export function localName({ name, names }: Named): { lang: string; text: string } | null {
  const [first] = names;
  return first && first[1] !== name ? { lang: first[0], text: first[1] } : null;
}

/** All further names, each once, with the languages that write it so: Вонсан (ru, uk). */
export function otherNames(feature: Named): { text: string; langs: string[] }[] {
  const known = new Set([feature.name, localName(feature)?.text]);
  const others = new Map<string, string[]>();
  for (const [lang, text] of feature.names) {
    if (!known.has(text)) others.set(text, [...(others.get(text) ?? []), lang]);
  }
  return [...others].map(([text, langs]) => ({ text, langs }));
}
