/** A pen whose strokes are items of a slide: what draws on a canvas or a page draws freeforms and words here. */
import { pointAlong } from '../picture/course';
import type { WordsAlong } from '../picture/labels/linkLabels';
import type { Letter, Pen, PenLine, PenRun } from '../picture/pen';
import type { Point } from '../projection/projector';
import { advanceOf, metricsOf, STRANGE_FACE, textItem, wordsAt } from './faces';
import { frameOfSteps, stepsOf } from './path';
import type { Item, Outline, Paint, TextRun } from './slide';

export type SlidePen = Pen & { items: readonly Item[] };

/** @param from where the pen's origin is on the slide; @param scale of everything that it draws */
export function slidePen(from: Point = { x: 0, y: 0 }, scale = 1): SlidePen {
  const items: Item[] = [];
  let origin = from;
  let fade = 1;
  const place = ({ x, y }: Point): Point => ({ x: origin.x + x * scale, y: origin.y + y * scale });
  const shape = (name: string, path: string, fill: Paint | null, outline: Outline | null) => {
    const steps = stepsOf(path, place);
    if (steps.length > 1) items.push({ kind: 'shape', name, alt: '', frame: frameOfSteps(steps), geometry: { path: steps }, fill, outline });
  };
  const outlineOf = ({ color, width, opacity = 1, dash, round }: PenLine): Outline =>
    ({ color, opacity: fade * opacity, width: width * scale, dash: dash?.map((length) => length * scale), round });
  const inked = (runs: readonly PenRun[], halo: string | undefined): TextRun[] =>
    runs.map(({ text, face, size, color, lang }) => ({ text, face, size: size * scale, color, opacity: fade, lang, halo }));
  return {
    items,
    wider: STRANGE_FACE,
    fill: (path, color) => shape('Sign', path, { color, opacity: fade }, null),
    line: (path, line) => shape('Line', path, null, outlineOf(line)),
    words: (runs, at, align, halo) => void items.push(wordsAt(wordsIn(runs), place(at), [{ runs: inked(runs, halo?.color), align }])),
    along: (runs, points, offset, dy, halo) => void items.push(alongLine(inked(runs, halo?.color), points.map(place), offset * scale, dy * scale)),
    within({ x, y }, opacity, draw) {
      const before = [origin, fade] as const;
      origin = place({ x, y });
      fade *= opacity;
      draw();
      [origin, fade] = before;
    },
  };
}

const wordsIn = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');

/** How a slide sets words along a link, see `alongLine`. */
export const STRAIGHT: WordsAlong = { wider: STRANGE_FACE, chord: 0.985 };

/** Along how many points a line is asked how far it bends under its words. */
const LOOKS = 9;

/**
 * Words along a line, straight in one piece: whatever face a machine sets them in, they stay one text that nothing overlaps.
 * Where the line bends they run as it does on the whole, clear of all of it.
 */
function alongLine(runs: readonly TextRun[], points: readonly Point[], offset: number, dy: number): Item {
  const width = runs.reduce((sum, run) => sum + advanceOf(run), 0);
  const under = Array.from({ length: LOOKS }, (_, i) => pointAlong(points, offset + width * STRANGE_FACE * (i / (LOOKS - 1) - 0.5)));
  const [first, middle, last] = [under[0]!, under[(LOOKS - 1) / 2]!, under.at(-1)!];
  const angle = Math.atan2(last.y - first.y, last.x - first.x);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const below = under.map(({ x, y }) => (y - middle.y) * c - (x - middle.x) * s);
  const down = dy + (dy < 0 ? Math.min(...below) : Math.max(...below));
  return turned(runs, { x: middle.x - (width / 2) * c - down * s, y: middle.y - (width / 2) * s + down * c, angle });
}

/** Words on a baseline that begins at a point and runs at an angle. */
function turned(runs: readonly TextRun[], { x, y, angle }: Letter): Item {
  const width = runs.reduce((sum, run) => sum + advanceOf(run), 0);
  const size = Math.max(...runs.map((run) => run.size));
  const { ascent, height } = metricsOf('sans');
  const [half, down] = [width / 2, size * (height / 2 - ascent)];
  const middle = { x: x + half * Math.cos(angle) - down * Math.sin(angle), y: y + half * Math.sin(angle) + down * Math.cos(angle) };
  const frame = { x: middle.x - half, y: middle.y - (size * height) / 2, width, height: size * height };
  return { ...textItem(wordsIn(runs), frame, [{ runs, align: 'middle' }], { wrap: false, anchor: 'middle' }), turn: angle };
}
