/** Pixels of the picture that stands for a briefing elsewhere: what Open Graph's readers cut least. */
export const POSTER_SIZE = { width: 1200, height: 630 };
