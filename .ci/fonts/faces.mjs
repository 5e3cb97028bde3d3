/** Which files there are, where they come from, and which local fonts stand in while they load. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic'];

const at = (name) => new URL(import.meta.resolve(name));

const source = (family, id, weight, style) => ({
  family, weight, style,
  files: SUBSETS.map((subset) => ({
    name: `${id}-${subset}-${weight}${style === 'italic' ? '-italic' : ''}.woff2`,
    from: at(`@fontsource/${id}/files/${id}-${subset}-${weight}-${style}.woff2`),
  })),
});

/** Faces that ship as published, in order of subsets: the first file that has a character draws it. */
export const SOURCE_FACES = [
  source('Source Serif 4', 'source-serif-4', 400, 'normal'),
  source('Source Serif 4', 'source-serif-4', 600, 'normal'),
  source('Source Serif 4', 'source-serif-4', 400, 'italic'),
  source('Source Sans 3', 'source-sans-3', 400, 'normal'),
  source('Source Sans 3', 'source-sans-3', 600, 'normal'),
];

const noto = (script, subset, alphabet, range, more = {}) => ({
  family: `Noto Sans ${script.length === 2 ? script.toUpperCase() : script[0].toUpperCase() + script.slice(1)}`, alphabet, range, ...more,
  name: `noto-sans-${script}-400.woff2`,
  from: at(`@fontsource/noto-sans-${script}/files/noto-sans-${script}-${subset}-400-normal.woff2`),
});

/**
 * Faces that are cut to an alphabet. `range` is for CSS, where a claim without a glyph costs nothing because the browser
 * goes on to the next family; MapLibre gets the exact code points. Where no face after one could write what it lacks
 * (`last`), it claims its whole range there too: thousands of code points as one.
 */
export const SCRIPT_FACES = [
  noto('kr', 'korean', 'korean', 'U+AC00-D7A3', { last: true }),
  noto('jp', 'japanese', 'japanese', 'U+3001-30FF, U+4E00-9FFF, U+FF01-FF5E'),
  noto('sc', 'chinese-simplified', 'chinese', 'U+4E00-9FFF', { last: true }),
  noto('arabic', 'arabic', 'arabic', 'U+600-6FF, U+FB50-FBFF, U+FE70-FEFC'),
  noto('hebrew', 'hebrew', 'hebrew', 'U+591-5F4, U+FB1D-FB4F'),
];

const fontsource = (id, weight, style) => at(`@fontsource/${id}/files/${id}-latin-${weight}-${style}.woff2`);
const dejavu = (name) => at(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/**
 * Local fonts by face, the least wanted first: of rules that are alike CSS takes the last one whose font exists.
 * `like` is a free font of the same widths to measure: Gelasio for Georgia, Tinos for Times New Roman, Arimo for Arial.
 */
export const FALLBACKS = {
  'Source Serif 4 400 normal': [
    { local: ['DejaVu Serif'], like: dejavu('DejaVuSerif') },
    { local: ['Times New Roman', 'Liberation Serif', 'Tinos'], like: fontsource('tinos', 400, 'normal') },
    { local: ['Georgia', 'Gelasio'], like: fontsource('gelasio', 400, 'normal') },
  ],
  'Source Serif 4 600 normal': [
    { local: ['DejaVu Serif Bold'], like: dejavu('DejaVuSerif-Bold') },
    { local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], like: fontsource('tinos', 700, 'normal') },
    { local: ['Georgia Bold', 'Gelasio Bold'], like: fontsource('gelasio', 700, 'normal') },
  ],
  'Source Serif 4 400 italic': [
    { local: ['DejaVu Serif Italic'], like: dejavu('DejaVuSerif-Italic') },
    { local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], like: fontsource('tinos', 400, 'italic') },
    { local: ['Georgia Italic', 'Gelasio Italic'], like: fontsource('gelasio', 400, 'italic') },
  ],
  'Source Sans 3 400 normal': [
    { local: ['DejaVu Sans'], like: dejavu('DejaVuSans') },
    { local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], like: fontsource('arimo', 400, 'normal') },
  ],
  'Source Sans 3 600 normal': [
    { local: ['DejaVu Sans Bold'], like: dejavu('DejaVuSans-Bold') },
    { local: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'], like: fontsource('arimo', 700, 'normal') },
  ],
};
