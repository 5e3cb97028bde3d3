/** What several formats say of a briefing in the same words. */
import type { Briefing, Claim, Source } from '../document/briefing';
import { gradeCode, gradesOf } from '../card/grades';
import { sourcesById } from '../card/sources';
import { handlingText } from '../document/handlingText';
import { whenInWords } from '../time/words';

/** "C3", "C3, F6"; '' where nothing is graded. */
export const gradeText = (claim: Pick<Claim, 'evidence'>, sources: readonly Source[]): string =>
  gradesOf(claim, sourcesById(sources)).map(gradeCode).join(', ');

/** "KCNA: The visit is confirmed. [F3]" */
export const claimLines = (claims: readonly Claim[], sources: readonly Source[]): string[] => claims.map((claim) => {
  const grade = gradeText(claim, sources);
  return `${claim.by}: ${claim.text}${grade ? ` [${grade}]` : ''}`;
});

/** The figure along a link and on what basis it is: "10,000 troops sent, by estimates"; '' where there is none. */
export const figureLine = (label: string | null, basis: string | null): string => [label, basis].filter(Boolean).join(', ');

/** What stands at the head of a briefing, each in a line. */
export const headLines = ({ handling, bottomLine, author, asOf }: Briefing): string[] => [
  handlingText(handling),
  bottomLine,
  asOf && `As of ${whenInWords(asOf)}`,
  author && `Author: ${author}`,
].filter((text) => text !== null && text !== '') as string[];
