/** What a handout says, before it is set: claims with who says so, places with where they are, keys to the signs. */
import type { Briefing, BriefingFeature, Link, Place, Scene, Source } from '../document/briefing';
import { courseKm, measureBetween, placeOf } from '../card/connections';
import { roundedDistance } from '../card/distance';
import { CREDIBILITY, gradeCode, gradesOf, RELIABILITY, type Digit, type Letter } from '../card/grades';
import { localName } from '../card/names';
import { positionWords, reachWords } from '../card/position';
import { sourcesById, speakerOf } from '../card/sources';
import { STATUS_WORDS } from '../card/status';
import { formatPosition, uncertaintyOf } from '../coordinates';
import { whenInWords } from '../time/words';
import { viewOf } from '../view/open';
import { shownIds } from '../view/shown';
import type { View } from '../view/view';
import { sharedNames } from './names';

export type Statement = {
  about: string;
  text: string;
  by: string;
  /** "Claimed", "11 July 2025": its own status and date, where it has them beside those of what it is about. */
  dated: string[];
  /** "likely", "moderate confidence": each in its own words. */
  judged: string[];
  /** "C3", "F6": as many as its evidence has, the best first; none where nobody graded it. */
  grades: string[];
  cited: { number: number; where: string | null }[];
};

type Sources = { byId: ReadonlyMap<string, Source>; numbers: ReadonlyMap<string, number> };
const sourcesOf = new WeakMap<Briefing['sources'], Sources>();

/** A briefing's sources by id and their numbers, looked up for each of its features. */
function sourcesIn({ sources }: Briefing): Sources {
  const known = sourcesOf.get(sources) ?? { byId: sourcesById(sources), numbers: new Map(sources.map(({ id }, i) => [id, i + 1])) };
  sourcesOf.set(sources, known);
  return known;
}

const sharedOf = new WeakMap<Briefing, ReadonlyMap<string, string>>();

/** A feature's name as paper has it: with what tells it from another place of the same name. */
export function printedName(briefing: Briefing, { id, name }: Pick<BriefingFeature, 'id' | 'name'>): string {
  const shared = sharedOf.get(briefing) ?? sharedNames(briefing);
  sharedOf.set(briefing, shared);
  return shared.get(id) ?? name;
}

/** Words with a full stop behind them. */
export const sentence = (words: string): string => (/[.!?。！？]$/.test(words) ? words : `${words}.`);

export function statementsOf(briefing: Briefing, feature: BriefingFeature): Statement[] {
  const { byId: sources, numbers } = sourcesIn(briefing);
  return feature.claims.map((claim) => ({
    about: printedName(briefing, feature),
    text: claim.text,
    by: claim.by,
    dated: [claim.status ? STATUS_WORDS[claim.status] : [], claim.when ? whenInWords(claim.when) : []].flat(),
    judged: [claim.likelihood ?? [], claim.confidence ? `${claim.confidence} confidence` : []].flat(),
    grades: gradesOf(claim, sources).map(gradeCode),
    cited: (claim.evidence ?? []).flatMap(({ source, locator }) => {
      const number = numbers.get(source);
      return number === undefined ? [] : [{ number, where: locator ?? null }];
    }),
  }));
}

/** "KCNA; Maria Zakharova": who speaks, without the office. */
export const shortBy = (by: string): string => speakerOf(by).who.replace(/,$/, '');

/** First what each main place and each link comes to, then what more is said, so that a short list is a fair one. */
export function leadingStatements(briefing: Briefing, features: readonly BriefingFeature[]): Statement[] {
  const all = features.map((feature) => statementsOf(briefing, feature));
  const longest = Math.max(0, ...all.map(({ length }) => length));
  const rounds = Array.from({ length: longest }, (_, i) => all.flatMap((list) => list[i] ?? []));
  return once(rounds.flat());
}

/** Three are named; of a longer list the first two, and how many more there are. */
function few(names: readonly string[], comma: string, last: string): string {
  const all = [...new Set(names)];
  if (all.length > 3) return `${all.slice(0, 2).join(comma)} and ${all.length - 2} more`;
  return [all.slice(0, -1).join(comma), all.at(-1)].filter(Boolean).join(last);
}

/** What is said of several in the same words is said once, of all of them and by all who say so. */
function once(statements: readonly Statement[]): Statement[] {
  const byText = new Map<string, Statement[]>();
  for (const statement of statements) byText.set(statement.text, [...(byText.get(statement.text) ?? []), statement]);
  return [...byText.values()].map((same) => (same.length === 1 ? same[0]! : {
    ...same[0]!,
    about: few(same.map(({ about }) => about), ', ', ' and '),
    by: few(same.map(({ by }) => shortBy(by)), '; ', '; '),
    grades: [...new Set(same.flatMap(({ grades }) => grades))],
  }));
}

export function mainFeatures(briefing: Briefing): BriefingFeature[] {
  const main = briefing.places.filter(({ rank }) => rank === 'main');
  const links = [...briefing.links].sort((a, b) => b.weight - a.weight);
  return [...main, ...links, ...briefing.places.filter(({ rank }) => rank !== 'main')];
}

/** What a scene is about: its selection and what touches it, else what it frames and the links among that. */
export function featuresOf(briefing: Briefing, scene: Scene): BriefingFeature[] {
  const view = viewOf(scene.view);
  const shown = shownIds(briefing, view);
  const wanted = new Set(view.select === null ? view.fit : [view.select]);
  const touching = briefing.links.filter(({ from, to }) => (view.select === null ? wanted.has(from) && wanted.has(to) : wanted.has(from) || wanted.has(to)));
  const named = [...wanted].flatMap((id) => briefing.byId.get(id) ?? []);
  return [...new Set([...named, ...touching])].filter(({ id }) => shown.has(id));
}

export type PlaceEntry = { name: string; local: { text: string; lang: string } | null; said: string; role: string; note: string; positions: string[]; basis: string };

export type LinkEntry = Omit<PlaceEntry, 'local' | 'positions' | 'basis'> & { route: string; length: string };

const saidOf = ({ statusSaid, when }: BriefingFeature): string => [statusSaid && STATUS_WORDS[statusSaid], when && whenInWords(when)].filter(Boolean).join(', ');

/** A link with where it runs and how long it is: along its course, else straight between its ends. */
export function linkEntry(briefing: Briefing, link: Link): LinkEntry {
  const [from, to] = [placeOf(briefing, link.from), placeOf(briefing, link.to)];
  const [a, b] = [from ? printedName(briefing, from) : link.from, to ? printedName(briefing, to) : link.to];
  const straight = measureBetween(from, to);
  const along = courseKm(link);
  const measure = straight.kind === 'distance' && along !== null ? { ...straight, distanceKm: along } : straight;
  return {
    name: link.name,
    said: saidOf(link),
    role: [link.role, [link.label, link.basis].filter(Boolean).join(', ')].filter(Boolean).map((words) => sentence(words!)).join(' '),
    note: link.note ?? '',
    route: link.direction === 'forward' ? `From ${a} to ${b}` : `Between ${a} and ${b}`,
    length: measure.kind === 'distance' ? roundedDistance(measure.distanceKm, measure.uncertaintyM) : '',
  };
}

/** @param isSourced whether the document names the source of any position: where it names none, no place says so for itself */
export function placeEntry(briefing: Briefing, place: Place, isSourced: boolean): PlaceEntry {
  const uncertainty = uncertaintyOf(place.precision, place.approximate);
  const at = place.at;
  const positions = at ? (['DD', 'MGRS'] as const).flatMap((form) => formatPosition(at, form, uncertainty) ?? []) : [];
  return {
    name: printedName(briefing, place),
    local: localName(place),
    said: saidOf(place),
    role: place.role ?? '',
    note: place.note ?? '',
    positions: positions.length > 0 ? positions : ['No position'],
    basis: at ? (isSourced ? positionWords(place, sourcesIn(briefing).byId) : reachWords(place)) : '',
  };
}

/** ICD 203 (2 January 2015): seven degrees in two rows of words, per cent. */
export const LIKELIHOOD: readonly (readonly [word: string, synonym: string, percent: string])[] = [
  ['almost no chance', 'remote', '1–5 %'], ['very unlikely', 'highly improbable', '5–20 %'], ['unlikely', 'improbable', '20–45 %'],
  ['roughly even chance', 'roughly even odds', '45–55 %'], ['likely', 'probable', '55–80 %'],
  ['very likely', 'highly probable', '80–95 %'], ['almost certain', 'nearly certain', '95–99 %'],
];

export type GradeKey = { sign: string; meaning: string }[];

const LETTERS = Object.entries(RELIABILITY) as [Letter, string][];
const DIGITS = Object.entries(CREDIBILITY).map(([digit, meaning]) => [Number(digit) as Digit, meaning] as const);

export const RELIABILITY_KEY: GradeKey = LETTERS.map(([sign, meaning]) => ({ sign, meaning }));
export const CREDIBILITY_KEY: GradeKey = DIGITS.map(([sign, meaning]) => ({ sign: String(sign), meaning }));

/** The signs that grades of this briefing use, letters first. */
export function gradesUsed(briefing: Briefing): GradeKey {
  const grades = [...briefing.byId.values()].flatMap((feature) => statementsOf(briefing, feature)).flatMap(({ grades: signs }) => signs).join('');
  return [...RELIABILITY_KEY, ...CREDIBILITY_KEY].filter(({ sign }) => grades.includes(sign));
}

/** The degrees of likelihood that this briefing uses, in the words that it uses. */
export function likelihoodsUsed(briefing: Briefing): { word: string; percent: string }[] {
  const used = new Set([...briefing.byId.values()].flatMap(({ claims }) => claims.map(({ likelihood }) => likelihood)));
  return LIKELIHOOD.flatMap(([word, synonym, percent]) => [word, synonym].filter((term) => used.has(term as never)).map((term) => ({ word: term, percent })));
}

/** What a map shows, for those who cannot see it. */
export function mapWords(briefing: Briefing, view: View): string {
  const shown = shownIds(briefing, view);
  const places = briefing.places.filter(({ id, at, rank }) => shown.has(id) && at !== null && rank === 'main').map((place) => printedName(briefing, place));
  const links = briefing.links.filter(({ id }) => shown.has(id)).map(({ name, label, basis }) => (label ? `${name} (${[label, basis].filter(Boolean).join(', ')})` : name));
  return `Map. Places: ${places.join(', ') || 'none'}. Links: ${links.join('; ') || 'none'}.`;
}
