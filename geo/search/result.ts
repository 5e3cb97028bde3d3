/** What a search finds. Types only: they ship to the browser. */

type Words = { title: string; detail: string };
type Position = [lng: number, lat: number];

/** A place, a link, or the feature that a claim belongs to. */
type Found = Words & { kind: 'place' | 'link' | 'claim'; featureId: string };

export type Result =
  | Found
  | (Words & { kind: 'coordinates'; at: Position })
  | (Words & { kind: 'gazetteer'; at: Position; zoom: number });
