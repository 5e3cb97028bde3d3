/** What a room will ask about places, and what can be answered. */
import type { BriefingFeature } from '../document/briefing';

/** `of`: the name of the feature. `open`: no evidence lets anybody judge the answer. */
export type Question = { of: string; question: string; answer: string; open: boolean };

/** Credibility "cannot be judged" (Admiralty code). */
const CANNOT_BE_JUDGED = 6;

export const questionsOf = (features: readonly BriefingFeature[]): Question[] =>
  features.flatMap(({ name, questions }) => questions.map(({ question, answer, evidence = [] }) =>
    ({ of: name, question, answer, open: evidence.some(({ credibility }) => credibility === CANNOT_BE_JUDGED) })));

const MOST = 5;

/** The few to be ready for at the end: those that are open, then what each feature is asked first. */
export function questionsToExpect(features: readonly BriefingFeature[]): Question[] {
  const all = questionsOf(features);
  const first = all.filter((one, i) => all.findIndex(({ of }) => of === one.of) === i);
  return [...new Set([...all.filter(({ open }) => open), ...first])].slice(0, MOST);
}
