/** components/fonts.css: the published faces, the cut ones, and local faces stretched to the same size. */
import { FALLBACKS } from './faces.mjs';
import { advanceOf } from './metrics.mjs';
import { cssRange } from './ranges.mjs';

/** English of this project's kind: mean widths are taken over it, so that frequent letters count most. */
const PROSE = 'A train of twelve covered wagons left the plant near the eastern port on Friday morning, '
  + 'and officials in two capitals said that shells made there had since reached the front. '
  + 'Satellite images of 14 June show cranes at the northern quay; which ship they loaded is not known.';

const rule = (lines) => `@font-face {\n${lines.map((line) => `  ${line};`).join('\n')}\n}`;

const percent = (value) => `${(value * 100).toFixed(2)}%`;

/** Space, A, B and no-break space stand in each published file, whatever its script. Left there, every page would fetch them all. */
const IN_EVERY_FILE = new Set([0x20, 0x41, 0x42, 0xa0]);
const ownCodes = ({ name, codes }) => (/-latin-\d/.test(name) ? codes : codes.filter((code) => !IN_EVERY_FILE.has(code)));

const webRule = ({ family, weight, style }, { name, codes }) => rule([
  `font-family: '${family}'`, `font-style: ${style}`, `font-weight: ${weight}`, 'font-display: swap',
  `src: url('/fonts/${name}') format('woff2')`, `unicode-range: ${cssRange(ownCodes({ name, codes }))}`,
]);

/** Within Source's own ascent and descent: a name in another script must not push lines apart when its font arrives. */
const WITHIN_SOURCE = ['ascent-override: 100%', 'descent-override: 30%', 'line-gap-override: 0%'];

const scriptRule = ({ family, name, range }) => rule([
  `font-family: '${family}'`, 'font-style: normal', 'font-weight: 400 700', 'font-display: swap',
  `src: url('/fonts/${name}') format('woff2')`, `unicode-range: ${range}`, ...WITHIN_SOURCE,
]);

/** Letters that the local fonts stand in for; other scripts go on to the families after them. */
const STANDS_FOR = 'U+0-52F, U+1E00-1FFF, U+2000-2BFF';

/** The overrides are shares of the adjusted size, so the adjustment is divided out of them. */
function fallbackRule(face, web, { local, likeFont }) {
  const adjust = advanceOf([web], PROSE) / advanceOf([likeFont], PROSE);
  const share = (units) => percent(units / web.unitsPerEm / adjust);
  return rule([
    `font-family: '${face.family} fallback'`, `font-style: ${face.style}`, `font-weight: ${face.weight}`,
    `src: ${local.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(adjust)}`, `ascent-override: ${share(web.ascent)}`,
    `descent-override: ${share(-web.descent)}`, `line-gap-override: ${share(web.lineGap)}`,
    `unicode-range: ${STANDS_FOR}`,
  ]);
}

const fallbackRules = (face, openFont) =>
  FALLBACKS[`${face.family} ${face.weight} ${face.style}`]
    .map((fallback) => fallbackRule(face, face.files[0].font, { ...fallback, likeFont: openFont(fallback.like) }));

export function fontsCss(sourceFaces, scriptFaces, openFont) {
  return [
    '/* Made by .ci/fonts (npm run build). Of rules that are alike the last one whose font exists is taken. */',
    ...sourceFaces.flatMap((face) => fallbackRules(face, openFont)),
    ...sourceFaces.flatMap((face) => face.files.map((file) => webRule(face, file))),
    ...scriptFaces.map(scriptRule),
    '',
  ].join('\n');
}
