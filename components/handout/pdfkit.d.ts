/** What is used of two packages that come without types. */
declare module 'pdfkit' {
  export type Structure = { add(child: Structure | (() => void)): Structure; end(): void };
  export type Outline = { addItem(title: string, options?: { pageNumber?: number }): Outline };
  export type GlyphPath = { transform(a: number, b: number, c: number, d: number, e: number, f: number): GlyphPath; toSVG(): string };
  export type Glyph = { id: number; codePoints: number[]; advanceWidth: number; path: GlyphPath };
  export type Layout = { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  export type FontkitFont = { unitsPerEm: number; layout(text: string): Layout; getGlyph(id: number, codePoints?: number[]): Glyph | null };
  /** A font of the file: its glyphs by their number there, with what each stands for. */
  export type EmbeddedFont = {
    font: FontkitFont;
    scale: number;
    subset: { glyphs: number[]; includeGlyph(id: number): number };
    unicode: number[][];
    widths: number[];
    layout(text: string, features?: unknown): Layout;
    encode(text: string, features?: unknown): [codes: string[], positions: Layout['positions']];
  };
  type Options = {
    autoFirstPage?: boolean; compress?: boolean; displayTitle?: boolean; font?: null; info?: Record<string, string | Date>;
    lang?: string; margin?: number; pdfVersion?: '1.7'; size?: [number, number]; tagged?: boolean;
  };
  export default class PDFDocument {
    constructor(options: Options);
    readonly outline: Outline;
    readonly _font: EmbeddedFont;
    on(event: 'data', heard: (chunk: Uint8Array) => void): this;
    on(event: 'end', heard: () => void): this;
    on(event: 'error', heard: (error: Error) => void): this;
    off(event: 'data' | 'end' | 'error', heard: (...args: never[]) => void): this;
    addPage(options: { size: [number, number]; margin: number }): this;
    end(): void;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
    struct(type: string, options?: { alt?: string; lang?: string; actual?: string; title?: string; scope?: 'Column' | 'Row'; bbox?: [number, number, number, number]; placement?: 'Block' }): Structure;
    addStructure(structure: Structure): this;
    markContent(tag: 'Artifact' | 'Span', options?: { type?: 'Pagination' | 'Layout'; actual?: string; lang?: string }): this;
    endMarkedContent(): this;
    link(x: number, y: number, width: number, height: number, url: string, options: { structParent: Structure; /** A String object, not a string: that becomes a name. */ Contents?: object }): this;
    addNamedDestination(name: string, type: 'XYZ', x: number, y: number, zoom: null): void;
    image(bytes: Uint8Array, x: number, y: number, options: { width: number; height: number }): this;
    path(path: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    clip(): this;
    fill(): this;
    stroke(): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    fillOpacity(opacity: number): this;
    strokeOpacity(opacity: number): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round'): this;
    lineJoin(join: 'miter' | 'round'): this;
    dash(lengths: number[], options: { phase: number }): this;
    undash(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number): this;
  }
}

declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit';
  export function toBlob(document: PDFDocument): Promise<Blob>;
}

declare module 'brotli/decompress.js' {
  export default function decompress(packed: Uint8Array): Uint8Array;
}
