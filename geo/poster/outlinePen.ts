/** A pen that writes SVG in which words are outlines: nothing that reads it needs a font. */
import { setFromTheLeft } from '../handout/visual';
import { lettersAlong, type Halo, type Pen, type PenRun } from '../picture/pen';
import { svgPen, type SvgPen } from '../picture/svgText';
import { outlinesOf, widthOf, type Outline } from './outlines';

const n = (value: number): number => Math.round(value * 100) / 100;
const DEGREES = 180 / Math.PI;

const stroked = (halo: Halo | null): string =>
  halo ? ` paint-order="stroke" stroke="${halo.color}" stroke-width="${halo.width}" stroke-linejoin="round"` : '';

const shape = ({ path, color }: Outline, transform: string, halo: Halo | null): string =>
  path === '' ? '' : `<path transform="${transform}" d="${path}" fill="${color}"${stroked(halo)}/>`;

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** All halos lie below all letters, as around text. */
const inTwoCoats = (halo: Halo | null, coat: (halo: Halo | null) => string): string => (halo ? coat(halo) : '') + coat(null);

function setAt(outlines: readonly Outline[], x: number, y: number, halo: Halo | null): string {
  let at = x;
  return outlines.map((outline) => {
    const drawn = shape(outline, `translate(${n(at)} ${n(y)})`, halo);
    at += outline.advance;
    return drawn;
  }).join('');
}

export function outlinePen(): SvgPen {
  const pen = svgPen('poster-');
  const set = (runs: readonly PenRun[]): Outline[] => runs.flatMap(outlinesOf);
  const words: Pen['words'] = (runs, at, anchor, halo, dir) => {
    const outlines = set(dir ? setFromTheLeft(runs, dir) : runs);
    const x = at.x - widthOf(outlines) * SHARE[anchor];
    pen.raw(inTwoCoats(halo, (coat) => setAt(outlines, x, at.y, coat)));
  };
  const along: Pen['along'] = (runs, points, offset, dy, halo) => {
    const outlines = set(runs);
    const letters = lettersAlong(points, outlines.map(({ advance }) => advance), offset, dy);
    pen.raw(inTwoCoats(halo, (coat) => outlines.map((outline, i) => {
      const { x, y, angle } = letters[i]!;
      return shape(outline, `translate(${n(x)} ${n(y)}) rotate(${n(angle * DEGREES)})`, coat);
    }).join('')));
  };
  return { ...pen, words, along };
}
