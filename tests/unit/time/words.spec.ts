import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { localTimesInWords } from '@/geo/time/localTimes';
import { whenInWords } from '@/geo/time/words';

const cases: [edtf: string, words: string][] = [
  ['2025-07-11/2025-07-13', '11–13 July 2025'],
  ['2025-07-14/2025-07-15', '14–15 July 2025'],
  ['2025-06-28/2025-07-02', '28 June – 2 July 2025'],
  ['2024-12-30/2025-01-02', 'from 30 December 2024 to 2 January 2025'],
  ['2025-06/2025-08', 'June–August 2025'],
  ['1939/1945', '1939–1945'],
  ['2024-07', 'July 2024'],
  ['2024-23', 'autumn 2024'],
  ['2024-24', 'winter 2024–25'],
  ['2025-35', 'third quarter of 2025'],
  ['2025-06~', 'about June 2025'],
  ['2025-06?', 'perhaps June 2025'],
  ['2025-06%', 'perhaps about June 2025'],
  ['../2025-07-10', 'until 10 July 2025'],
  ['2024-09~/..', 'from about September 2024 on'],
  ['2024-09~/2025-07-13', 'from about September 2024 to 13 July 2025'],
  ['2025-07-13T00:00:00Z', '13 July 2025'],
  ['2025-07-13T00:00:00', '13 July 2025'],
  ['2025-07-13T00:00:00+09:00', '13 July 2025, 00:00 UTC+9'],
  ['2025-07-13T10:05', '13 July 2025, 10:05'],
  ['2025-07-13T10:05:00Z', '13 July 2025, 10:05 UTC'],
  ['2025-07-13T10:05:00+09:00', '13 July 2025, 10:05 UTC+9'],
  ['2025-07-13T10:05:00-03:30', '13 July 2025, 10:05 UTC−3:30'],
  ['202X', '2020s'],
  ['19XX', 'between 1900 and 1999'],
  ['1939/20XX', 'from 1939 to a time between 2000 and 2099'],
  ['193X/1945', 'from the 1930s to 1945'],
  ['../20XX', 'until a time between 2000 and 2099'],
  ['196X~/..', 'from about the 1960s on'],
  ['2025-07-XX', 'a day in July 2025'],
  ['2025-XX', 'a month in 2025'],
  ['-0043', '44 BC'],
  ['Y-20000/Y-12000', 'from 20,001 BC to 12,001 BC'],
  ['Y12024', '12,024'],
  ['[2024-06,2024-08]', 'June 2024 or August 2024'],
  ['{2023,2024,2025}', '2023, 2024 and 2025'],
  ['2025-07/', 'from July 2025, end unknown'],
  ['/2025-07-13', 'until 13 July 2025, start unknown'],
  ['../2025-07-13', 'until 13 July 2025'],
  ['../..', 'at an unknown time'],
  ['some time ago', 'some time ago'],
];
for (const [edtf, words] of cases) test(`${edtf} reads "${words}"`, () => expect(whenInWords(edtf)).toBe(words));

test('local time names the zone of that day, summer time included', () => {
  expect(localTimesInWords('2025-07-11/2025-07-13', 'Asia/Pyongyang')).toBe('local time UTC+9');
  expect(localTimesInWords('2025-07-11', 'Europe/Kyiv')).toBe('local time UTC+3');
  expect(localTimesInWords('2025-01-11', 'Europe/Kyiv')).toBe('local time UTC+2');
  expect(localTimesInWords('../2025-07-10', 'Asia/Kolkata')).toBe('local time UTC+5:30');
  expect(localTimesInWords('2025-07-13T20:15:00Z', 'Asia/Pyongyang')).toBe('05:15 on 14 July 2025, local time UTC+9');
  expect(localTimesInWords('2025-07-13T14:59:45Z', 'Asia/Pyongyang')).toBe('23:59 on 13 July 2025, local time UTC+9');
  expect(localTimesInWords('2025-07-13T23:59:00+09:00', 'Asia/Pyongyang'), 'said once').toBe('local time');
  expect(localTimesInWords('2025-07-13T24:00:00Z', 'Asia/Pyongyang')).toBe('09:00 on 14 July 2025, local time UTC+9');
  expect(localTimesInWords('2025-07-13T09:00', 'Asia/Pyongyang')).toBe('local time UTC+9');
  expect(localTimesInWords('2025-07-13', 'Nowhere/Atlantis')).toBeNull();
  expect(localTimesInWords('soon', 'Asia/Pyongyang')).toBeNull();
});

test('no text makes the words throw', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789X-~?%/.,[]{}YTZ:+ '), maxLength: 40 });
  fc.assert(fc.property(text, (edtf) => { expect(whenInWords(edtf).length > 0 || edtf === '').toBe(true); }), { numRuns: 1000 });
});
