import { expect, test } from '@playwright/test';
import { briefingOf, type BriefingDocument, type Place } from '@/geo/document/briefing';
import { labelText } from '@/geo/picture/words';

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
