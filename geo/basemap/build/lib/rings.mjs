/** Point in polygon and line against coast for big polygons: edges lie in rows of latitude, so a test reads one row. */

const ROWS_PER_DEGREE = 20;
const rowOf = (lat) => Math.max(0, Math.min(180 * ROWS_PER_DEGREE - 1, Math.floor((lat + 90) * ROWS_PER_DEGREE)));

const TURNS = [0, -360, 360];

/**
 * An index of the edges of rings; each ring carries an owner. Rings are continuous: one over the antimeridian runs on
 * past 180°. Points and lines may come in either turn.
 */
export class RingIndex {
  #rows = Array.from({ length: 180 * ROWS_PER_DEGREE }, () => []);

  add(ring, owner = 0) {
    for (let i = 1; i < ring.length; i++) this.#addEdge(ring[i - 1], ring[i], owner);
  }

  #addEdge(a, b, owner) {
    const edge = [a[0], a[1], b[0], b[1], owner];
    const high = rowOf(Math.max(a[1], b[1]));
    for (let row = rowOf(Math.min(a[1], b[1])); row <= high; row++) this.#rows[row].push(edge);
  }

  /** Owners whose rings hold the point, by the even-odd rule. */
  ownersAt([lng, lat]) {
    const row = this.#rows[rowOf(lat)];
    return new Set(TURNS.flatMap((turn) => [...ownersInRow(row, lng + turn, lat)]));
  }

  /** Where, as fractions of it, the straight segment from a to b crosses an edge; sorted. */
  crossings(a, b) {
    const found = new Set();
    for (const turn of TURNS) this.#addCrossings([a[0] + turn, a[1]], [b[0] + turn, b[1]], found);
    return [...found].sort((p, q) => p - q);
  }

  #addCrossings(a, b, found) {
    const high = rowOf(Math.max(a[1], b[1]));
    const west = Math.min(a[0], b[0]);
    const east = Math.max(a[0], b[0]);
    for (let row = rowOf(Math.min(a[1], b[1])); row <= high; row++) {
      for (const edge of this.#rows[row]) {
        if (Math.max(edge[0], edge[2]) < west || Math.min(edge[0], edge[2]) > east) continue;
        const t = crossing(a, b, edge);
        if (t !== null) found.add(t);
      }
    }
  }
}

function ownersInRow(row, lng, lat) {
  const odd = new Set();
  for (const [x1, y1, x2, y2, owner] of row) {
    if ((y1 > lat) === (y2 > lat)) continue;
    if (lng <= x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) continue;
    if (odd.has(owner)) odd.delete(owner);
    else odd.add(owner);
  }
  return odd;
}

function crossing(a, b, [x1, y1, x2, y2]) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const ex = x2 - x1;
  const ey = y2 - y1;
  const det = dx * ey - dy * ex;
  if (det === 0) return null;
  const t = ((x1 - a[0]) * ey - (y1 - a[1]) * ex) / det;
  const u = ((x1 - a[0]) * dy - (y1 - a[1]) * dx) / det;
  return t > 0 && t < 1 && u >= 0 && u < 1 ? t : null;
}

/** Cuts a line wherever it crosses an edge of the index. */
export function cutAtCrossings(line, index) {
  const pieces = [];
  let piece = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    for (const t of index.crossings(a, b)) {
      const point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      piece.push(point);
      pieces.push(piece);
      piece = [point];
    }
    piece.push(b);
  }
  pieces.push(piece);
  return pieces;
}

/** Length in kilometres on a sphere, good enough for choosing and sorting. */
export function lengthKm(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [x1, y1] = line[i - 1];
    const [x2, y2] = line[i];
    const dx = (x2 - x1) * Math.cos(((y1 + y2) / 2) * (Math.PI / 180));
    sum += Math.hypot(dx, y2 - y1) * 111.195;
  }
  return sum;
}

/** The point halfway along a line. */
export function midpoint(line) {
  let left = lengthKm(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const step = lengthKm([line[i - 1], line[i]]);
    if (step >= left && step > 0) {
      const t = left / step;
      return [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])];
    }
    left -= step;
  }
  return line[0];
}
