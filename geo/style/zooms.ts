/** Zooms of the ground that others keep to. */

/** From here the ground names its towns. */
export const TOWNS_FROM = 4.5;
