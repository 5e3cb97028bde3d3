import { expect, test } from '@playwright/test';
import { after, asking, ended } from '@/components/import/useImport';

const START = { busy: 'Opening the file', saving: false, read: null, refusal: null, table: null, trouble: null };

test('a reader that the server could not give is not the file’s fault', () => {
  expect(after(START, ended(new Event('error') as ErrorEvent)).trouble?.message).toContain('The server does not answer.');
  expect(after(START, ended({ message: 'Uncaught RangeError: out of memory' })).trouble?.message).toContain('too much for this browser');
});

test('what is being saved cannot be left until it is said what became of it; reading can', () => {
  expect(asking(START, { ask: 'read', file: new File([], 'a.csv'), mapping: {} }).saving).toBe(false);
  for (const asked of [{ ask: 'create', title: 'A' }, { ask: 'add', id: 'a' }] as const) {
    const saving = after(asking(START, asked), { tell: 'step', what: 'Saving the briefing' });
    expect(saving).toMatchObject({ saving: true, busy: 'Saving the briefing' });
    expect(after(saving, { tell: 'conflict' }).saving).toBe(false);
    expect(after(saving, { tell: 'failed', message: 'No.', issues: [] }).saving).toBe(false);
  }
});
