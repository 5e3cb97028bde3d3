/** Where no scene tells the story: what is claimed and by whom, or what each place does in it. */
import type { Briefing } from '../document/briefing';
import { leadingStatements, mainFeatures, printedName, shortBy, type Statement } from '../handout/content';
import type { Palette } from '../style/palette';
import { whenInWords } from '../time/words';
import { listingSlides, slidesFor } from './listing';
import type { Paragraph, Slide, TextRun } from './slide';

/** More than this nobody reads from a wall. */
const MOST = 60;
/** A few are set large: as large as one slide holds them. */
const SIZES = [24, 20, 17, 15];

type Words = { of: string; said: string; by: string; grades: string };

const wordsOf = ({ about, text, by, grades }: Statement): Words => ({ of: about, said: text, by: shortBy(by), grades: grades.join(' ') });

/** Roles with their dates, of what has one. */
const rolesOf = (briefing: Briefing): Words[] => mainFeatures(briefing).flatMap((feature) =>
  (feature.role ? [{ of: printedName(briefing, feature), said: feature.role, by: feature.when ? whenInWords(feature.when) : '', grades: '' }] : []));

function paragraphOf({ of, said, by, grades }: Words, size: number, palette: Palette): Paragraph {
  const run = (text: string, face: TextRun['face'], color: string): TextRun => ({ text, face, size, color });
  return {
    runs: [
      run(`${of}. `, 'sans-bold', palette.ink), run(said, 'sans', palette.ink),
      ...(by ? [run(` ${by}`, 'sans', palette.ink2)] : []), ...(grades ? [run(` ${grades}`, 'sans-bold', palette.ink)] : []),
    ],
    before: size * 0.5,
  };
}

/** Claims, else roles; none where the scenes say it, or there is nothing to say. */
function saidIn(briefing: Briefing): { title: string; words: Words[] } {
  const claimed = briefing.scenes.length > 0 ? [] : leadingStatements(briefing, mainFeatures(briefing)).map(wordsOf);
  if (claimed.length > 0) return { title: 'What is claimed, and by whom', words: claimed };
  return { title: 'What is where', words: briefing.scenes.length > 0 ? [] : rolesOf(briefing) };
}

function paragraphsOf(words: readonly Words[], size: number, palette: Palette): Paragraph[] {
  const left = words.length - MOST;
  return [
    ...words.slice(0, MOST).map((one) => paragraphOf(one, size, palette)),
    ...(left > 0 ? [{ runs: [{ text: `and ${left} more, in the briefing`, face: 'sans' as const, size, color: palette.ink2 }], before: size * 0.5 }] : []),
  ];
}

/** Without a scene to say it: what is claimed and by whom, else what each place does. Empty where a scene does, or there is nothing. */
export const claimParagraphs = (briefing: Briefing, size: number, palette: Palette): Paragraph[] => paragraphsOf(saidIn(briefing).words, size, palette);

const NO_KEY = { title: null, paragraphs: [] };

export function claimSlides(briefing: Briefing, palette: Palette): Slide[] {
  const { title, words } = saidIn(briefing);
  const set = SIZES.map((size) => paragraphsOf(words, size, palette));
  return listingSlides(briefing, title, set.find((one) => slidesFor(one, NO_KEY) <= 1) ?? set.at(-1)!, NO_KEY, palette);
}
