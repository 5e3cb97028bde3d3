import type { Geometry } from 'geojson';
import type { LinkProperties, PlaceProperties } from '../../document/schema';

/** Texts of a feature as a file has them, under the format's names; nothing is checked yet. */
export type Texts = {
  role?: string;
  brief?: string;
  status?: string;
  when?: string;
  event?: string;
  note?: string;
  precision?: string;
  rank?: string;
  timeZone?: string;
  approximate?: string;
};

/** The texts by what columns of tables and the data of KML call them, in small letters. */
export const TEXTS = {
  role: 'role', brief: 'brief', status: 'status', when: 'when', event: 'event', note: 'note', precision: 'precision', rank: 'rank',
  timezone: 'timeZone', approximate: 'approximate',
} as const satisfies Record<string, keyof Texts>;

export type TextName = keyof typeof TEXTS;

export type FoundClaim = {
  line: number | null;
  id: string;
  text: string;
  by: string;
  /** Of the pages on which it stands. */
  addresses: readonly string[];
  when: string;
  status: string;
  event: string;
  likelihood: string;
  confidence: string;
};

/** One feature as a reader found it. */
export type Found = {
  line: number | null;
  /** What to call it in notes: "Placemark", "Row". */
  noun: string;
  id?: string;
  name: string;
  /** Title of its group; absent or '' where it has none. */
  layer?: string;
  geometry: Geometry | null;
  texts?: Texts;
  claims?: FoundClaim[];
  /** Whom and which pages the file names as the source of its description. */
  saidBy?: { by: string; address: string };
  /** What stands under names that are none of the format's. */
  others?: readonly (readonly [name: string, value: unknown])[];
  /** Of a link: between what it runs, and what else only links say. */
  ends?: { from: string; to: string; flow: string; direction: string; weight: string; label: string; basis: string };
  /** Properties that this program wrote itself; they go before what is written beside them, but for `texts`, which were changed. */
  own?: PlaceProperties | LinkProperties;
  /** Its place among the features of the document that this program wrote. */
  order?: number;
};
