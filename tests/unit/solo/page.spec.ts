/** The HTML round a single-file briefing. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fileName } from '@/geo/solo/names';
import { pageOf, policyOf, type Program } from '@/geo/solo/page';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const program: Program = { script: 'let a = 1;', style: 'p { color: red }', scriptHash: hash('let a = 1;'), styleHash: hash('p { color: red }') };
const cover = { title: 'A <b>title</b> & "more"', bottomLine: null, handling: 'TLP:CLEAR' as const, asOf: null };

test('the policy names no host and lets nothing run but the program', () => {
  const policy = policyOf(program);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${program.scriptHash}'`);
  expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/);
});

test('script and style stand in the page letter by letter, as their hashes say', () => {
  const html = pageOf(program, cover, ['QUJD']).join('');
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  expect(hash(script!)).toBe(program.scriptHash);
  expect(hash(style!)).toBe(program.styleHash);
});

test('words of the document are text on the cover, never markup', () => {
  const html = pageOf(program, { ...cover, bottomLine: '</p><script>alert(1)</script>' }, []).join('');
  expect(html).not.toContain('<b>title');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('A &lt;b&gt;title&lt;/b&gt; &amp; &quot;more&quot;');
});

test('the cover of a locked file says nothing of what is in it, but how it is to be handled', () => {
  const html = pageOf(program, { title: null, bottomLine: null, handling: { text: 'Desk only', color: '#ff0000' }, asOf: null }, []).join('');
  expect(html).toContain('A locked briefing');
  expect(html).toContain('Desk only');
  expect(html).toContain('0 network requests');
});

test('a program that would break out of its element is refused', () => {
  for (const script of ['"</script>"', 'a<!--b']) expect(() => pageOf({ ...program, script }, cover, [])).toThrow();
});

test('a locked file is told apart from the open one by its name', () => {
  expect([fileName('visit', false), fileName('visit', true)]).toEqual(['visit.html', 'visit-locked.html']);
});
