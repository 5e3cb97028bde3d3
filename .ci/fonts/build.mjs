/** Writes the fonts and all that is derived from them; see README.md for the list. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import * as alphabets from './alphabets.mjs';
import { fontsCss } from './css.mjs';
import { SCRIPT_FACES, SOURCE_FACES } from './faces.mjs';
import { oflText } from './licence.mjs';
import { advanceOf, metricsOf } from './metrics.mjs';
import { codesOf, packed } from './ranges.mjs';
import { LATIN_AND_CYRILLIC, SCRIPTS } from './samples.mjs';

const root = new URL('../../', import.meta.url);
const write = (path, data) => {
  const url = new URL(path, root);
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, data);
};

/** Closes the list of segments in a `cmap` of format 4; no character. */
const END_OF_SEGMENTS = 0xffff;

const opened = (file, data) => {
  const font = fontkit.create(data);
  return { ...file, data, font, codes: font.characterSet.filter((code) => code !== END_OF_SEGMENTS) };
};

const copied = (face) => ({ ...face, files: face.files.map((file) => opened(file, readFileSync(file.from))) });

/** Layout rules are kept: Arabic in the pages is shaped by the font itself. */
async function cut(face) {
  const whole = readFileSync(face.from);
  const wanted = [...alphabets[face.alphabet]()];
  const text = wanted.map((code) => String.fromCodePoint(code)).join('');
  return { ...opened(face, await subsetFont(whole, text, { targetFormat: 'woff2' })), wanted };
}

const sourceFaces = SOURCE_FACES.map(copied);
const scriptFaces = await Promise.all(SCRIPT_FACES.map(cut));
const files = [...sourceFaces.flatMap((face) => face.files), ...scriptFaces];

const held = new Set(files.flatMap(({ codes }) => codes));
/** Wanted, but in none of the published fonts: no file claims these, so that a font of the machine may write them. */
const missing = new Set(scriptFaces.flatMap(({ wanted }) => wanted).filter((code) => !held.has(code)));
const claimedBy = ({ codes, last, range }) => (last ? codesOf(range).filter((code) => !missing.has(code)) : codes);

const fontsOf = (family, weight, style = 'normal') =>
  sourceFaces.find((face) => face.family === family && face.weight === weight && face.style === style).files.map(({ font }) => font);
const textFaces = {
  serif: fontsOf('Source Serif 4', 400),
  'serif-bold': fontsOf('Source Serif 4', 600),
  sans: fontsOf('Source Sans 3', 400),
  'sans-bold': fontsOf('Source Sans 3', 600),
};

const measured = (fonts, texts) => Object.fromEntries(texts.map((text) => [text, Math.round(advanceOf(fonts, text))]));
const widths = {
  faces: Object.fromEntries(Object.entries(textFaces).map(([face, fonts]) => [face, measured(fonts, LATIN_AND_CYRILLIC)])),
  // A space between words comes from the Latin file.
  scripts: Object.fromEntries(scriptFaces.map(({ family, font }) => [family, measured([font, ...textFaces.sans], SCRIPTS[family])])),
};

for (const { name, data } of files) write(`public/fonts/${name}`, data);
write('public/fonts/OFL.txt', oflText([...sourceFaces.map((face) => [face.family, face.files[0].font]), ...scriptFaces.map((face) => [face.family, face.font])]));
write('components/fonts.css', fontsCss(sourceFaces, scriptFaces, (url) => fontkit.create(readFileSync(url))));
write('geo/style/fontRanges.json', `${JSON.stringify(Object.fromEntries(files.map((file) => [file.name, packed(claimedBy(file))])), null, 1)}\n`);
write('geo/picture/labels/metrics.json', `${JSON.stringify(metricsOf(textFaces))}\n`);
write('tests/unit/fonts/widths.json', `${JSON.stringify(widths, null, 1)}\n`);

const bytes = files.reduce((sum, { data }) => sum + data.length, 0);
for (const { name, data, codes } of files) console.log(name, data.length, codes.length);
console.log(`${files.length} files, ${bytes} bytes`);
