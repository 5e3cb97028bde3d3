import { expect, test } from '@playwright/test';
import { gazetteer, type GazetteerPlace } from '@/geo/basemap/gazetteer';

const called = (places: readonly GazetteerPlace[], name: string) => places.find((place) => [place.name, ...place.names].includes(name));

test('Wonsan is found by its Latin, Korean and Russian name, on its coast', async () => {
  const places = await gazetteer();
  const found = ['Wonsan', 'Wŏnsan', '원산', 'Вонсан', '元山'].map((name) => called(places, name));
  for (const place of found) expect(place).toMatchObject({ name: 'Wonsan', country: 'KP' });
  expect(found[0]?.at[0]).toBeCloseTo(127.44, 1);
  expect(found[0]?.at[1]).toBeCloseTo(39.15, 1);
});

test('every place has a name, a position on the earth and the code of a country', async () => {
  const places = await gazetteer();
  expect(places.length).toBeGreaterThan(100_000);
  const broken = places.filter(({ name, at: [lng, lat], country, population }) =>
    name === '' || !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90) || !/^[A-Z]{2}$/.test(country) || !(population >= 0));
  expect(broken).toEqual([]);
});

test('big places come before small ones', async () => {
  const people = (await gazetteer()).map(({ population }) => population);
  expect(people.every((count, i) => i === 0 || count <= people[i - 1]!)).toBe(true);
});
