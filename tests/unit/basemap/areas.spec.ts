import { expect, test } from '@playwright/test';
import { areas } from '@/geo/basemap/areas';

test('every area has a name, a position on the earth and a zoom; regions of a country say which', async () => {
  const all = await areas();
  const broken = all.filter(({ names, at: [lng, lat], zoom, what, country }) =>
    names.length === 0 || names.includes('') || !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90) || !(zoom >= 1 && zoom <= 10) || what === '' || !/^([A-Z]{2})?$/.test(country ?? ''));
  expect(broken).toEqual([]);
  expect(all.filter(({ kind }) => kind === 'country').length).toBeGreaterThan(200);
  expect(all.filter(({ kind, country }) => kind === 'region' && country === 'KP').map(({ names }) => names[0])).toContain('Kangwon');
});

test('no region in dispute is given to one side without a word', async () => {
  for (const name of ['Crimea', 'Sevastopol']) {
    const [found, ...others] = (await areas()).filter(({ kind, names }) => kind === 'region' && names[0] === name);
    expect(found, name).toMatchObject({ what: 'Ukraine’s by UN GA res. 68/262, held by Russia' });
    expect(found!.country).toBeUndefined();
    expect(others).toEqual([]);
  }
});
