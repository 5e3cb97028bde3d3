/**
 * Path data as short as it can be: steps from point to point in halves of a pixel, points that fall together left out.
 * d3-geo writes into it as into a canvas. A third of the length of absolute coordinates, and it stands in the HTML.
 */

const STEP = 0.5;

const short = (steps: number): string => String(steps * STEP).replace(/^(-?)0\./, '$1.');

/** Two numbers with no more between them than a reader needs. */
const pair = (x: number, y: number): string => `${short(x)}${y < 0 ? '' : ' '}${short(y)}`;

export class PathText {
  private text = '';
  private x = 0;
  private y = 0;
  private command = '';
  /** A point that was left out because it lies so near: the end of a line must not be. */
  private left: [x: number, y: number] | null = null;
  private readonly near: number;

  /** @param near pixels: a point nearer to the one before is left out, unless a line ends there */
  constructor(near = 0) {
    this.near = (near / STEP) ** 2;
  }

  beginPath(): void {
    this.text = '';
    this.left = null;
  }

  moveTo(x: number, y: number): void {
    this.finish();
    [this.x, this.y] = [Math.round(x / STEP), Math.round(y / STEP)];
    this.text += `M${pair(this.x, this.y)}`;
    this.command = 'M';
  }

  lineTo(x: number, y: number): void {
    const to: [number, number] = [Math.round(x / STEP), Math.round(y / STEP)];
    const distance = (to[0] - this.x) ** 2 + (to[1] - this.y) ** 2;
    this.left = null;
    if (distance === 0) return;
    if (distance < this.near) this.left = to;
    else this.draw(to);
  }

  closePath(): void {
    this.left = null;
    // An island of no size.
    if (this.near > 0 && this.command === 'M') this.text = this.text.slice(0, this.text.lastIndexOf('M'));
    else this.text += 'Z';
    this.command = 'Z';
  }

  /** d3-geo asks for arcs only for points, which the ground has none of. */
  arc(): void {
    this.command = '';
  }

  toString(): string {
    this.finish();
    return this.text;
  }

  private finish(): void {
    if (this.left) this.draw(this.left);
    this.left = null;
  }

  private draw([x, y]: [number, number]): void {
    const [dx, dy] = [x - this.x, y - this.y];
    this.text += `${this.command === 'l' ? (dx < 0 ? '' : ' ') : 'l'}${pair(dx, dy)}`;
    this.command = 'l';
    [this.x, this.y] = [x, y];
  }
}
