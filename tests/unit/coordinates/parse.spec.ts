import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseCoordinates, type CoordinateForm } from '@/geo/coordinates';

type Row = [typed: string, form: CoordinateForm, lng: number, lat: number];

const typed: Row[] = [
  ['39.15, 127.44', 'DD', 127.44, 39.15],
  ['39.15 127.44', 'DD', 127.44, 39.15],
  ['39.15,127.44', 'DD', 127.44, 39.15],
  ['  39.15 ; 127.44  ', 'DD', 127.44, 39.15],
  ['39.15N 127.44E', 'DD', 127.44, 39.15],
  ['39.15° N, 127.44° E', 'DD', 127.44, 39.15],
  ['39.15N127.44E', 'DD', 127.44, 39.15],
  ['N39.15 E127.44', 'DD', 127.44, 39.15],
  ['n 39.15, e 127.44', 'DD', 127.44, 39.15],
  ['127.44E 39.15N', 'DD', 127.44, 39.15],
  ['127.44, 39.15', 'DD', 127.44, 39.15],
  ['lat: 39.15, lon: 127.44', 'DD', 127.44, 39.15],
  ['lng=12.5 lat=41.9', 'DD', 12.5, 41.9],
  ['Latitude 39.15 Longitude 127.44', 'DD', 127.44, 39.15],
  ['39.15 North, 127.44 East', 'DD', 127.44, 39.15],
  ['−33.86 151.21', 'DD', 151.21, -33.86],
  ['‑33.86, 151.21', 'DD', 151.21, -33.86],
  ['3⁰ N 12⁰ E', 'DD', 12, 3],
  ['-33.86, 151.21', 'DD', 151.21, -33.86],
  ['33.86S 151.21E', 'DD', 151.21, -33.86],
  ['39,15; 127,44', 'DD', 127.44, 39.15],
  ['39,15 127,44', 'DD', 127.44, 39.15],
  ['39,15, 127,44', 'DD', 127.44, 39.15],
  ['３９.１５, １２７.４４', 'DD', 127.44, 39.15],
  ['geo:39.15,127.44', 'DD', 127.44, 39.15],
  ['39, 127', 'DD', 127, 39],
  ['-0.5 -0.25', 'DD', -0.25, -0.5],
  ['39°09′00″ N, 127°26′24″ E', 'DMS', 127.44, 39.15],
  ['39°09\'00"N 127°26\'24"E', 'DMS', 127.44, 39.15],
  ['39º 09’ 00” N 127º 26’ 24” E', 'DMS', 127.44, 39.15],
  ["39°09'00''N 127°26'24''E", 'DMS', 127.44, 39.15],
  ['39°09´00´´N 127°26´24´´E', 'DMS', 127.44, 39.15],
  ["39°09’00’'N 127°26ʹ24ʺE", 'DMS', 127.44, 39.15],
  ['39⁰ 09′ 00″ N 127ᵒ 26′ 24″ E', 'DMS', 127.44, 39.15],
  ['39 09 00 N 127 26 24 E', 'DMS', 127.44, 39.15],
  ['N 39 09 00 E 127 26 24', 'DMS', 127.44, 39.15],
  ['39:09:00 127:26:24', 'DMS', 127.44, 39.15],
  ['39d09m00s N 127d26m24s E', 'DMS', 127.44, 39.15],
  ['33 51 36 S 151 12 36 E', 'DMS', 151.21, -33.86],
  ['33d51m36s S, 151d12m36s E', 'DMS', 151.21, -33.86],
  ['39 09 127 26.4', 'DMS', 127.44, 39.15],
  ['39°09.0′ N 127°26.4′ E', 'DMS', 127.44, 39.15],
  ['39°09,0′ N 127°26,4′ E', 'DMS', 127.44, 39.15],
  ['-0°30′ 10°00′', 'DMS', 10, -0.5],
  ['127°26′24″ E 39°09′00″ N', 'DMS', 127.44, 39.15],
  ['52S 365199 4334581', 'UTM', 127.44, 39.15],
  ['52 S 365199mE 4334581mN', 'UTM', 127.44, 39.15],
  ['UTM 52S 365199 E, 4334581 N', 'UTM', 127.44, 39.15],
  ['zone 52s 365199 4334581', 'UTM', 127.44, 39.15],
  ['52S 365 km E, 4335 km N', 'UTM', 127.44, 39.15],
  ['52N 365199 4334581', 'UTM', 127.44, 39.15],
  ['56S 334416 6251925', 'UTM', 151.21, -33.86],
  ['56H 334416 6251925', 'UTM', 151.21, -33.86],
  // Rounded over the edge of its band: still the letter of the band, not of the southern hemisphere.
  ['45S 380 km E, 4430 km N', 'UTM', 85.639, 39.997],
  ['54S 500 km E, 3500 km N', 'UTM', 141, 32],
  ['36L 400 km E, 8200 km N', 'UTM', 32.066, -16],
  ['19S 500 km E, 4500 km N', 'UTM', -69, -49.636],
  ['19S 500000 4430000', 'UTM', -69, -50.282],
  ['33X 500000 8800000', 'UTM', 15, 79.269],
  ['33X VJ 99 99', 'MGRS', 14.974, 80.16],
  ['52S CJ 65 34', 'MGRS', 127.44, 39.15],
  ['52SCJ6534', 'MGRS', 127.44, 39.15],
  ['52s cj 6519 3458', 'MGRS', 127.44, 39.15],
  ['52SCJ6519934581', 'MGRS', 127.44, 39.15],
  ['MGRS 52S CJ', 'MGRS', 127.44, 39.15],
  ['52 S CJ 6 3', 'MGRS', 127.44, 39.15],
];

for (const [text, form, lng, lat] of typed) {
  test(`"${text}" is read as ${form}`, () => {
    const found = parseCoordinates(text);
    expect(found?.form).toBe(form);
    const { at, uncertaintyMetres } = found!;
    const within = uncertaintyMetres / 85_000 + 1e-4;
    expect(Math.abs(at[0] - lng)).toBeLessThan(within);
    expect(Math.abs(at[1] - lat)).toBeLessThan(within);
  });
}

const none = [
  '', ' ', 'Wonsan', '39', '39.15', '39.15N', '39.15N 127.44N', '-39.15N 127.44E', 'N39.15S 127E', '95 185', '91, 100', '39.15 181',
  '39 60 127 10', '39 10 61 N 127 10 0 E', '1990', '2025-07-11', '11–13 July 2025', '10,000–14,000', '39,15,127,44', '39 09 127', '3915',
  '34X 500000 8800000', '32X MP 00 00', '34X DP 00 00', '36X VP 00 00',
  '52S CJ 65 3', '52S CJ 653', '52SCJ123456123456', '61S CJ 65 34', '52I CJ 65 34', '52S AA 65 34', '52S 65 34', '52T 365199 4334581',
  'Area 51', 'route 66 1', 'NaN, NaN', 'Infinity 1', '1e3 2e2', '4 news',
];
for (const text of none) test(`"${text}" is no position`, () => expect(parseCoordinates(text)).toBeNull());

/** To 1e-9 of a degree: another cut of the text would be far off. */
const exactly: [typed: string, lng: number, lat: number][] = [
  // Two halves that are written to different digits, where each has a mark or a letter.
  ["39°N 127°26'E", 127 + 26 / 60, 39],
  ["39° N, 127° 30' E", 127.5, 39],
  ['39°09\'N, 127°26\'24"E', 127.44, 39.15],
  ['39°09\'00"N 127.44°E', 127.44, 39.15],
  ['N39° E127°26\'24"', 127.44, 39],
  ['127°26\'24"E 39°N', 127.44, 39],
  ["39°, 127°26'", 127 + 26 / 60, 39],
  ['39 09 N 127 26 24 E', 127.44, 39.15],
  ['39N 127 26 24 E', 127.44, 39],
  ['39°09′ S, 127d26m24s W', -127.44, -39.15],
  // What a table with two columns makes of its cells.
  ["lat 39°, lng 127°26'", 127 + 26 / 60, 39],
  ['lat 39 09, lng 127 26 24', 127.44, 39.15],
  ['lat 39-09-00, lng 127-26-24', 127.44, 39.15],
  ["lat 39,15°, lng 127°30'", 127.5, 39.15],
  // Decimal commas.
  ["39° 9,5', 127° 26'", 127 + 26 / 60, 39 + 9.5 / 60],
  ["39° 9,5' 127° 26,4'", 127.44, 39 + 9.5 / 60],
  ["39°, 127° 26,4'", 127.44, 39],
  ['39,15° N 127° E', 127, 39.15],
  // Brackets.
  ['(39.15, 127.44)', 127.44, 39.15],
  ['[39.15, 127.44]', 127.44, 39.15],
  ['（39.15, 127.44）', 127.44, 39.15],
  ['[127.44, 39.15]', 127.44, 39.15],
  ['(117d38\'24.00"W, 33d54\' 9.00"N)', -117.64, 33.9025],
  // Hyphens, as notices to mariners have them.
  ['39-09-00N 127-26-24E', 127.44, 39.15],
  ['39-09-00 N, 127-26-24 E', 127.44, 39.15],
  ['39-09.0N 127-26.4E', 127.44, 39.15],
  ['33-51-36S 151-12-36E', 151.21, -33.86],
  // S is south where the other half has a letter too, and no s for its seconds.
  ['33d51m36S 151d12m36E', 151.21, -33.86],
  ['33d51m36s 151d12m36s', 151.21, 33.86],
  // A letter belongs to the number that it touches.
  ['51.5N 10', 10, 51.5],
  ['51.5 W10', -10, 51.5],
  ['39.15 N127.44 E', 127.44, 39.15],
];
for (const [text, lng, lat] of exactly) {
  test(`"${text}" is read to its last digit`, () => {
    const at = parseCoordinates(text)?.at;
    expect(at?.[0]).toBeCloseTo(lng, 9);
    expect(at?.[1]).toBeCloseTo(lat, 9);
  });
}

const ambiguous: [typed: string, why: string][] = [
  ['39 127 26', 'where the first half ends is anybody’s guess'],
  ['39° 127 26', 'the second half has no mark, and may be all there is of a longer one'],
  ["39, 127°26'", 'the first half has no mark: a decimal comma may have gone astray'],
  ["39° 9,127°", '39°9′ and 127°, or 39° and 9.127°'],
  ['12,5° 45', '12.5° and 45°, or 12° and 5°45′'],
  ['39,15 127', '39.15 and 127, or 39, 15 and 127'],
  ['39:09 127:26:24', 'colons alone are as likely a clock’s'],
  ['10:30 12:45:10', 'a time'],
  ['39-09-00 127-26-24', 'without letters hyphens are as likely a date’s'],
  ['25-07-11 25-07-13', 'dates'],
  ['38-40N 24-28E', '38°40′N, or the degrees from 38 to 40'],
  ['51.5 N 10', 'N of the first number, or of the second'],
  ['51°N10', 'N of the first number, or of the second'],
  ['33d51m36s 151d12m36', 's for seconds, or S for south'],
  ["39°N 127°26'N", 'two latitudes'],
  ['(39.15, 127.44', 'half a bracket'],
  ['((39.15, 127.44))', 'more than one pair of brackets'],
  ['(39.15), (127.44)', 'a bracket for each number'],
];
for (const [text, why] of ambiguous) test(`"${text}" is not read: ${why}`, () => expect(parseCoordinates(text)).toBeNull());

/** One angle to so many digits, with marks, and what it is. */
const marked = fc.tuple(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 3 }))
  .map(([d, m, s, digits]): [text: string, degrees: number] => [
    [`${d}°`, `${d}°${m}'`, `${d}° ${m}' ${s}"`, `${d}.${s}°`][digits]!,
    [d, d + m / 60, d + m / 60 + s / 3600, Number(`${d}.${s}`)][digits]!,
  ]);

test('halves of any two kinds are read as each of them says, in either order', () => {
  fc.assert(fc.property(marked, marked, fc.constantFrom(' ', ', ', '; ', ' / '), fc.boolean(), ([lat, y], [lng, x], between, lngFirst) => {
    const halves = [`${lat}S`, `${lng}W`];
    const at = parseCoordinates((lngFirst ? halves.reverse() : halves).join(between))?.at;
    return at !== undefined && Math.abs(at[0] + x) < 1e-9 && Math.abs(at[1] + y) < 1e-9;
  }));
});

test('the digits typed say how sure the position is', () => {
  const metres = (text: string) => parseCoordinates(text)!.uncertaintyMetres;
  expect(metres('39.15, 127.44')).toBeCloseTo(1111.2, 1);
  expect(metres('39.2, 127.44')).toBeCloseTo(11112, 0);
  expect(metres('39°09′ N 127°26′ E')).toBeCloseTo(1852, 0);
  expect(metres('39 09 00 N 127 26 24 E')).toBeCloseTo(30.87, 1);
  expect(metres('52S 365 km E, 4335 km N')).toBe(1000);
  expect(metres('52S 365.2 km E, 4335 km N')).toBe(1000);
  expect(metres('52S 365199 4334581')).toBe(1);
  expect(metres('52S CJ 65 34')).toBe(1000);
  expect(metres('52SCJ')).toBe(100_000);
});

test('zeros at the end of both numbers may only fill up', () => {
  const metres = (text: string) => parseCoordinates(text)!.uncertaintyMetres;
  expect(metres('52S 370 km E, 4340 km N')).toBe(10_000);
  expect(metres('52S 370 km E, 4335 km N')).toBe(1000);
  expect(metres('52S 400 km E, 4000 km N')).toBe(100_000);
  expect(metres('31N 500 km E, 0 km N')).toBe(100_000);
  expect(metres('52S 365500 m E, 4335100 m N')).toBe(100);
  expect(metres('52S 365000 4335000')).toBe(100);
  expect(metres('52S 365.0 km E, 4335.0 km N')).toBe(100);
  expect(metres('39°10′ N, 127°30′ E')).toBeCloseTo(18_520, 0);
  expect(metres('39°00′ N, 127°26′ E')).toBeCloseTo(1852, 0);
  expect(metres('39°10′00″ N, 127°30′00″ E')).toBeCloseTo(30.87, 1);
});

const fragments = fc.array(fc.constantFrom(
  '39', '127', '.15', ',', ' ', '°', '′', '″', "'", '"', 'N', 'S', 'E', 'W', '-', '−', '52S', 'CJ', 'd', 'm', 's', ':', 'lat', ';', '0', '9999999',
), { maxLength: 40 }).map((parts) => parts.join(''));

test('no text makes it throw, and what it finds is on the Earth', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fragments), (text) => {
    const found = parseCoordinates(text);
    if (!found) return;
    expect(Math.abs(found.at[0])).toBeLessThanOrEqual(180);
    expect(Math.abs(found.at[1])).toBeLessThanOrEqual(90);
    expect(found.uncertaintyMetres).toBeGreaterThan(0);
  }));
});
