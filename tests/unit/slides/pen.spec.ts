import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { slidePen } from '@/geo/slides/pen';
import { metricsOf } from '@/geo/slides/faces';

const SIZE = 12.5;

test('words along a bent line are one text, straight and clear of the line on the side where they belong', () => {
  fc.assert(fc.property(
    fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -1.4, max: 1.4, noNaN: true }), fc.constantFrom(-5, 14),
    (bulge, turn, dy) => {
      const line = Array.from({ length: 61 }, (_, i) => {
        const [along, up] = [i * 5 - 150, bulge * (1 - (i / 30 - 1) ** 2)];
        return { x: 300 + along * Math.cos(turn) + up * Math.sin(turn), y: 300 + along * Math.sin(turn) - up * Math.cos(turn) };
      });
      const length = line.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - line[i]!.x, y - line[i]!.y), 0);
      const pen = slidePen();
      pen.along([{ text: 'Direct trains', face: 'sans-bold', size: SIZE, color: '#000000' }, { text: ', planned', face: 'sans', size: SIZE, color: '#000000' }], line, length / 2, dy, null);
      expect(pen.items).toHaveLength(1);
      const [words] = pen.items;
      if (words?.kind !== 'text') throw new Error('not one text');
      expect(words.turn).toBeCloseTo(turn, 3);
      const { x, y, width, height } = words.frame;
      const { ascent, height: tall } = metricsOf('sans');
      const baseline = SIZE * (ascent - tall / 2);
      // Under the words: how far each point of the line lies below the baseline.
      const below = line.flatMap((point) => {
        const [dx, dz] = [point.x - (x + width / 2), point.y - (y + height / 2)];
        const along = dx * Math.cos(turn) + dz * Math.sin(turn);
        return Math.abs(along) < width / 2 ? [dz * Math.cos(turn) - dx * Math.sin(turn) - baseline] : [];
      });
      expect(below.length).toBeGreaterThan(10);
      if (dy < 0) expect(Math.min(...below)).toBeGreaterThan(4);
      else expect(Math.max(...below)).toBeLessThan(-13);
    },
  ));
});
