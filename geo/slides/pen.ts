/** A pen whose strokes are items of a slide: what draws on a canvas or a page draws freeforms and words here. */
import { lettersAlong, type Letter, type Pen, type PenLine, type PenRun } from '../picture/pen';
import type { Point } from '../projection/projector';
import { advanceOf, metricsOf, textItem, wordsAt } from './faces';
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

/** How far a line may bend away under words that stand straight, in pixels. */
const BEND = 2.5;

function bendOf(points: readonly Point[]): number {
  const [a, b] = [points[0]!, points.at(-1)!];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return Math.max(...points.map(({ x, y }) => Math.abs((b.x - a.x) * (a.y - y) - (a.x - x) * (b.y - a.y)) / length));
}

/** Words of a run, each with the space after it. */
const wordsOf = (runs: readonly TextRun[]): TextRun[] => runs.flatMap((run) => (run.text.match(/\s*\S+\s*/g) ?? []).map((text) => ({ ...run, text })));

/** Words along a line: in one piece where it is straight enough, else each word turned by itself, all held in a group. */
function alongLine(runs: readonly TextRun[], points: readonly Point[], offset: number, dy: number): Item {
  const whole = wordsIn(runs);
  const straight = bendOf(points) <= BEND;
  const pieces = straight ? [runs] : wordsOf(runs).map((word) => [word]);
  const advances = pieces.map((piece) => piece.reduce((sum, run) => sum + advanceOf(run), 0));
  const places = lettersAlong(points, advances, offset, dy);
  const items = pieces.map((piece, i) => turned(straight ? piece : piece.map((run) => ({ ...run, text: run.text.trim() })), places[i]!));
  return items.length === 1 ? items[0]! : { kind: 'group', name: whole, alt: whole, items };
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
