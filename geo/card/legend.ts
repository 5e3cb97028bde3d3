/** The legend's entries: only signs that stand on the map now. */
import type { Briefing, BriefingFeature, Status } from '../document/briefing';
import { shapesIn } from '../picture/ground/areas';
import { patternOf, type Pattern } from '../picture/strokes';
import { isClustered } from '../style/names';

export type Legend = {
  lines: { pattern: Pattern; /** A status that is drawn so. */ status: Status; words: string }[];
  /** Words for an outlined mark; null where none is shown. */
  hollow: string | null;
  clusters: boolean;
};

const STATUSES: readonly Status[] = ['occurred', 'ongoing', 'planned', 'proposed', 'claimed'];
const PATTERNS: readonly Pattern[] = ['solid', 'dashed', 'dotted'];

/** Drawn with a line: a link that has a course, a place that has an outline or is one. */
const hasLine = (feature: BriefingFeature): boolean =>
  feature.kind === 'link' ? feature.course.length >= 2 : feature.footprint !== null && shapesIn(feature.footprint).some((shape) => shape !== 'dots');

const statusesOf = (features: readonly BriefingFeature[]): Status[] =>
  STATUSES.filter((status) => features.some((feature) => feature.status === status));

/**
 * @param shown ids of what the map shows: in a layer that is not hidden, and inside the window of time
 * @param timed whether such a window is set
 */
export function legendOf(briefing: Briefing, shown: ReadonlySet<string>, hide: readonly string[], timed: boolean): Legend {
  const features = [...briefing.places, ...briefing.links].filter(({ id }) => shown.has(id));
  const drawn = statusesOf(features.filter(hasLine));
  const lines = PATTERNS.flatMap((pattern) => {
    const alike = drawn.filter((status) => patternOf(status) === pattern);
    return alike[0] ? [{ pattern, status: alike[0], words: alike.join(', ') }] : [];
  });
  // Outlines that are all solid say nothing by it.
  const isKey = lines.some(({ pattern }) => pattern !== 'solid') || features.some((feature) => feature.kind === 'link' && hasLine(feature));
  const marks = features.filter((feature) => feature.kind === 'place' && feature.at !== null);
  const outlined = statusesOf(marks).filter((status) => patternOf(status) === 'dashed');
  return {
    lines: isKey ? lines : [],
    hollow: outlined.length > 0 ? outlined.join(', ') : null,
    clusters: briefing.layers.some((layer) => isClustered(layer, timed) && !hide.includes(layer.id)),
  };
}
