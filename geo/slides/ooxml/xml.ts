/** Elements as text: everything that a document says is escaped here and nowhere else. */
import { escapeXml } from '../../picture/svgText';

export type Attributes = Record<string, string | number | undefined>;

/** Breaks, tabs and the second set of control characters, which PowerPoint shows as boxes or takes for line ends. */
const CONTROLS = /[\t\n\r\u007f-\u009f\u2028\u2029]+/g;

/** Text or attribute value, on one line. */
export const said = (text: string): string => escapeXml(text.replace(CONTROLS, ' '));

/** @param children finished XML */
export function el(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${said(String(value))}"`])).join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export const NAMESPACES: Attributes = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** A whole part. */
export const part = (name: string, attributes: Attributes, ...children: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${el(name, attributes, ...children)}`;

/** English Metric Units: 9,525 to the CSS pixel. */
export const emu = (px: number): number => Math.round(px * 9525);
/** Hundredths of a point. */
export const hundredths = (px: number): number => Math.round(px * 75);
/** Sixty-thousandths of a degree, 0 to a full turn. */
export function angle(radians: number): number {
  const turn = Math.round((radians * 180 * 60_000) / Math.PI);
  return ((turn % 21_600_000) + 21_600_000) % 21_600_000;
}
/** Thousandths of a per cent. */
export const share = (fraction: number): number => Math.round(fraction * 100_000);
