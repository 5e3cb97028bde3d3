import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Evidence, Source } from '@/geo/document/briefing';
import { gradeCode, gradeKey, gradeMeaning, gradesOf, type Digit, type Letter } from '@/geo/card/grades';
import { citedIn, linkUrl, safeUrl, sourcesById, speakerOf } from '@/geo/card/sources';

const sources = sourcesById([
  { id: 'article', title: 'An article', reliability: 'F' },
  { id: 'gazette', title: 'A gazette', reliability: 'B' },
  { id: 'note', title: 'A note' },
]);
const codes = (...evidence: Evidence[]) => gradesOf({ evidence }, sources).map(gradeCode);

test('a claim is graded by its source’s letter and its evidence’s digit', () => {
  expect(codes({ source: 'article', credibility: 3 })).toEqual(['F3']);
});

test('evidence of one grade is graded once; different grades stand apart, the best first', () => {
  expect(codes({ source: 'article', credibility: 6 }, { source: 'article', credibility: 3 }, { source: 'article', credibility: 3 })).toEqual(['F3', 'F6']);
  expect(codes({ source: 'article', credibility: 2 }, { source: 'gazette', credibility: 2 })).toEqual(['B2', 'F2']);
});

test('a half that nobody judged is a dash, and no judgement is no grade', () => {
  expect(codes({ source: 'gazette' })).toEqual(['B–']);
  expect(codes({ source: 'note', credibility: 2 })).toEqual(['–2']);
  expect(codes({ source: 'note' })).toEqual([]);
  expect(gradesOf({}, sources)).toEqual([]);
});

test('a grade is explained in words', () => {
  expect(gradeMeaning({ letter: 'F', digit: 3 })).toBe('F: reliability cannot be judged. 3: possibly true.');
  expect(gradeMeaning({ letter: 'B', digit: null })).toBe('B: usually reliable. The information is not graded.');
});

test('the key explains only the signs that are used', () => {
  expect(gradeKey([{ letter: 'F', digit: 3 }, { letter: 'F', digit: 6 }])).toBe('F, 6: cannot be judged. 3: possibly true. Admiralty code.');
  expect(gradeKey([{ letter: 'B', digit: 2 }])).toBe('B: usually reliable. 2: probably true. Admiralty code.');
  expect(gradeKey([])).toBeNull();
});

test('every sign of a grade is in the key', () => {
  const grade = fc.record({ letter: fc.constantFrom<Letter>('A', 'B', 'C', 'D', 'E', 'F'), digit: fc.constantFrom<Digit>(1, 2, 3, 4, 5, 6) });
  fc.assert(fc.property(fc.array(grade, { minLength: 1, maxLength: 8 }), (grades) => {
    const key = gradeKey(grades)!;
    for (const { letter, digit } of grades) {
      expect(key).toMatch(new RegExp(`(^|[ ,])${letter}[:,]`));
      expect(key).toMatch(new RegExp(`(^|[ ,])${digit}[:,]`));
    }
  }));
});

test('a source is described once, with all the passages that are cited', () => {
  const cited = citedIn([{ source: 'article', locator: '¶1' }, { source: 'gazette' }, { source: 'article', locator: '¶2' }, { source: 'gone' }], sources);
  expect(cited.map(({ source, passages }) => [source.id, passages.length])).toEqual([['article', 2], ['gazette', 1]]);
});

test('only http and https addresses are followed', () => {
  expect(safeUrl('https://example.org/')).toBe('https://example.org/');
  expect(safeUrl('HTTP://example.org')).toBe('HTTP://example.org');
  for (const url of ['javascript:alert(1)', ' https://example.org', 'data:text/html,x', '//example.org', undefined]) expect(safeUrl(url)).toBeNull();
});

test('who speaks stands before the first comma', () => {
  expect(speakerOf('KCNA; Maria Zakharova, Russian Foreign Ministry')).toEqual({ who: 'KCNA; Maria Zakharova,', more: 'Russian Foreign Ministry' });
  expect(speakerOf('NATO')).toEqual({ who: 'NATO', more: '' });
});

test('hostile source ids are nothing special', () => {
  const hostile: Source[] = [{ id: 'constructor', title: 'x', reliability: 'C' }];
  expect(gradesOf({ evidence: [{ source: 'constructor', credibility: 1 }] }, sourcesById(hostile)).map(gradeCode)).toEqual(['C1']);
  expect(gradesOf({ evidence: [{ source: 'constructor' }] }, sources)).toEqual([]);
});

test('a link in a file of another program is a URI, or none', () => {
  expect(linkUrl('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
  expect(linkUrl('https://ru.wikipedia.org/wiki/Вонсан')).toBe('https://ru.wikipedia.org/wiki/%D0%92%D0%BE%D0%BD%D1%81%D0%B0%D0%BD');
  expect(linkUrl('http://원산.kr/a b|c/100%/%e2')).toBe('http://xn--zf4b15i.kr/a%20b%7Cc/100%25/%e2');
  for (const url of ['http://', 'https://[', 'http://a b/', 'https://x:99999/', 'javascript:alert(1)', undefined]) expect(linkUrl(url)).toBeUndefined();
});
