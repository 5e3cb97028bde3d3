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

  beginPath(): void {
    this.text = '';
  }

  moveTo(x: number, y: number): void {
    [this.x, this.y] = [Math.round(x / STEP), Math.round(y / STEP)];
    this.text += `M${pair(this.x, this.y)}`;
    this.command = 'M';
  }

  lineTo(x: number, y: number): void {
    const [nextX, nextY] = [Math.round(x / STEP), Math.round(y / STEP)];
    const [dx, dy] = [nextX - this.x, nextY - this.y];
    if (dx === 0 && dy === 0) return;
    this.text += `${this.command === 'l' ? (dx < 0 ? '' : ' ') : 'l'}${pair(dx, dy)}`;
    this.command = 'l';
    [this.x, this.y] = [nextX, nextY];
  }

  closePath(): void {
    this.text += 'Z';
    this.command = 'Z';
  }

  /** d3-geo asks for arcs only for points, which the ground has none of. */
  arc(): void {
    this.command = '';
  }

  toString(): string {
    return this.text;
  }
}
