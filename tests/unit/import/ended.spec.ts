import { expect, test } from '@playwright/test';
import { after, ended } from '@/components/import/useImport';

const START = { busy: 'Opening the file', read: null, refusal: null, table: null, trouble: null };

test('a reader that the server could not give is not the file’s fault', () => {
  expect(after(START, ended(new Event('error') as ErrorEvent)).trouble?.message).toContain('The server does not answer.');
  expect(after(START, ended({ message: 'Uncaught RangeError: out of memory' })).trouble?.message).toContain('too much for this browser');
});
