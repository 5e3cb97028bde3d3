import { expect, test } from '@playwright/test';
import { ownCameras } from '@/components/show/stage/ownCameras';
import type { Command } from '@/geo/show/command';
import type { Camera } from '@/geo/view/view';
import { after, opened } from './support';

const cameraAt = (lng: number): Camera => ({ center: [lng, 0], zoom: 4, bearing: 0, pitch: 0 });
const look = (camera: Camera): Command => ({ kind: 'look', patch: { camera }, motion: 'cut' });

test('while a hand moves the map, what is wished lags behind it and asks for nothing', () => {
  const [own, cameras] = [ownCameras(), [1, 2, 3].map(cameraAt)];
  for (const camera of cameras) own.add(camera);
  for (const camera of [...cameras, cameras[2]!]) expect(own.has(camera)).toBe(true);
  expect(own.has(cameraAt(3))).toBe(false);
});

test('a freeze that is dropped brings the map back to where it had been turned before', () => {
  const own = ownCameras();
  const [before, behind] = [cameraAt(1), cameraAt(2)];
  for (const camera of [before, behind]) own.add(camera);
  const frozen = after(opened(), [look(before), { kind: 'freeze' }, look(behind)]);
  expect(own.has(frozen.own.view.camera!)).toBe(true);
  const dropped = after(frozen, [{ kind: 'drop' }]);
  expect(dropped.own.view.camera).toEqual(before);
  expect(own.has(dropped.own.view.camera!)).toBe(false);
});

test('sent elsewhere, as for a look at what the audience sees, the map has to be sent back', () => {
  const own = ownCameras();
  const mine = cameraAt(2);
  own.add(mine);
  expect(own.has(mine)).toBe(true);
  own.leave();
  expect(own.has(mine)).toBe(false);
  const next = cameraAt(3);
  own.add(next);
  expect(own.has(next)).toBe(true);
});
