/** Square grids of numbers: halving, smoothing, and how much of every pixel polygons cover. */

/** Means of 2 × 2 pixels. */
export function halved(grid, size) {
  const half = size / 2;
  const out = new Float32Array(half * half);
  for (let y = 0; y < half; y++) {
    for (let x = 0; x < half; x++) {
      const at = 2 * y * size + 2 * x;
      out[y * half + x] = (grid[at] + grid[at + 1] + grid[at + size] + grid[at + size + 1]) / 4;
    }
  }
  return out;
}

function blurLines(from, to, size, radius, step, stride) {
  const span = 2 * radius + 1;
  for (let line = 0; line < size; line++) {
    const at = (i) => from[line * stride + Math.max(0, Math.min(size - 1, i)) * step];
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < size; i++) {
      to[line * stride + i * step] = sum / span;
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
}

/** Box means in a row, of which three come close to a Gaussian; works in place. */
export function blur(grid, size, radius, passes = 3) {
  const other = new Float32Array(grid.length);
  for (let pass = 0; pass < passes; pass++) {
    blurLines(grid, other, size, radius, 1, size);
    blurLines(other, grid, size, radius, size, 1);
  }
  return grid;
}

/** Bilinear value of a grid at a place given in fractions of its side. */
export function sample(grid, size, u, v) {
  const x = Math.max(0, Math.min(size - 1.001, u * size - 0.5));
  const y = Math.max(0, Math.min(size - 1.001, v * size - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [x - left, y - top];
  const at = top * size + left;
  return (grid[at] * (1 - s) + grid[at + 1] * s) * (1 - t) + (grid[at + size] * (1 - s) + grid[at + size + 1] * s) * t;
}

/** Lines across every row of pixels: enough for smooth edges. */
const LINES = 4;

/** Notes where an edge crosses the lines: everything right of it gains, or loses, the line's share of the pixel. */
function addEdge(cover, size, [ax, ay], [bx, by]) {
  const sign = ay < by ? 1 : -1;
  const [topX, topY, lowX, lowY] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const first = Math.max(0, Math.ceil(topY * LINES - 0.5));
  const last = Math.min(size * LINES - 1, Math.ceil(lowY * LINES - 0.5) - 1);
  for (let line = first; line <= last; line++) {
    const x = topX + (((line + 0.5) / LINES - topY) / (lowY - topY)) * (lowX - topX);
    if (x >= size) continue;
    const column = Math.max(0, Math.floor(x));
    const part = Math.max(0, x - column);
    const at = Math.floor(line / LINES) * (size + 1) + column;
    cover[at] += (sign * (1 - part)) / LINES;
    cover[at + 1] += (sign * part) / LINES;
  }
}

function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum;
}

/**
 * @param {[number, number][][]} rings in pixels of the grid; they must not overlap
 * @returns {Float32Array} share of every pixel inside a ring, 0…1
 */
export function coverage(rings, size) {
  const cover = new Float32Array((size + 1) * size);
  for (const ring of rings) {
    const line = signedArea(ring) > 0 ? ring : [...ring].reverse();
    for (let i = 1; i < line.length; i++) addEdge(cover, size, line[i - 1], line[i]);
  }
  const out = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    let sum = 0;
    for (let x = 0; x < size; x++) {
      sum += cover[y * (size + 1) + x];
      out[y * size + x] = Math.min(1, Math.abs(sum));
    }
  }
  return out;
}
