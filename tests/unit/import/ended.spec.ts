import { expect, test } from '@playwright/test';
import { after, asking, ended } from '@/components/import/useImport';

const START = { busy: 'Opening the file', saving: false, read: null, refusal: null, table: null, trouble: null, added: null };

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

test('what was added can be taken back, and who cannot is told why', () => {
  const added = after(asking(START, { ask: 'add', id: 'a' }), { tell: 'added', places: 2, links: 1 });
  expect(added).toMatchObject({ busy: null, saving: false, added: { places: 2, links: 1, undone: false } });
  const undoing = asking(added, { ask: 'undo' });
  expect(undoing).toMatchObject({ saving: true, busy: 'Working' });
  expect(after(undoing, { tell: 'undone' })).toMatchObject({ busy: null, added: { places: 2, links: 1, undone: true } });
  expect(after(undoing, { tell: 'failed', message: 'No.', issues: [] })).toMatchObject({ busy: null, added: { undone: false }, trouble: { message: 'No.' } });
});
