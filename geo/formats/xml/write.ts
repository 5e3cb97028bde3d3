/** XML as text. Everything is escaped; there are no CDATA sections. */

/** Characters that XML 1.0 cannot hold, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;' };

/** Text for elements and attributes alike. */
export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/g, (sign) => SIGNS[sign]!);

export type Markup = string | Markup[] | null;

const flat = (markup: Markup): string => (Array.isArray(markup) ? markup.map(flat).join('') : (markup ?? ''));

/** An element around markup that is already made; '' where there is none in it. */
export function element(name: string, content: Markup, attributes: Record<string, string> = {}): string {
  const inner = flat(content);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  return inner === '' && written === '' ? '' : `<${name}${written}>${inner}</${name}>\n`;
}

/** An element around text; '' where there is no text. */
export const textElement = (name: string, text: string | null | undefined, attributes: Record<string, string> = {}): string =>
  text ? element(name, escapeXml(text), attributes) : '';
