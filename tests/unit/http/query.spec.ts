import { expect, test } from '@playwright/test';
import { paramsOf } from '@/geo/http/query';

test('the server reads an address as the browser does, a parameter that is there twice too', () => {
  const params = paramsOf({ at: ['39.15,127.44,6z', '0,0,1z'], place: 'wonsan', hide: '', palette: undefined, __proto__: undefined });
  expect([...params]).toEqual([...new URLSearchParams('at=39.15,127.44,6z&at=0,0,1z&place=wonsan&hide=')]);
  expect(params.get('at')).toBe('39.15,127.44,6z');
});
