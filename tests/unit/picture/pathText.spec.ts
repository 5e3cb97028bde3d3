import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { PathText } from '@/geo/picture/pathText';

/** Reads the path back as absolute points, by the grammar of SVG. */
function pointsIn(path: string): [number, number][][] {
  const lines: [number, number][][] = [];
  for (const [, command = '', body = ''] of path.matchAll(/([MlZ])([^MlZ]*)/g)) {
    const numbers = (body.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      const last = lines.at(-1)?.at(-1) ?? [0, 0];
      if (command === 'M') lines.push([[numbers[i]!, numbers[i + 1]!]]);
      else lines.at(-1)!.push([last[0] + numbers[i]!, last[1] + numbers[i + 1]!]);
    }
  }
  return lines;
}

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 });

test('a path comes back to within half a pixel, however long it is', () => {
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
    const text = new PathText();
    for (const [first, ...rest] of lines) {
      text.moveTo(...first!);
      for (const point of rest) text.lineTo(...point);
      text.closePath();
    }
    const read = pointsIn(text.toString());
    expect(read).toHaveLength(lines.length);
    lines.forEach((points, i) => {
      const ends = [points[0]!, points.at(-1)!];
      const found = [read[i]![0]!, read[i]!.at(-1)!];
      ends.forEach(([x, y], k) => expect(Math.hypot(found[k]![0] - x, found[k]![1] - y)).toBeLessThan(0.5));
    });
  }));
});

test('no digit is wasted', () => {
  const text = new PathText();
  text.moveTo(10, 20.5);
  text.lineTo(10.5, 20);
  text.lineTo(10.6, 20.1);
  text.lineTo(9, 22);
  expect(text.toString()).toBe('M10 20.5l.5-.5-1.5 2');
});

test('near points are left out, a line still ends where it ended, and an island of no size is gone', () => {
  fc.assert(fc.property(line, (points) => {
    const text = new PathText(2);
    const [first, ...rest] = points;
    text.moveTo(...first!);
    for (const point of rest) text.lineTo(...point);
    const read = pointsIn(text.toString())[0]!;
    const [x, y] = points.at(-1)!;
    expect(Math.hypot(read.at(-1)![0] - x, read.at(-1)![1] - y)).toBeLessThan(0.5);
    for (let i = 1; i < read.length - 1; i += 1) expect(Math.hypot(read[i]![0] - read[i - 1]![0], read[i]![1] - read[i - 1]![1])).toBeGreaterThanOrEqual(2);
  }));
  const text = new PathText(2);
  text.moveTo(1, 1);
  text.lineTo(2, 1);
  text.lineTo(1, 2);
  text.closePath();
  expect(text.toString()).toBe('');
});
