/** Where no scene tells the story: what is claimed and by whom, or what each place does in it. */
import type { Briefing } from '../document/briefing';
import { leadingStatements, mainFeatures, shortBy, type Statement } from '../handout/content';
import type { Palette } from '../style/palette';
import { whenInWords } from '../time/words';
import { listingSlides } from './listing';
import type { Paragraph, Slide, TextRun } from './slide';

/** More than this nobody reads from a wall. */
const MOST = 60;
const SIZE = 15;

type Words = { of: string; said: string; by: string; grades: string };

const wordsOf = ({ about, text, by, grades }: Statement): Words => ({ of: about, said: text, by: shortBy(by), grades: grades.join(' ') });

/** Roles with their dates, of what has one. */
const rolesOf = (briefing: Briefing): Words[] => mainFeatures(briefing).flatMap(({ name, role, when }) =>
  (role ? [{ of: name, said: role, by: when ? whenInWords(when) : '', grades: '' }] : []));

function paragraphOf({ of, said, by, grades }: Words, palette: Palette): Paragraph {
  const run = (text: string, face: TextRun['face'], color: string): TextRun => ({ text, face, size: SIZE, color });
  return {
    runs: [
      run(`${of}. `, 'sans-bold', palette.ink), run(said, 'sans', palette.ink),
      ...(by ? [run(` ${by}`, 'sans', palette.ink2)] : []), ...(grades ? [run(` ${grades}`, 'sans-bold', palette.ink)] : []),
    ],
    before: SIZE * 0.5,
  };
}

/** None where the scenes say it, or there is nothing to say. */
export function claimSlides(briefing: Briefing, palette: Palette): Slide[] {
  if (briefing.scenes.length > 0) return [];
  const claimed = leadingStatements(briefing, mainFeatures(briefing)).map(wordsOf);
  const said = claimed.length > 0 ? claimed : rolesOf(briefing);
  const left = said.length - MOST;
  const paragraphs = [
    ...said.slice(0, MOST).map((words) => paragraphOf(words, palette)),
    ...(left > 0 ? [{ runs: [{ text: `and ${left} more, in the briefing`, face: 'sans' as const, size: SIZE, color: palette.ink2 }], before: SIZE * 0.5 }] : []),
  ];
  return listingSlides(briefing, claimed.length > 0 ? 'What is claimed, and by whom' : 'What is where', paragraphs, { title: null, paragraphs: [] }, palette);
}
