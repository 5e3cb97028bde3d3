/**
 * Names of the images that a style asks for and `components/map/images` draws. Apart from the style, which is a part of its own
 * when a page loads.
 */

/** A place's dot, with its colour behind: `dot#7E7567`. */
export const DOT = 'dot';
/** A pixel of nothing. */
export const CLEAR_IMAGE = 'clear';
