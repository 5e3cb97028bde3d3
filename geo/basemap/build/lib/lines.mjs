/** Lines: joining at shared ends, cutting into chunks, distance to other lines. */
import { lengthKm } from './rings.mjs';

const key = (point) => `${point[0].toFixed(6)},${point[1].toFixed(6)}`;

/** Joins lines of one kind where exactly two ends meet, so that labels run on and fewer features remain. */
export function joinLines(lines) {
  const ends = new Map();
  const put = (point, line) => {
    const list = ends.get(key(point));
    if (list) list.push(line);
    else ends.set(key(point), [line]);
  };
  for (const line of lines) { put(line[0], line); put(line.at(-1), line); }
  const used = new Set();
  const follow = (start) => {
    let line = start;
    for (;;) {
      const at = ends.get(key(line.at(-1))) ?? [];
      const next = at.length === 2 ? at.find((other) => !used.has(other)) : undefined;
      if (!next) return line;
      used.add(next);
      const forward = key(next[0]) === key(line.at(-1));
      line = line.concat((forward ? next : [...next].reverse()).slice(1));
    }
  };
  const joined = [];
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    joined.push(follow([...follow(line)].reverse()));
  }
  return joined;
}

/** Cuts a line into pieces of at most about `km`, adding points on long straight segments. */
export function chunks(line, km) {
  const pieces = [];
  let piece = [line[0]];
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1];
    const b = line[i];
    const step = lengthKm([a, b]);
    const parts = Math.max(1, Math.ceil(step / km));
    for (let part = 1; part <= parts; part++) {
      const t = part / parts;
      piece.push(t === 1 ? b : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
      length += step / parts;
      if (length >= km) { pieces.push(piece); piece = [piece.at(-1)]; length = 0; }
    }
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

const CELL = 0.1;

/** A grid of segments that answers: which owners have a segment within so many kilometres of a point? */
export class SegmentGrid {
  #cells = new Map();

  add(line, owner) {
    for (let i = 1; i < line.length; i++) this.#addSegment(line[i - 1], line[i], owner);
  }

  #addSegment(a, b, owner) {
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])) / CELL));
    for (let i = 0; i < steps; i++) {
      const from = [a[0] + (i / steps) * (b[0] - a[0]), a[1] + (i / steps) * (b[1] - a[1])];
      const to = [a[0] + ((i + 1) / steps) * (b[0] - a[0]), a[1] + ((i + 1) / steps) * (b[1] - a[1])];
      const cell = this.#key((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      const list = this.#cells.get(cell);
      const entry = { from, to, owner };
      if (list) list.push(entry);
      else this.#cells.set(cell, [entry]);
    }
  }

  #key(lng, lat) {
    return `${Math.floor(lng / CELL)},${Math.floor(lat / CELL)}`;
  }

  /** @returns {Map<unknown, number>} nearest distance in kilometres of each owner within the neighbouring cells */
  near([lng, lat]) {
    const found = new Map();
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const { from, to, owner } of this.#cells.get(this.#key(lng + dx * CELL, lat + dy * CELL)) ?? []) {
          const km = distanceKm([lng, lat], from, to);
          if (km < (found.get(owner) ?? Infinity)) found.set(owner, km);
        }
      }
    }
    return found;
  }
}

function distanceKm([lng, lat], a, b) {
  const k = Math.cos((lat * Math.PI) / 180);
  const ax = (a[0] - lng) * k;
  const ay = a[1] - lat;
  const dx = (b[0] - a[0]) * k;
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + t * dx, ay + t * dy) * 111.195;
}
