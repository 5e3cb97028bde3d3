/** What is used of fontkit, which brings no types. */
declare module 'fontkit' {
  type Path = { transform(a: number, b: number, c: number, d: number, e: number, f: number): Path; toSVG(): string };
  type Run = { glyphs: { path: Path }[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  export type Font = { unitsPerEm: number; layout(text: string): Run };
  export function create(bytes: Buffer): Font;
}
