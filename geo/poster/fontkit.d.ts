/** What is used of fontkit, which brings no types. */
declare module 'fontkit' {
  type Path = { scale(x: number, y: number): Path; toSVG(): string };
  type Run = { glyphs: { path: Path }[]; positions: { xAdvance: number }[] };
  export type Font = { unitsPerEm: number; layout(text: string): Run };
  export function create(bytes: Buffer): Font;
}
