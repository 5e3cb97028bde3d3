/** Douglas–Peucker: leaves out points that lie close to the line of the others. */

function squareDistance([x, y], [ax, ay], [bx, by]) {
  const k = Math.cos((y * Math.PI) / 180);
  const [px, py, dx, dy] = [(x - ax) * k, y - ay, (bx - ax) * k, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
  return (px - t * dx) ** 2 + (py - t * dy) ** 2;
}

function farthest(line, from, to) {
  let [at, most] = [-1, 0];
  for (let i = from + 1; i < to; i++) {
    const distance = squareDistance(line[i], line[from], line[to]);
    if (distance > most) [at, most] = [i, distance];
  }
  return { at, most };
}

/** A ring is held at a second point, far from its start, or all of it would be close to one point. */
function anchors(line) {
  const last = line.length - 1;
  const closed = line[0][0] === line[last][0] && line[0][1] === line[last][1];
  return closed ? [[0, farthest(line, 0, last).at], [farthest(line, 0, last).at, last]] : [[0, last]];
}

/** @param {number} tolerance in degrees of latitude */
export function simplified(line, tolerance) {
  if (line.length < 4) return line;
  const keep = new Set([0, line.length - 1]);
  const open = anchors(line).filter(([, to]) => to > 0);
  for (const [from] of open) keep.add(from);
  while (open.length > 0) {
    const [from, to] = open.pop();
    const { at, most } = farthest(line, from, to);
    if (at < 0 || most <= tolerance ** 2) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
}
