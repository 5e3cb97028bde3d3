/** The HTML of a briefing that is one file: what it may do, its cover, its parts, its program. */
import type { Handling } from '../document/briefing';
import { handlingText } from '../document/handlingText';

/** Ids by which the program finds its place and its parts (components/solo/main.tsx). */
export const APP = 'app';
export const PARTS = 'parts';

export const NO_REQUESTS = '0 network requests';

/** The program as `.ci/solo` bundles it, with the SHA-256 of each text in base64. */
export type Program = { script: string; style: string; scriptHash: string; styleHash: string };

/** What the cover says before anything is opened. A locked file says only how it is to be handled. */
export type Cover = { title: string | null; bottomLine: string | null; handling: Handling | null; asOf: string | null };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/**
 * Nothing but the very program and style that were bundled, and what they make themselves: pictures, and the map's worker,
 * which MapLibre reads as a blob. There is no host in it: the browser itself refuses every request.
 */
export const policyOf = ({ scriptHash, styleHash }: Pick<Program, 'scriptHash' | 'styleHash'>): string => [
  "default-src 'none'",
  `script-src 'sha256-${scriptHash}'`,
  `style-src 'sha256-${styleHash}'`,
  'img-src data: blob:',
  'worker-src blob:',
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const line = (name: string, text: string | null): string => (text ? `<p class="solo-${name}">${escaped(text)}</p>` : '');

function coverHtml({ title, bottomLine, handling, asOf }: Cover): string {
  return `<main class="solo-cover">${line('handling', handlingText(handling))}<div>
<p class="solo-brand">Sandtable</p>
<h1>${escaped(title ?? 'A locked briefing')}</h1>
${line('bottom', bottomLine)}${line('asof', asOf)}
<p class="solo-promise">Everything is in this file: ${NO_REQUESTS}.</p>
<p class="solo-slow">Nothing happens? Then the file was changed since it was made, or this browser is too old for it. It needs a Chromium or Firefox of 2024 or newer, with JavaScript.</p>
</div></main>`;
}

/** Only what a script element may hold: the HTML parser would take these for its end, or for a comment in it. */
const breaksOut = (script: string): boolean => /<\/script|<!--/i.test(script);

/**
 * The whole page, in pieces for a Blob.
 * @param parts a sealed pack in base64
 */
export function pageOf(program: Program, cover: Cover, parts: readonly string[]): string[] {
  if (breaksOut(program.script) || /<\/style/i.test(program.style)) throw new Error('The program cannot stand in a page: build it anew.');
  return [
    `<!doctype html>
<html lang="en" data-palette="paper">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(program)}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<title>${escaped(cover.title ?? 'A locked briefing')}</title>
<link rel="icon" href="data:,">
<style>`,
    program.style,
    `</style>
</head>
<body>
<div id="${APP}">${coverHtml(cover)}</div>
<script type="application/octet-stream" id="${PARTS}">`,
    ...parts,
    '</script>\n<script>',
    program.script,
    '</script>\n</body>\n</html>\n',
  ];
}
