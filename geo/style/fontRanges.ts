/** Which characters each font file has, unpacked from what .ci/fonts read off the files. */
import packed from './fontRanges.json' with { type: 'json' };

export type FontFile = keyof typeof packed;

/** First and last code point, inclusive. */
export type Run = [first: number, last: number];

/** Stands for `kanji`. */
const JIS = 'jis1';
const NO_CHARACTER = 0xfffd;

/** Level 1 of JIS X 0208: the rows of EUC-JP, which every browser can read, are far shorter to tell than the list of what is in them. */
function kanji(): number[] {
  const cells: number[] = [];
  for (let lead = 0xb0; lead <= 0xcf; lead += 1) for (let trail = 0xa1; trail <= 0xfe; trail += 1) cells.push(lead, trail);
  const text = new TextDecoder('euc-jp').decode(Uint8Array.from(cells));
  return [...text].map((character) => character.codePointAt(0)!).filter((code) => code !== NO_CHARACTER);
}

/** Base 36: the distance from the end of the run before, then `-` and how many more follow. */
function unpacked(text: string): Run[] {
  let end = 0;
  return text.split(' ').map((run) => {
    const [gap = '0', more = '0'] = run.split('-');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(more, 36);
    return [first, end];
  });
}

/** Runs in ascending order, those that touch made one. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const [first, last] of [...runs].sort(([a], [b]) => a - b)) {
    const before = made.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else made.push([first, last]);
  }
  return made;
}

const read = new Map<FontFile, readonly Run[]>();

/** The code points that a file has, in ascending order. */
export function rangesOf(file: FontFile): readonly Run[] {
  const text: string = packed[file];
  const known = read.get(file);
  if (known) return known;
  const made = text.startsWith(JIS)
    ? joined([...kanji().map((code): Run => [code, code]), ...unpacked(text.slice(JIS.length + 1))])
    : unpacked(text);
  read.set(file, made);
  return made;
}
