/** What else is known of a feature, in words. */
import type { Datum } from '../document/schema';

/** A datum's value as a reader has it. */
export const valueWords = (value: Datum['value']): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
