/** public/fonts/OFL.txt: the copyright line of every font, as the font states it, and the licence's text. */
import { readFileSync } from 'node:fs';

const FIRST_LINE = /^-+\nSIL OPEN FONT LICENSE/m;

function licenceText() {
  const text = readFileSync(new URL(import.meta.resolve('@fontsource/source-sans-3/LICENSE')), 'utf8').replaceAll('\r\n', '\n');
  const start = text.search(FIRST_LINE);
  if (start < 0) throw new Error('The licence of @fontsource/source-sans-3 is not where it was: read it again.');
  return text.slice(start).trimEnd();
}

/** @param fonts {[family: string, font: Font][]} */
export function oflText(fonts) {
  const lines = new Map(fonts.map(([family, font]) => [family, font.copyright.trim()]));
  return [
    ...[...lines].map(([family, copyright]) => `${family}: ${copyright}`),
    '',
    'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
    'This license is copied below, and is also available with a FAQ at:',
    'https://openfontlicense.org',
    '',
    licenceText(),
    '',
  ].join('\n');
}
