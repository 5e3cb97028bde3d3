/** All further names of a feature. Apart from the one on the spot: only cards say them, and they come after the page. */
import { localName, type Named } from './names';

/** All further names, each once, with the languages that write it so: Вонсан (ru, uk). */
export function otherNames(feature: Named): { text: string; langs: string[] }[] {
  const known = new Set([feature.name, localName(feature)?.text]);
  const others = new Map<string, string[]>();
  for (const [lang, text] of feature.names) {
    if (!known.has(text)) others.set(text, [...(others.get(text) ?? []), lang]);
  }
  return [...others].map(([text, langs]) => ({ text, langs }));
}
