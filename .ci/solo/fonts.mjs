/** Takes components/fonts.css apart: rules that need no file stay CSS; those of a file become descriptors of a FontFace. */

const DESCRIPTORS = {
  'font-style': 'style', 'font-weight': 'weight', 'font-display': 'display', 'unicode-range': 'unicodeRange',
  'ascent-override': 'ascentOverride', 'descent-override': 'descentOverride', 'line-gap-override': 'lineGapOverride',
};

const pairsOf = (body) => body.split(';').map((line) => line.trim()).filter(Boolean).map((line) => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
});

function faceOf(body) {
  const rule = Object.fromEntries(pairsOf(body));
  const [, file] = /url\(\s*['"]?\/fonts\/([^'")]+)/.exec(rule.src) ?? [];
  if (!file) return null;
  const descriptors = Object.fromEntries(Object.entries(DESCRIPTORS).flatMap(([name, key]) => (rule[name] ? [[key, rule[name]]] : [])));
  return { family: rule['font-family'].replace(/^['"]|['"]$/g, ''), file, descriptors };
}

export function split(source) {
  const faces = [];
  const css = source.replace(/@font-face\s*\{([^}]*)\}/g, (rule, body) => {
    const face = faceOf(body);
    if (face) faces.push(face);
    return face ? '' : rule;
  });
  return { css, faces };
}
