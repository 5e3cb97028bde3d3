/** How big a document may be. Each limit has its own issue; README.md lists them. */
export const LIMITS = {
  /** Bytes of the file as UTF-8. */
  bytes: 64 * 1024 * 1024,
  /** Objects and arrays within one another. */
  depth: 64,
  /** Values in the whole file: objects, arrays, texts, numbers, literals. */
  values: 8_000_000,
  /** Members of one object. */
  members: 5_000,
  features: 250_000,
  /** Of the features; each is drawn anew in every frame. */
  links: 10_000,
  /** Positions in all geometries together. */
  positions: 2_000_000,
  /** GeometryCollections within one another. */
  collections: 8,
  /** Dates in the rarer forms of EDTF, counted once each; they take the full grammar to read. */
  rareDates: 5_000,
  /** Different time zones; there are about 600 in the world, by all their names. */
  timeZones: 1_000,
  /** Issues or warnings that one answer lists. */
  issues: 200,
} as const;
