/** While a map loads that nobody sees yet, its frames have this ratio: without a graphics card a frame costs what its pixels cost. */
export const COARSE = 0.125;
