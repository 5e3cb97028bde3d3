import { expect, test } from '@playwright/test';
import { readPoints, sharedPoints } from '@/components/source/pointsOf';
import { served } from '@/components/source/served';
import type { Source } from '@/components/source/source';
import type { DensePoint } from '@/geo/document/dense';
import type { Briefing } from '@/geo/document/briefing';

const briefing = { version: 'v1', layers: [{ id: 'strikes', title: 'Strikes', dense: true }, { id: 'ports', title: 'Ports', dense: true }, { id: 'roads', title: 'Roads', dense: false }] } as unknown as Briefing;

/** A source whose points say where they came from, and what it was asked for. */
function sourceCalled(name: string): { source: Source; asked: string[] } {
  const asked: string[] = [];
  const points: Source['points'] = async (id, layer, version) => {
    asked.push(`${id} ${layer} ${version}`);
    return [{ id: `${name}-${layer}` }] as unknown as DensePoint[];
  };
  return { source: { ...served, points }, asked };
}

test('the points of all big layers that are not hidden are read, and of no other', async () => {
  const { source, asked } = sourceCalled('a');
  const pointsOf = await readPoints(source, 'war', briefing, ['ports']);
  expect(asked).toEqual(['war strikes v1']);
  expect([pointsOf('strikes'), pointsOf('ports'), pointsOf('roads')]).toEqual([[{ id: 'a-strikes' }], null, null]);
});

test('points that cannot be read are named by their layer', async () => {
  const source = { ...served, points: () => Promise.reject(new Error('503')) };
  await expect(readPoints(source, 'war', briefing)).rejects.toThrow('The points of the layer “Strikes” could not be read (503).');
});

test('who draws the same document has the same lists; another source, version or document is asked itself', async () => {
  const [one, other] = [sourceCalled('one'), sourceCalled('other')];
  const first = await sharedPoints(one.source, 'war', briefing);
  expect(await sharedPoints(one.source, 'war', briefing)).toBe(first);
  expect((await sharedPoints(other.source, 'war', briefing))('strikes')).toEqual([{ id: 'other-strikes' }]);
  await sharedPoints(one.source, 'war', { ...briefing, version: 'v2' });
  await sharedPoints(one.source, 'peace', { ...briefing, version: 'v2' });
  expect(one.asked.filter((asked) => asked.includes('strikes'))).toEqual(['war strikes v1', 'war strikes v2', 'peace strikes v2']);
});

test('after a failure points are asked for again', async () => {
  let fails = true;
  const { source } = sourceCalled('late');
  const failing: Source = { ...source, points: (...of) => (fails ? Promise.reject(new Error('503')) : source.points(...of)) };
  await expect(sharedPoints(failing, 'war', briefing)).rejects.toThrow('503');
  fails = false;
  expect((await sharedPoints(failing, 'war', briefing))('ports')).toEqual([{ id: 'late-ports' }]);
});
