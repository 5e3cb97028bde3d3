/** The dossier's places, links and claims as something to look through. */
import type { BriefingDocument, Claim } from '@/geo/document/briefing';
import { idOf, isLink, isPlace, type DocumentFeature, type LinkFeature, type PlaceFeature } from '@/geo/document/read/features';
import { find } from './find';
import { haystackOf, type Haystack } from './haystack';
import type { Result } from './result';
import { scattered } from './scattered';

const FEATURES = 8;
const CLAIMS = 6;

type Group = { haystack: Haystack; /** With all that is written of them. */ wide(): Haystack; results: Result[] };
type Entry = { names: string[]; said: (string | undefined)[]; result: Result };
type Index = { places: Group; links: Group; claims: Group };

const namesOf = ({ properties }: DocumentFeature): string[] => [properties.name, ...Object.values(properties.names ?? {})];
const words = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' · ');

function placeEntry(feature: PlaceFeature): Entry {
  const { name, brief, role, claims = [] } = feature.properties;
  return { names: namesOf(feature), said: [brief, role, ...claims.flatMap(({ text, by }) => [text, by])], result: { kind: 'place', featureId: idOf(feature), title: name, detail: brief ?? role ?? '' } };
}

function linkEntry(feature: LinkFeature, nameOf: (id: string) => string): Entry {
  const { name, label, role, from, to } = feature.properties;
  const ends = `${nameOf(from)} to ${nameOf(to)}`;
  const detail = words(ends === name ? undefined : ends, label);
  return { names: label ? [...namesOf(feature), label] : namesOf(feature), said: [ends, role], result: { kind: 'link', featureId: idOf(feature), title: name, detail } };
}

function claimEntry(feature: DocumentFeature, claim: Claim): Entry {
  const detail = words(claim.by, feature.properties.name);
  return { names: [claim.text, claim.by], said: [feature.properties.name], result: { kind: 'claim', featureId: idOf(feature), title: claim.text, detail } };
}

function group(entries: Entry[]): Group {
  let wide: Haystack | null = null;
  return {
    haystack: haystackOf(entries.map(({ names }) => names)),
    // Made when it is first needed: it is as long as the document.
    wide: () => (wide ??= haystackOf(entries.map(({ names, said }) => [...names, ...said.filter((text) => text !== undefined)]))),
    results: entries.map(({ result }) => result),
  };
}

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

/** How a group is looked through; a typo is forgiven where `typos` says so. */
type Look = (group: Group, limit: number, typos: boolean) => number[];

/** Places, links, then claims. Claims are prose: there a forgiven typo is another word. */
function lookedThrough({ places, links, claims }: Index, look: Look): Result[] {
  const pick = (group: Group, limit: number, typos: boolean): Result[] => look(group, limit, typos).map((entry) => group.results[entry]!);
  const found = pick(places, FEATURES, true);
  const between = pick(links, FEATURES - found.length, true);
  return [...found, ...between, ...pick(claims, CLAIMS, false)];
}

/** Places, links, then claims that match a folded query; where none does, those of which all its words are written somewhere. */
export function inDossier(document: BriefingDocument, query: string): Result[] {
  const index = indexFor(document);
  const named = lookedThrough(index, ({ haystack }, limit, typos) => find(haystack, query, { limit, typos }));
  if (named.length > 0 || !query.includes(' ')) return named;
  return lookedThrough(index, ({ haystack, wide }, limit) => scattered(haystack, query, { haystack: wide() }, limit));
}
