import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument, type Place } from '@/geo/document/briefing';
import { textWidth } from '@/geo/picture/labels/measure';
import { labelText } from '@/geo/picture/labels/words';

function placeOf(name: string, brief?: string): Place {
  const properties = { kind: 'place', name, ...(brief ? { brief } : {}) };
  return briefingOf({
    type: 'FeatureCollection', briefing: { format: 1, title: 'One' },
    features: [{ type: 'Feature', id: 'one', geometry: { type: 'Point', coordinates: [0, 0] }, properties }],
  } as BriefingDocument).places[0]!;
}

const linesOf = (place: Place): string[] =>
  labelText(place, 'main', { brief: true, local: false, scale: 1 }).lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

test('a long name is cut between characters, never within one', () => {
  for (const name of ['𠮷'.repeat(60), `a${'𠮷'.repeat(60)}`, '🚢'.repeat(60)]) {
    const [line] = linesOf(placeOf(name));
    // Half a character.
    expect(line).not.toMatch(/\p{Cs}/u);
    expect([...line!]).toHaveLength(48);
  }
  expect(linesOf(placeOf('🚢'.repeat(48)))).toEqual(['🚢'.repeat(48)]);
});

test('what a place does is broken into two lines of a label’s width, also in scripts without spaces; the rest is cut', () => {
  const one = '列車部隊が夜間に国境の橋を渡った';
  const two = `${one}と衛星画像は示す、「確認」は未了`;
  for (const brief of [two, `${two}${two}`, 'Containers shipped by rail and by sea since September, as photographs of the port and of four depots in the east show']) {
    const [, first, second, ...more] = linesOf(placeOf('Port', brief));
    expect(more).toEqual([]);
    for (const line of [first!, second!]) expect(textWidth(line, 'sans', 12.5), line).toBeLessThan(178 * 1.1 + 1);
    // No line begins with a sign or ends with a bracket that opens.
    expect(second).not.toMatch(/^[\p{Pe}\p{Po}]/u);
    expect(first).not.toMatch(/\p{Ps}$/u);
    expect(brief.replace(/\s/g, '').startsWith(`${first}${second}`.replace(/\s|…$/g, ''))).toBe(true);
  }
  expect(linesOf(placeOf('Port', one)).slice(1).join('')).toBe(one);
  // Nowhere to break.
  expect(linesOf(placeOf('Port', 'a'.repeat(100)))).toHaveLength(2);
});
