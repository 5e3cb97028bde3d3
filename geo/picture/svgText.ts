/** SVG as text: a pen that writes it, with every style in place so that the file stands alone. */
import type { Point, Size } from '../projection/projector';
import type { Halo, Pen, PenFace, PenLine, PenRun } from './pen';
import { pathOf } from './strokes';

/** Families that draw what Source has not, in the order in which they are asked. */
export const OTHER_SCRIPTS = ["'Noto Sans KR'", "'Noto Sans JP'", "'Noto Sans SC'", "'Noto Sans Arabic'", "'Noto Sans Hebrew'"];
const SERIF = ["'Source Serif 4'", ...OTHER_SCRIPTS, "'Noto Serif'", 'Georgia', 'serif'].join(', ');
const SANS = ["'Source Sans 3'", ...OTHER_SCRIPTS, "'Noto Sans'", 'Arial', 'sans-serif'].join(', ');

const FACES: Record<PenFace, string> = {
  serif: `font-family="${SERIF}" font-weight="400"`,
  'serif-bold': `font-family="${SERIF}" font-weight="600"`,
  'serif-italic': `font-family="${SERIF}" font-weight="400" font-style="italic"`,
  sans: `font-family="${SANS}" font-weight="400"`,
  'sans-bold': `font-family="${SANS}" font-weight="600"`,
};

/** What XML 1.0 does not allow even as a reference. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const n = (value: number): number => Math.round(value * 100) / 100;
/** Of words that run from the right SVG calls their right end the start. */
const turned = { start: 'end', middle: 'middle', end: 'start' } as const;
const haloOf = (halo: Halo | null): string =>
  halo ? ` paint-order="stroke" stroke="${halo.color}" stroke-width="${halo.width}" stroke-linejoin="round"` : '';

function runsOf(runs: readonly PenRun[]): string {
  return runs.map(({ text, face, size, color, lang }) => {
    const language = lang ? ` xml:lang="${escapeXml(lang)}"` : '';
    return `<tspan ${FACES[face]} font-size="${n(size)}" fill="${color}"${language}>${escapeXml(text)}</tspan>`;
  }).join('');
}

function lineOf({ color, width, opacity, dash, dashOffset, round }: PenLine): string {
  return [
    `fill="none" stroke="${color}" stroke-width="${n(width)}"`,
    opacity === undefined ? '' : ` stroke-opacity="${opacity}"`,
    dash ? ` stroke-dasharray="${dash.join(' ')}" stroke-dashoffset="${n(dashOffset ?? 0)}"` : '',
    round ? ' stroke-linecap="round"' : '',
  ].join('');
}

export type SvgPen = Pen & {
  /** Adds finished SVG: escape what a document says. */
  raw(svg: string): void;
  /** What has been written so far: which fonts the file needs. */
  written(): readonly PenRun[];
  /** @param rules CSS of fonts that the file brings along */
  file(size: Size, title: string, description: string, language: string, rules?: string): string;
};

/** @param prefix keeps ids apart where several drawings share a page */
export function svgPen(prefix: string): SvgPen {
  const parts: string[] = [];
  const written: PenRun[] = [];
  let paths = 0;
  const pen: SvgPen = {
    fill: (path, color) => void parts.push(`<path d="${path}" fill="${color}"/>`),
    line: (path, line) => void parts.push(`<path d="${path}" ${lineOf(line)}/>`),
    words(runs, at, anchor, halo, dir) {
      written.push(...runs);
      const set = dir === 'rtl' ? `text-anchor="${turned[anchor]}" direction="rtl"` : `text-anchor="${anchor}"`;
      parts.push(`<text x="${n(at.x)}" y="${n(at.y)}" ${set} xml:space="preserve"${haloOf(halo)}>${runsOf(runs)}</text>`);
    },
    along(runs, points, offset, dy, halo) {
      written.push(...runs);
      const id = `${prefix}${(paths += 1)}`;
      parts.push(`<path id="${id}" d="${pathOf(points)}" fill="none"/>`);
      parts.push(`<text dy="${n(dy)}" text-anchor="middle" xml:space="preserve"${haloOf(halo)}><textPath href="#${id}" startOffset="${n(offset)}">${runsOf(runs)}</textPath></text>`);
    },
    within(at: Point, opacity, draw) {
      const moved = at.x !== 0 || at.y !== 0 ? ` transform="translate(${n(at.x)} ${n(at.y)})"` : '';
      const faded = opacity < 1 ? ` opacity="${opacity}"` : '';
      parts.push(`<g${moved}${faded}>`);
      draw();
      parts.push('</g>');
    },
    raw: (svg) => void parts.push(svg),
    written: () => written,
    file: ({ width, height }, title, description, language, rules = '') =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" xml:lang="${escapeXml(language)}"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>${rules && `<style>${rules}</style>`}${parts.join('')}</svg>\n`,
  };
  return pen;
}
