/** When the page of a file that cannot be read comes anew. */
import { expect, test } from '@playwright/test';
import { isOther } from '@/components/shell/Mending';

const issue = { code: 'json-syntax', path: '/features', message: 'This is not JSON.', line: 3 };

test('the page of a broken file stays while the same is wrong, and comes anew for what is mended, otherwise broken or gone', () => {
  expect(isOther([issue], undefined)).toBe(false);
  expect(isOther([issue], [{ ...issue }])).toBe(false);
  expect(isOther([issue], null)).toBe(true);
  expect(isOther([issue], [{ ...issue, line: 5 }])).toBe(true);
});
