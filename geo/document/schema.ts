/**
 * The shape of a briefing document: an RFC 7946 FeatureCollection with one foreign member, `briefing`.
 * Types are inferred from here; README.md beside this file is the reference in words.
 * Heavy (zod): import values from here on the server or lazily; types are free.
 */
import { z } from 'zod';

/** Identifiers: server-made or lower-case words; they travel in URLs and file names. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id is 1 to 64 small letters a to z, digits and hyphens, and does not begin with a hyphen');
const Text = (max: number) => z.string().min(1).max(max).regex(/\S/, 'a text is not of spaces alone');
const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written #rrggbb, such as "#1f6f8b"');

/** WGS84 longitude, latitude in degrees, optional ellipsoidal height in metres. */
export const Position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number())
  .refine((position) => position.length <= 3, 'a position is longitude, latitude and at most a height')
  .meta({ maxItems: 3 });

export const Status = z.enum(['occurred', 'ongoing', 'planned', 'proposed', 'claimed']);
export const Precision = z.enum(['site', 'settlement', 'district', 'region', 'country']);
export const Symbol = z.enum(['circle', 'triangle', 'square', 'pentagon', 'cross']);
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export const Credibility = z.literal([1, 2, 3, 4, 5, 6]);
/** ICD 203, both synonym rows; a document uses one of them. */
export const Likelihood = z.enum([
  'almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain',
  'remote', 'highly improbable', 'improbable', 'roughly even odds', 'probable', 'highly probable', 'nearly certain',
]);
export const Confidence = z.enum(['low', 'moderate', 'high']);
/** EDTF (ISO 8601-2); its grammar is checked by a later stage that names the place of the fault. */
export const Edtf = Text(100);

/** Names by BCP 47 language tag, e.g. { ko: "원산" }. */
export const Names = z.record(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), Text(200));

export const Evidence = z.strictObject({
  source: Id,
  locator: Text(200).optional(),
  quote: Text(2000).optional(),
  translation: Text(2000).optional(),
  credibility: Credibility.optional(),
});

export const Claim = z.strictObject({
  id: Id,
  text: Text(2000),
  /** Who says so, as the source attributes it. */
  by: Text(200),
  when: Edtf.optional(),
  status: Status.optional(),
  /** Words for the claim's bar on the timeline. */
  event: Text(120).optional(),
  likelihood: Likelihood.optional(),
  confidence: Confidence.optional(),
  evidence: z.array(Evidence).max(50).optional(),
});

/** One more thing that a file says of a feature, by what the file calls it. */
export const Datum = z.strictObject({ name: Text(100), value: z.union([Text(1000), z.number(), z.boolean()]) });

const common = {
  layer: Id.optional(),
  name: Text(200),
  names: Names.optional(),
  /** One sentence: what this feature does in the story. */
  role: Text(600).optional(),
  /** A few words under the name on the map and in the list. */
  brief: Text(120).optional(),
  status: Status.optional(),
  when: Edtf.optional(),
  /** Words for the bar on the timeline; the name where absent. */
  event: Text(120).optional(),
  /** IANA zone for local times, e.g. Asia/Pyongyang. */
  timeZone: Text(64).optional(),
  claims: z.array(Claim).max(1000).optional(),
  questions: z
    .array(z.strictObject({ question: Text(400), answer: Text(2000), evidence: z.array(Evidence).max(50).optional() }))
    .max(100)
    .optional(),
  /** What else is known of it: figures and words that the format has no member for. */
  data: z.array(Datum).max(50).optional(),
  /** What limits this entry (an editor's word on position, spelling, dispute). */
  note: Text(1000).optional(),
};

export const PlaceProperties = z.strictObject({
  kind: z.literal('place'),
  ...common,
  /** Supporting places have smaller marks, and none far out. */
  rank: z.enum(['main', 'supporting']).optional(),
  precision: Precision.optional(),
  /** True where the position is an editor's estimate. */
  approximate: z.boolean().optional(),
  /** Where the mark stands when the geometry is a line or an area. */
  anchor: Position.optional(),
  /** Source of the position. */
  positionSource: Id.optional(),
});

export const LinkProperties = z.strictObject({
  kind: z.literal('link'),
  ...common,
  from: Id,
  to: Id,
  /** itinerary, personnel, materiel, weapon, rail, … */
  flow: Text(40).optional(),
  direction: z.enum(['forward', 'both', 'none']).optional(),
  /** Line width in CSS pixels at its head, 1 to 8. */
  weight: z.number().min(1).max(8).optional(),
  /** The figure along the line, bold: "10,000–14,000 troops sent". */
  label: Text(80).optional(),
  /** On what basis, regular: "by estimates". */
  basis: Text(80).optional(),
});

export const Layer = z.strictObject({
  id: Id,
  title: Text(80),
  /** #rrggbb on paper; absent: the next of the palette's own. */
  color: Color.optional(),
  symbol: Symbol.optional(),
});

export const Source = z.strictObject({
  id: Id,
  title: Text(300),
  outlet: Text(200).optional(),
  author: Text(200).optional(),
  published: Edtf.optional(),
  retrieved: Edtf.optional(),
  url: z.string().max(2000).regex(/^https?:\/\//, 'an address begins with https:// or http://').optional(),
  language: Text(35).optional(),
  kind: Text(60).optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 of the digits 0 to 9 and a to f').optional(),
  reliability: Reliability.optional(),
  limits: Text(1000).optional(),
});

/** A View as documents write it: everything is optional, the rest is the default. */
export const SceneView = z.strictObject({
  /** Ids of the features to frame; with `center`, framed around that point. */
  fit: z.array(Id).max(200).optional(),
  center: Position.optional(),
  /** MapLibre zoom (512 px world at 0); with it, `center` is required and `fit` ignored. */
  zoom: z.number().min(0).max(22).optional(),
  bearing: z.number().min(-180).max(180).optional(),
  pitch: z.number().min(0).max(60).optional(),
  hide: z.array(Id).max(200).optional(),
  select: Id.optional(),
  /** Two EDTF dates: the window of time shown. */
  window: z.tuple([Edtf, Edtf]).optional(),
  palette: z.enum(['paper', 'night', 'print']).optional(),
});

export const Scene = z.strictObject({
  id: Id,
  title: Text(120),
  view: SceneView,
  caption: Text(1000).optional(),
  notes: Text(10_000).optional(),
  seconds: z.number().int().min(1).max(3600).optional(),
});

export const Handling = z.union([
  z.enum(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR']),
  z.strictObject({ text: Text(60), color: Color }),
]);

export const BriefingMember = z.strictObject({
  format: z.literal(1),
  title: Text(200),
  bottomLine: Text(1000).optional(),
  author: Text(200).optional(),
  language: Text(35).optional(),
  asOf: Edtf.optional(),
  handling: Handling.optional(),
  layers: z.array(Layer).max(50).optional(),
  sources: z.array(Source).max(2000).optional(),
  /** Where the map opens; the first scene's view where absent. */
  view: SceneView.optional(),
  scenes: z.array(Scene).max(200).optional(),
});

export type BriefingMember = z.infer<typeof BriefingMember>;
export type PlaceProperties = z.infer<typeof PlaceProperties>;
export type LinkProperties = z.infer<typeof LinkProperties>;
export type Claim = z.infer<typeof Claim>;
export type Evidence = z.infer<typeof Evidence>;
export type Datum = z.infer<typeof Datum>;
export type Source = z.infer<typeof Source>;
export type Layer = z.infer<typeof Layer>;
export type Scene = z.infer<typeof Scene>;
export type SceneView = z.infer<typeof SceneView>;
export type Likelihood = z.infer<typeof Likelihood>;
export type Status = z.infer<typeof Status>;
export type Precision = z.infer<typeof Precision>;
export type Symbol = z.infer<typeof Symbol>;
export type Handling = z.infer<typeof Handling>;
export type Names = z.infer<typeof Names>;
