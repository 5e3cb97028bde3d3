/** A found feature's texts as properties of the format; what is none of its words is left out with a note. */
import { areaPrecision } from '../../document/plain/areaPrecision';
import type { Dates } from '../../document/plain/dates';
import { attributionIn, type Pages } from '../../document/plain/attribution';
import { dataOf } from '../../document/plain/data';
import type { Ids } from '../../document/plain/ids';
import { otherNames } from '../../document/plain/otherNames';
import { LONGEST } from '../../document/plain/texts';
import { Confidence, Likelihood, Precision, Status } from '../../document/schema';
import type { Claim, LinkProperties, PlaceProperties } from '../../document/schema';
import { numberOf } from '../geometry';
import type { Named } from '../geometry';
import { Notes } from '../notes';
import type { Found, FoundClaim, Texts } from './found';
import { fitted, lineOf, noted } from './texts';

type OwnProperties = PlaceProperties | LinkProperties;

export type Tools = { notes: Notes; dates: Dates; claimIds: Ids; pages: Pages; /** The row of likelihood words that the document uses. */ row: { first: 0 | 1 | null } };

const isZone = (name: string): boolean => {
  try {
    return /^[A-Z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

/** Reads one value of `line`, saying in a note what it could not. */
class Line {
  constructor(private readonly tools: Tools, private readonly line: number | null, private readonly of: Named) {}

  text(written: string | undefined, max: number): string | undefined {
    return written === undefined ? undefined : fitted(written, max, this.line, this.tools.notes) || undefined;
  }

  word<T extends string>(written: string | undefined, words: readonly T[]): T | undefined {
    const text = written?.trim().toLowerCase() ?? '';
    if (text === '') return undefined;
    const found = words.find((word) => word === text);
    if (found === undefined) this.tools.notes.add({ code: 'word-unknown', of: this.of(), found: text, known: words.join(', ') }, this.line);
    return found;
  }

  date(written: string | undefined): string | undefined {
    if (written === undefined || written.trim() === '') return undefined;
    const { edtf, fault } = this.tools.dates.read(written);
    if (fault === 'date') this.tools.notes.add({ code: 'date', of: this.of(), found: written }, this.line);
    else if (fault) this.tools.notes.tally({ code: fault }, this.line);
    return edtf;
  }

  /** A briefing keeps to one row of words; the first that is read decides. */
  likelihood(written: string): Likelihood | undefined {
    const { row } = this.tools;
    const word = this.word(written, row.first === null ? Likelihood.options : Likelihood.options.slice(row.first * 7, row.first * 7 + 7));
    if (word !== undefined) row.first ??= Likelihood.options.indexOf(word) < 7 ? 0 : 1;
    return word;
  }

  /** Width of a line, in pixels. */
  weight(written: string): number | undefined {
    const value = numberOf(written);
    if (value !== null && value >= 1 && value <= 8) return value;
    if (written.trim() !== '') this.tools.notes.add({ code: 'word-unknown', of: this.of(), found: written, known: 'the numbers from 1 to 8' }, this.line);
    return undefined;
  }

  zone(written: string | undefined): string | undefined {
    return written !== undefined && written !== '' && isZone(written) ? written : undefined;
  }
}

/** The members that are there. */
function present<T extends object>(members: T): T {
  const there: Partial<T> = {};
  for (const key in members) if (members[key] !== undefined) there[key] = members[key];
  return there as T;
}

function claimOf(found: FoundClaim, name: string, tools: Tools): Claim {
  const read = new Line(tools, found.line, () => `The claim on ${name}`);
  const own = found.id !== '' && tools.claimIds.take(found.id);
  return present({
    id: own ? found.id : tools.claimIds.make(`${name}-claim`),
    text: read.text(found.text, LONGEST.text) ?? '–',
    evidence: tools.pages.evidence(found.addresses),
    by: read.text(found.by, LONGEST.by) ?? 'Not said',
    when: read.date(found.when),
    status: read.word(found.status, Status.options),
    event: read.text(found.event, LONGEST.event),
    likelihood: read.likelihood(found.likelihood),
    confidence: read.word(found.confidence, Confidence.options),
  });
}

function said(texts: Texts | undefined, read: Line) {
  if (!texts) return {};
  const estimate = texts.approximate?.trim().toLowerCase();
  return {
    role: read.text(texts.role, LONGEST.role),
    brief: read.text(texts.brief, LONGEST.brief),
    status: read.word(texts.status, Status.options),
    when: read.date(texts.when),
    event: read.text(texts.event, LONGEST.event),
    timeZone: read.zone(texts.timeZone),
    note: read.text(texts.note, LONGEST.note),
    rank: read.word(texts.rank, ['main', 'supporting'] as const),
    approximate: estimate === 'true' || estimate === 'yes' ? true : undefined,
  };
}

function othersOf({ others = [], line }: Found, name: string, notes: Notes): Pick<PlaceProperties, 'names' | 'data'> {
  const { names, rest: further } = otherNames(name, others);
  const { data, rest } = dataOf(further, (text) => noted(text, line, notes));
  for (const name of rest) notes.ignore(name, line);
  return { names, data: data.length > 0 ? data : undefined };
}

/** The description of whom the file names as its source is a claim of theirs, and not the place's role. */
function attributed({ texts, claims = [], saidBy, line }: Found): Required<Pick<Found, 'texts' | 'claims'>> {
  const { role, ...others } = texts ?? {};
  const who = saidBy && role ? attributionIn(saidBy.by, saidBy.address) : null;
  if (!who?.by) return { texts: texts ?? {}, claims };
  const claim: FoundClaim = { line, id: '', text: role!, ...who, when: '', status: '', event: '', likelihood: '', confidence: '' };
  return { texts: others, claims: [...claims, claim] };
}

/** The properties of a place. `name` is its tidied name. */
export function placeProperties(found: Found, name: string, layer: string | undefined, tools: Tools): PlaceProperties {
  const { texts, claims } = attributed(found);
  const read = new Line(tools, found.line, () => `${found.noun} “${name}”`);
  return present({
    kind: 'place' as const, layer, name, ...said(texts, read),
    precision: read.word(texts.precision, Precision.options) ?? areaPrecision(found.geometry),
    claims: claims.length > 0 ? claims.slice(0, 1000).map((claim) => claimOf(claim, name, tools)) : undefined,
    ...othersOf(found, name, tools.notes),
  });
}

/** The properties that this program wrote, in their layer of now and with the texts that were changed since. A date that is none changes nothing. */
export function withEdits(own: OwnProperties, { texts, line, noun }: Found, name: string, layer: string | undefined, tools: Tools): OwnProperties {
  const read = new Line(tools, line, () => `${noun} “${name}”`);
  const role = texts?.role === undefined ? own.role : read.text(texts.role, LONGEST.role);
  const when = read.date(texts?.when) ?? own.when;
  // A name that was only tidied is the one that was kept.
  const isNamed = lineOf(own.name, LONGEST.name, null, new Notes()) === name;
  return present({ ...own, layer, name: isNamed ? own.name : name, role, when });
}

export const nameOf = (found: Found, n: number, notes: Notes): string => lineOf(found.name, LONGEST.name, found.line, notes) || `Place ${n}`;

/** A place's properties as those of a link, without what links do not have and with what only they say. */
export function linkProperties(place: PlaceProperties, { line, noun }: Found, ends: NonNullable<Found['ends']>, tools: Tools): LinkProperties {
  const read = new Line(tools, line, () => `${noun} “${place.name}”`);
  const ofPlaces = new Set(['kind', 'rank', 'precision', 'approximate', 'anchor', 'positionSource']);
  const common = Object.fromEntries(Object.entries(place).filter(([member]) => !ofPlaces.has(member))) as Pick<LinkProperties, 'name'>;
  return present({
    kind: 'link' as const, ...common, from: ends.from, to: ends.to,
    flow: read.text(ends.flow, LONGEST.flow), direction: read.word(ends.direction, ['forward', 'both', 'none'] as const), weight: read.weight(ends.weight),
    label: read.text(ends.label, LONGEST.label), basis: read.text(ends.basis, LONGEST.basis),
  });
}

/** A link's properties as those of a place, without what places do not have. */
export function linkAsPlace(link: LinkProperties): PlaceProperties {
  const ofLinks = new Set(['kind', 'from', 'to', 'flow', 'direction', 'weight', 'label', 'basis']);
  const common = Object.fromEntries(Object.entries(link).filter(([member]) => !ofLinks.has(member))) as Pick<PlaceProperties, 'name'>;
  return { kind: 'place', ...common };
}
