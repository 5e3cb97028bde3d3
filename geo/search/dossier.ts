/** The dossier's places, links and claims as something to look through. */
import type { BriefingDocument, Claim } from '@/geo/document/briefing';
import { idOf, isLink, isPlace, type DocumentFeature, type LinkFeature, type PlaceFeature } from '@/geo/document/read/features';
import { find } from './find';
import { haystackOf, type Haystack } from './haystack';
import type { Result } from './result';

const FEATURES = 8;
const CLAIMS = 6;

type Group = { haystack: Haystack; results: Result[] };
type Entry = { names: string[]; result: Result };
type Index = { places: Group; links: Group; claims: Group };

const namesOf = ({ properties }: DocumentFeature): string[] => [properties.name, ...Object.values(properties.names ?? {})];
const words = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' · ');

function placeEntry(feature: PlaceFeature): Entry {
  const { name, brief, role } = feature.properties;
  return { names: namesOf(feature), result: { kind: 'place', featureId: idOf(feature), title: name, detail: brief ?? role ?? '' } };
}

function linkEntry(feature: LinkFeature, nameOf: (id: string) => string): Entry {
  const { name, label, from, to } = feature.properties;
  const ends = `${nameOf(from)} to ${nameOf(to)}`;
  const detail = words(ends === name ? undefined : ends, label);
  return { names: label ? [...namesOf(feature), label] : namesOf(feature), result: { kind: 'link', featureId: idOf(feature), title: name, detail } };
}

function claimEntry(feature: DocumentFeature, claim: Claim): Entry {
  const detail = words(claim.by, feature.properties.name);
  return { names: [claim.text, claim.by], result: { kind: 'claim', featureId: idOf(feature), title: claim.text, detail } };
}

const group = (entries: Entry[]): Group =>
  ({ haystack: haystackOf(entries.map(({ names }) => names)), results: entries.map(({ result }) => result) });

/** Main places before supporting ones; else the document's order. */
const byRank = (a: PlaceFeature, b: PlaceFeature): number =>
  Number(a.properties.rank === 'supporting') - Number(b.properties.rank === 'supporting');

function indexOf({ features }: BriefingDocument): Index {
  const names = new Map(features.map((feature) => [idOf(feature), feature.properties.name]));
  return {
    places: group(features.filter(isPlace).sort(byRank).map(placeEntry)),
    links: group(features.filter(isLink).map((link) => linkEntry(link, (id) => names.get(id) ?? id))),
    claims: group(features.flatMap((feature) => (feature.properties.claims ?? []).map((claim) => claimEntry(feature, claim)))),
  };
}

/** A document is never changed in place: another version is another object, and its index goes with it. */
const indices = new WeakMap<BriefingDocument, Index>();

function indexFor(document: BriefingDocument): Index {
  const index = indices.get(document) ?? indexOf(document);
  indices.set(document, index);
  return index;
}

const pick = ({ haystack, results }: Group, query: string, limit: number, typos: boolean): Result[] =>
  find(haystack, query, { limit, typos }).map((entry) => results[entry]!);

/** Places, links, then claims that match a folded query. Claims are prose: there a forgiven typo is another word. */
export function inDossier(document: BriefingDocument, query: string): Result[] {
  const { places, links, claims } = indexFor(document);
  const found = pick(places, query, FEATURES, true);
  const between = pick(links, query, FEATURES - found.length, true);
  return [...found, ...between, ...pick(claims, query, CLAIMS, false)];
}
