import type { Ring } from './ring';

/** Degrees; `name` where it is a place of the dossier. */
export type MeasurePoint = { at: [lng: number, lat: number]; name: string | null };

/** A path of points, and range rings. */
export type Measured = { points: MeasurePoint[]; rings: Ring[] };

export const NOTHING: Measured = { points: [], rings: [] };

export const isNothing = ({ points, rings }: Measured): boolean => points.length === 0 && rings.length === 0;
