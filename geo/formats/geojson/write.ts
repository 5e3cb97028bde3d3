import type { WriteSource } from '../types';

/** The document as it is stored, byte for byte: it is GeoJSON (RFC 7946) already. */
export const writeGeoJson = async ({ text }: WriteSource): Promise<string> => text;
