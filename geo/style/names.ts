/** What the page knows of the map's style, which comes later than it: names of sources and layers, and from where towns are named. */
import type { BriefingLayer } from '../document/briefing';

/** Sources. */
export const FOOTPRINTS = 'footprints';
export const OBSTACLES = 'obstacles';
const DENSE = 'dense-';
export const denseSourceId = (layer: string): string => `${DENSE}${layer}`;

/** Style layers of a big layer of the dossier. */
export const densePointsId = (layer: string): string => `${DENSE}${layer}-points`;
export const denseClustersId = (layer: string): string => `${DENSE}${layer}-clusters`;
/** Whether a style layer is one of these. */
export const isDense = (layer: string): boolean => layer.startsWith(DENSE);

/** The zoom from which the ground names its towns. */
export const TOWNS_FROM = 4.5;

/** From this many points on a layer is clustered; below it shows them all. */
const CLUSTERS_FROM = 10_000;

/**
 * Whether a big layer's points stand together as clusters, which know no window of time.
 * @param timed whether one is set
 */
export const isClustered = ({ dense, count }: Pick<BriefingLayer, 'dense' | 'count'>, timed: boolean): boolean =>
  dense && count >= CLUSTERS_FROM && !timed;
