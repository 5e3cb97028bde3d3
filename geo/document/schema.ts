/**
 * The shape of a briefing document: an RFC 7946 FeatureCollection with one foreign member, `briefing`.
 * Types are inferred from here; README.md beside this file is the reference in words, and has every description (a test holds it).
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

const WHEN = 'When: a date of EDTF, such as 2025-07-11, 2025-07 or 2025-07-11/2025-07-13';

/** Names by BCP 47 language tag, e.g. { ko: "원산" }. */
export const Names = z.record(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), Text(200));

export const Evidence = z.strictObject({
  source: Id.describe('Id of the source in which it stands'),
  locator: Text(200).describe('Where in it: “section 2, paragraph 1”').optional(),
  quote: Text(2000).describe('What stands there, word for word').optional(),
  translation: Text(2000).describe('The quotation in the language of the document').optional(),
  credibility: Credibility.describe('A digit of the Admiralty code for the information, from 1 (confirmed) to 5 (improbable); 6: cannot be judged').optional(),
});

const pieces = z.array(Evidence).max(50);

export const Claim = z.strictObject({
  id: Id.describe('Its id, unique in the document'),
  text: Text(2000).describe('What is claimed'),
  by: Text(200).describe('Who says so, as the source attributes it'),
  when: Edtf.describe(WHEN).optional(),
  status: Status.describe('Status of what is claimed').optional(),
  event: Text(120).describe('Words for the claim’s bar on the timeline').optional(),
  likelihood: Likelihood.describe('The author’s judgement, in words of ICD 203; a document uses one of the two rows throughout').optional(),
  confidence: Confidence.describe('How good the basis of that judgement is, which is another question').optional(),
  evidence: pieces.describe('What the claim rests on').optional(),
});

/** One more thing that a file says of a feature, by what the file calls it. */
export const Datum = z.strictObject({
  name: Text(100).describe('What it is called'),
  value: z.union([Text(1000), z.number(), z.boolean()]).describe('A text, a number, or true or false'),
});

const Question = z.strictObject({
  question: Text(400).describe('What a room will ask'),
  answer: Text(2000).describe('What to say then'),
  evidence: pieces.describe('What the answer rests on').optional(),
});

const common = {
  layer: Id.describe('Id of its layer; the first one where absent').optional(),
  name: Text(200).describe('Its name in the document’s language'),
  names: Names.optional().describe('Local and other names by language tag: { "ko": "원산" }'),
  role: Text(600).describe('One sentence: what it does in the story').optional(),
  brief: Text(120).describe('A few words under the name on the map and in the list').optional(),
  status: Status.describe('Whether it has happened: occurred, ongoing, planned, proposed, claimed; where absent nothing is said, and it is drawn as occurred').optional(),
  when: Edtf.describe(WHEN).optional(),
  event: Text(120).describe('Words for its bar on the timeline; the name where absent').optional(),
  timeZone: Text(64).describe('IANA name, such as Asia/Pyongyang, for local times').optional(),
  claims: z.array(Claim).max(1000).describe('What is said of it, and by whom').optional(),
  questions: z.array(Question).max(100).describe('What a room will ask, and the answers').optional(),
  data: z.array(Datum).max(50).describe('Further figures and words, { "name": "Magnitude", "value": 5.1 }').optional(),
  note: Text(1000).describe('What limits this entry: a position, a spelling, a dispute').optional(),
};

export const PlaceProperties = z.strictObject({
  kind: z.literal('place').describe('Place or link'),
  ...common,
  rank: z.enum(['main', 'supporting']).describe('Main (where absent) or supporting: a smaller mark, and none far out').optional(),
  precision: Precision.describe('How exactly the position is known; where absent, region for areas, else settlement').optional(),
  approximate: z.boolean().describe('True where the position is an editor’s estimate').optional(),
  anchor: Position.describe('Where the mark of a line or area stands; where absent, inside its largest area or halfway along its longest line').optional(),
  positionSource: Id.describe('Id of the source of the position').optional(),
});

export const LinkProperties = z.strictObject({
  kind: z.literal('link').describe('Place or link'),
  ...common,
  from: Id.describe('Id of the place at which it begins'),
  to: Id.describe('Id of the place at which it ends'),
  flow: Text(40).describe('What moves: itinerary, personnel, materiel, weapon, rail, …').optional(),
  direction: z.enum(['forward', 'both', 'none']).describe('Its arrows: forward where absent').optional(),
  weight: z.number().min(1).max(8).describe('Width in pixels at its head, 1 to 8; where absent, what has happened is drawn heavier than what is planned or claimed').optional(),
  label: Text(80).describe('The figure along the line: “10,000–14,000 troops sent”').optional(),
  basis: Text(80).describe('On what basis: “by estimates”').optional(),
});

export const Layer = z.strictObject({
  id: Id.describe('Its id'),
  title: Text(80).describe('Its words in the legend'),
  color: Color.describe('#rrggbb on paper; where absent, the next colour of the palette').optional(),
  symbol: Symbol.describe('Its mark; where absent, the next of the five').optional(),
});

export const Source = z.strictObject({
  id: Id.describe('Its id'),
  title: Text(300).describe('Its title'),
  outlet: Text(200).describe('Who published it').optional(),
  author: Text(200).describe('Who wrote it').optional(),
  published: Edtf.describe('Date on which it was published').optional(),
  retrieved: Edtf.describe('Date on which it was read').optional(),
  url: z.string().max(2000).regex(/^https?:\/\//, 'an address begins with https:// or http://').describe('Its address, https:// or http://').optional(),
  language: Text(35).describe('Its language, as BCP 47').optional(),
  kind: Text(60).describe('What it is: “news agency report”, “satellite image”').optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 of the digits 0 to 9 and a to f').describe('SHA-256 of a saved copy, 64 hexadecimal digits').optional(),
  reliability: Reliability.describe('A letter of the Admiralty code for the source, from A (completely reliable) to E (unreliable); F: cannot be judged').optional(),
  limits: Text(1000).describe('What limits its use').optional(),
});

/** A View as documents write it: everything is optional, the rest is the default. */
export const SceneView = z.strictObject({
  fit: z.array(Id).max(200).describe('Ids of the features to frame').optional(),
  center: Position.describe('A position: with fit, the frame’s centre; with zoom, the camera’s').optional(),
  /** MapLibre zoom. */
  zoom: z.number().min(0).max(22).describe('0 to 22, for a world of 512 pixels at 0, and shown up to 18; it needs center, and fit then has no effect').optional(),
  bearing: z.number().min(-180).max(180).describe('Degrees by which the map is turned, −180 to 180').optional(),
  pitch: z.number().min(0).max(60).describe('Degrees by which the map is tilted, 0 to 60').optional(),
  hide: z.array(Id).max(200).describe('Ids of the layers not shown').optional(),
  select: Id.describe('Id of the feature whose card is open').optional(),
  window: z.tuple([Edtf, Edtf]).describe('Two dates, the first not after the last: what falls outside is not shown; undated features always are').optional(),
  palette: z.enum(['paper', 'night', 'print']).describe('Colours of the map').optional(),
});

export const Scene = z.strictObject({
  id: Id.describe('Its id'),
  title: Text(120).describe('Its title'),
  view: SceneView.describe('Its view: where one looks'),
  caption: Text(1000).describe('For the audience').optional(),
  notes: Text(10_000).describe('For the presenter alone').optional(),
  seconds: z.number().int().min(1).max(3600).describe('How long it should take, 1 to 3,600').optional(),
});

export const Handling = z.union([
  z.enum(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR']),
  z.strictObject({ text: Text(60).describe('Words of the mark'), color: Color.describe('Its colour, #rrggbb') }),
]);

/** Registered, not described: `describe` copies, and in the published schema all that the copy shares would stand apart as used twice. */
export const BriefingMember = z.strictObject({
  format: z.literal(1).describe('Version of the format: 1'),
  title: Text(200).describe('The headline'),
  bottomLine: Text(1000).describe('The whole story in a few sentences').optional(),
  author: Text(200).describe('Who answers for it').optional(),
  language: Text(35).describe('The language it is written in, as BCP 47: en, ko, zh-Hant; en where absent').optional(),
  asOf: Edtf.describe('Date of the knowledge in it').optional(),
  handling: Handling.describe('Who may have it: a marking of TLP 2.0, or a mark of one’s own').optional(),
  layers: z.array(Layer).max(50).describe('Layers; where there are none, one of the id places').optional(),
  sources: z.array(Source).max(2000).describe('Sources').optional(),
  view: SceneView.optional().describe('The view in which the map opens; that of the first scene where absent'),
  scenes: z.array(Scene).max(200).describe('Scenes, in the order in which they are presented').optional(),
}).register(z.globalRegistry, { description: 'What makes the file a briefing: headline, layers, sources, scenes' });

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
