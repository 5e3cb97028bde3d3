/** Marks as shapes that PowerPoint knows by name: recoloured, resized and moved like any other. */
import type { Symbol } from '../document/briefing';
import { inkColor } from '../picture/pen';
import type { Mark } from '../picture/picture';
import type { Point } from '../projection/projector';
import type { Palette } from '../style/palette';
import type { Frame, Geometry, Item, Outline } from './slide';

const FADED = 0.38;

const centred = ({ x, y }: Point, width: number, height = width, rise = height / 2): Frame => ({ x: x - width / 2, y: y - rise, width, height });

/** Frame of the named shape that covers what `symbolPath` draws about the same point. */
export function shapeOf(symbol: Symbol, at: Point, r: number): { geometry: Geometry; frame: Frame } {
  const turn = (degrees: number) => (degrees * Math.PI) / 180;
  switch (symbol) {
    case 'circle':
      return { geometry: { preset: 'ellipse' }, frame: centred(at, 2 * r) };
    case 'triangle': {
      const R = r * 1.3;
      return { geometry: { preset: 'triangle' }, frame: centred(at, 2 * R * Math.cos(turn(30)), 1.5 * R, R) };
    }
    case 'square':
      return { geometry: { preset: 'rect' }, frame: centred(at, r * 1.26 * Math.SQRT2) };
    case 'pentagon': {
      const R = r * 1.15;
      return { geometry: { preset: 'pentagon' }, frame: centred(at, 2 * R * Math.sin(turn(72)), R * (1 + Math.cos(turn(36))), R) };
    }
    case 'cross':
      // Share of the side before an arm begins, in hundred-thousandths.
      return { geometry: { preset: 'plus', adjust: Math.round(((1.1 - 0.42) / 2.2) * 100_000) }, frame: centred(at, 2.2 * r) };
  }
}

/** A mark, with its ring where it has one, as one thing to move. */
export function markItem(mark: Mark, at: Point, name: string, alt: string, palette: Palette): Item {
  const opacity = mark.faded ? FADED : 1;
  const color = inkColor(mark.ink, palette);
  const outline: Outline = mark.hollow ? { color, opacity, width: 2 } : { color: palette.halo, opacity, width: 0.9 };
  const fill = { color: mark.hollow ? palette.halo : color, opacity };
  const sign: Item = { kind: 'shape', name, alt, ...shapeOf(mark.symbol, at, mark.r), fill, outline };
  if (!mark.ring) return sign;
  const ring: Item = { kind: 'shape', name: 'Ring', alt: '', ...shapeOf('circle', at, mark.r + 5), fill: null, outline: { color, opacity, width: 1.4 } };
  return { kind: 'group', name, alt, items: [{ ...sign, alt: '' }, ring] };
}
