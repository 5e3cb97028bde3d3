/** Names by which the page and the map's style know each other: apart from the style, which comes later than the page. */
import type { BriefingLayer } from '../document/briefing';

/** Sources. */
export const FOOTPRINTS = 'footprints';
export const OBSTACLES = 'obstacles';
export const denseSourceId = (layer: string): string => `dense-${layer}`;

/** Style layers of a big layer of the dossier. */
export const densePointsId = (layer: string): string => `dense-${layer}-points`;
export const denseClustersId = (layer: string): string => `dense-${layer}-clusters`;

/** From this many points on a layer is clustered; below it shows them all. */
const CLUSTERS_FROM = 10_000;

/**
 * Whether a big layer's points stand together as clusters, which know no window of time.
 * @param timed whether one is set
 */
export const isClustered = ({ dense, count }: Pick<BriefingLayer, 'dense' | 'count'>, timed: boolean): boolean =>
  dense && count >= CLUSTERS_FROM && !timed;
