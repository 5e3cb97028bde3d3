/** The four ways in which a position is written. */
export type CoordinateForm = 'DD' | 'DMS' | 'UTM' | 'MGRS';

export const COORDINATE_FORMS: readonly CoordinateForm[] = ['DD', 'DMS', 'UTM', 'MGRS'];

/** A typed position, and how far it may be off for want of digits. */
export type Parsed = { at: [lng: number, lat: number]; form: CoordinateForm; uncertaintyMetres: number };
