/** Who stands behind what a scene shows: its sources, who speaks in them, and how well. */
import { gradeCode, gradesOf } from '@/geo/card/grades';
import { citedIn, sourcesById, speakerOf } from '@/geo/card/sources';
import type { Briefing, BriefingFeature, Source } from '@/geo/document/briefing';
import type { View } from '@/geo/view/view';

export type CitedScene = { sources: Source[]; speakers: string[]; grades: string[] };

/** The scene's own features: those that it frames or selects, and links between them; all that are shown where it names none. */
export function featuresOf(briefing: Briefing, view: View, shown: ReadonlySet<string>): BriefingFeature[] {
  const named = new Set([...view.fit, ...(view.select === null ? [] : [view.select])]);
  const isMeant = (feature: BriefingFeature): boolean => named.size === 0 || named.has(feature.id) ||
    (feature.kind === 'link' && named.has(feature.from) && named.has(feature.to));
  return [...briefing.places, ...briefing.links].filter((feature) => shown.has(feature.id) && isMeant(feature));
}

/** The source speaking for itself, or for people whom it does not name, is no speaker beside it. */
const isNobody = (by: string): boolean => /^the (?:article|author|source|report|post)\b|\bnot named\b|\bunnamed\b/i.test(by);

export function citedBy(briefing: Briefing, features: readonly BriefingFeature[]): CitedScene {
  const sources = sourcesById(briefing.sources);
  const claims = features.flatMap((feature) => feature.claims);
  const speakers = claims.filter(({ by }) => !isNobody(by)).map(({ by }) => speakerOf(by).who.replace(/,$/, ''));
  return {
    sources: citedIn(claims.flatMap(({ evidence = [] }) => evidence), sources).map(({ source }) => source),
    speakers: [...new Set(speakers.flatMap((who) => who.split(/;\s*/)))],
    grades: [...new Set(claims.flatMap((claim) => gradesOf(claim, sources)).map(gradeCode))].sort(),
  };
}
