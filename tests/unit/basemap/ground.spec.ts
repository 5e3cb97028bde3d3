import { geoArea, geoContains } from 'd3-geo';
import { expect, test } from '@playwright/test';
import { decodeGround } from '@/geo/basemap/ground';
import { groundJson } from '@/geo/basemap/tiles';
import { groundPaths } from '@/geo/picture/ground/ground';
import { projector } from '@/geo/projection/projector';
import type { Position } from 'geojson';

const EARTH = 4 * Math.PI;
const polygon = (ring: Position[]) => ({ type: 'Polygon' as const, coordinates: [ring] });
const groundOf = async (fine: boolean) => decodeGround(await groundJson(fine));

for (const fine of [false, true]) {
  const which = fine ? 'fine' : 'coarse';

  test(`${which}: every ring encloses its land, not the rest of the earth`, async () => {
    const { land, lakes } = await groundOf(fine);
    for (const ring of [...land, ...lakes]) expect(geoArea(polygon(ring))).toBeLessThan(EARTH / 2);
    const share = land.reduce((sum, ring) => sum + geoArea(polygon(ring)), 0) / EARTH;
    // 29.2 % is land; Antarctica counts by the front of its ice.
    expect(share).toBeGreaterThan(0.285);
    expect(share).toBeLessThan(0.31);
  });

  test(`${which}: places lie on land and the sea is sea`, async () => {
    const { land, lakes } = await groundOf(fine);
    const onLand = (at: [number, number]) => land.some((ring) => geoContains(polygon(ring), at));
    for (const at of [[127.2, 39.1], [36.19, 51.73], [101.6, 3.1], [170.5, 66.5], [-175, 66.5], [0, -90]] as [number, number][]) {
      expect(onLand(at), String(at)).toBe(true);
    }
    for (const at of [[131, 39], [-30, 30], [0, 0], [180, 0], [0, 90]] as [number, number][]) expect(onLand(at), String(at)).toBe(false);
    expect(lakes.some((ring) => geoContains(polygon(ring), [50.8, 41.6])), 'Caspian').toBe(true);
  });
}

test('the opening picture of a globe stays small enough to stand in the page', async () => {
  const paths = groundPaths(await groundOf(false), projector({ center: [88, 38], zoom: 2.2, bearing: 0, pitch: 0 }, { width: 972, height: 562 }), { areas: [], dense: [] });
  expect(paths.land.length).toBeGreaterThan(5_000);
  expect(Object.values(paths).join('').length).toBeLessThan(32_000);
});
