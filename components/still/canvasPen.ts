/** A pen for a 2D canvas. Fonts must have been loaded (`fonts.ts`): a canvas draws with what is there at that moment. */
import { lettersIn } from '@/geo/picture/labels/letters';
import { lettersAlong, type Halo, type Pen, type PenFace, type PenLine, type PenRun } from '@/geo/picture/pen';
import { familiesOf } from './fonts';

const STYLES: Record<PenFace, { font: string; family: 'serif' | 'sans' }> = {
  serif: { font: '400', family: 'serif' },
  'serif-bold': { font: '600', family: 'serif' },
  'serif-italic': { font: 'italic 400', family: 'serif' },
  sans: { font: '400', family: 'sans' },
  'sans-bold': { font: '600', family: 'sans' },
};

export const cssFont = ({ face, size }: Pick<PenRun, 'face' | 'size'>): string =>
  `${STYLES[face].font} ${size}px ${familiesOf(STYLES[face].family)}`;

function take(pen: CanvasRenderingContext2D, { color, width, dash = [], dashOffset = 0, round = false }: PenLine): void {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.setLineDash([...dash]);
  pen.lineDashOffset = dashOffset;
  pen.lineCap = round ? 'round' : 'butt';
  pen.lineJoin = 'miter';
}

function outline(pen: CanvasRenderingContext2D, { color, width }: Halo): void {
  take(pen, { color, width });
  pen.lineJoin = 'round';
}

export function canvasPen(pen: CanvasRenderingContext2D): Pen {
  const widthOf = (run: PenRun, text = run.text): number => {
    pen.font = cssFont(run);
    return pen.measureText(text).width;
  };
  const letters = (runs: readonly PenRun[]) => runs.flatMap((run) => lettersIn(run.text).map((text) => ({ run, text })));
  return {
    fill(path, color) {
      pen.fillStyle = color;
      pen.fill(new Path2D(path));
    },
    line(path, line) {
      pen.save();
      take(pen, line);
      pen.globalAlpha *= line.opacity ?? 1;
      pen.stroke(new Path2D(path));
      pen.restore();
    },
    words(runs, { x, y }, anchor, halo, dir = 'ltr') {
      pen.save();
      pen.direction = dir;
      pen.textAlign = 'left';
      const total = runs.reduce((sum, run) => sum + widthOf(run), 0);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - total : x - total / 2;
      const each = (draw: (run: PenRun, at: number) => void) => {
        let at = left;
        for (const run of runs) {
          pen.font = cssFont(run);
          draw(run, at);
          at += widthOf(run);
        }
      };
      if (halo) {
        outline(pen, halo);
        each(({ text }, at) => pen.strokeText(text, at, y));
      }
      each(({ text, color }, at) => {
        pen.fillStyle = color;
        pen.fillText(text, at, y);
      });
      pen.restore();
    },
    along(runs, points, offset, dy, halo) {
      const all = letters(runs);
      const places = lettersAlong(points, all.map(({ run, text }) => widthOf(run, text)), offset, dy);
      const each = (draw: (text: string) => void) => all.forEach(({ run, text }, i) => {
        const { x, y, angle } = places[i]!;
        pen.save();
        pen.translate(x, y);
        pen.rotate(angle);
        pen.font = cssFont(run);
        pen.fillStyle = run.color;
        draw(text);
        pen.restore();
      });
      if (halo) {
        outline(pen, halo);
        each((text) => pen.strokeText(text, 0, 0));
      }
      each((text) => pen.fillText(text, 0, 0));
    },
    within({ x, y }, opacity, draw) {
      pen.save();
      pen.translate(x, y);
      pen.globalAlpha *= opacity;
      draw();
      pen.restore();
    },
  };
}
