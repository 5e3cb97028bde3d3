/** Grades by the Admiralty code (AJP-2.1): the source's letter and the item's digit, side by side, never averaged. */
import type { Claim, Evidence, Source } from '../document/briefing';

export type Letter = NonNullable<Source['reliability']>;
export type Digit = NonNullable<Evidence['credibility']>;

/** One grade; a half that nobody judged is null and written as a dash. */
export type Grade = { letter: Letter | null; digit: Digit | null };

export const RELIABILITY: Record<Letter, string> = {
  A: 'completely reliable', B: 'usually reliable', C: 'fairly reliable',
  D: 'not usually reliable', E: 'unreliable', F: 'reliability cannot be judged',
};

export const CREDIBILITY: Record<Digit, string> = {
  1: 'confirmed by other, independent sources', 2: 'probably true', 3: 'possibly true',
  4: 'doubtful', 5: 'improbable', 6: 'truth cannot be judged',
};

export const gradeCode = ({ letter, digit }: Grade): string => `${letter ?? '–'}${digit ?? '–'}`;

/** The grade in a sentence or two: "F: reliability cannot be judged. 3: possibly true." */
export function gradeMeaning({ letter, digit }: Grade): string {
  const source = letter ? `${letter}: ${RELIABILITY[letter]}.` : 'The source is not graded.';
  const item = digit ? `${digit}: ${CREDIBILITY[digit]}.` : 'The information is not graded.';
  return `${source} ${item}`;
}

const gradeOf = (evidence: Evidence, sources: ReadonlyMap<string, Source>): Grade => ({
  letter: sources.get(evidence.source)?.reliability ?? null,
  digit: evidence.credibility ?? null,
});

/** Best information first, then the best source; what cannot be judged, or was not, comes last. */
const byWorth = (a: Grade, b: Grade): number =>
  (a.digit ?? 7) - (b.digit ?? 7) || (a.letter ?? 'G').localeCompare(b.letter ?? 'G');

/** The different grades of a claim's evidence, the best first; none where neither half was ever judged. */
export function gradesOf(claim: Pick<Claim, 'evidence'>, sources: ReadonlyMap<string, Source>): Grade[] {
  const graded = (claim.evidence ?? []).map((evidence) => gradeOf(evidence, sources)).filter(({ letter, digit }) => letter || digit);
  return [...new Map(graded.map((grade) => [gradeCode(grade), grade])).values()].sort(byWorth);
}

const CANNOT = 'cannot be judged';

/** The key under a column of grades, only for the signs in it: "F, 6: cannot be judged. 3: possibly true. Admiralty code." */
export function gradeKey(grades: readonly Grade[]): string | null {
  const letters = [...new Set(grades.flatMap(({ letter }) => letter ?? []))].sort();
  const digits = [...new Set(grades.flatMap(({ digit }) => digit ?? []))].sort();
  if (letters.length + digits.length === 0) return null;
  const unjudged = [...letters.filter((letter) => letter === 'F'), ...digits.filter((digit) => digit === 6)];
  const judged = [
    ...letters.filter((letter) => letter !== 'F').map((letter) => `${letter}: ${RELIABILITY[letter]}.`),
    ...digits.filter((digit) => digit !== 6).map((digit) => `${digit}: ${CREDIBILITY[digit]}.`),
  ];
  return [...(unjudged.length > 0 ? [`${unjudged.join(', ')}: ${CANNOT}.`] : []), ...judged, 'Admiralty code.'].join(' ');
}
