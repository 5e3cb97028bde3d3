/**
 * Reads the binned netCDF files of GSHHG (coast and lakes) and WDBII (rivers).
 *
 * The files cut every polygon at the edges of square bins of 1 to 20 degrees. The rings are put together again by
 * following, polygon by polygon, the pieces from the edge of one bin to the same point on the edge of the next.
 */
import h5wasm from 'h5wasm/node';

const UNITS = 65535;

/** @typedef {[lng: number, lat: number]} Position */
/**
 * `coast` is there where not all of the ring is a shore: around the pole.
 * @typedef {{ id: number, parent: number, level: number, areaKm2: number, ring: Position[], coast?: Position[] }} Shore
 */

async function open(path) {
  await h5wasm.ready;
  const file = new h5wasm.File(path, 'r');
  return (name) => file.get(name).value;
}

function binGrid(get) {
  const sizeDeg = get('Bin_size_in_minutes')[0] / 60;
  return { sizeDeg, columns: get('N_bins_in_360_longitude_range')[0], rows: get('N_bins_in_180_degree_latitude_range')[0] };
}

/** Calls back with every segment and the bin it lies in; bins run from the north-west corner at 0° E, 90° N. */
function eachSegment(get, visit) {
  const grid = binGrid(get);
  const first = get('Id_of_first_segment_in_a_bin');
  const count = get('N_segments_in_a_bin');
  for (let bin = 0; bin < first.length; bin++) {
    const column = bin % grid.columns;
    const row = grid.rows - 1 - Math.floor(bin / grid.columns);
    for (let i = 0; i < count[bin]; i++) visit(first[bin] + i, column, row, grid);
  }
}

/** Points of a segment in whole units counted from 0° E, 90° S, so that equal points are equal numbers. */
function segmentPoints(dx, dy, start, length, column, row) {
  const points = [];
  for (let i = start; i < start + length; i++) {
    points.push([column * UNITS + (dx[i] & 0xffff), row * UNITS + (dy[i] & 0xffff)]);
  }
  return points;
}

const keyOf = (point, width) => `${((point[0] % width) + width) % width},${point[1]}`;

/**
 * Joins directed pieces end to start. A piece that closes on itself is a ring. Returns the rings and the open rest.
 */
function chain(pieces, width) {
  const byStart = new Map();
  for (const piece of pieces) {
    const key = keyOf(piece[0], width);
    const list = byStart.get(key);
    if (list) list.push(piece);
    else byStart.set(key, [piece]);
  }
  const used = new Set();
  const rings = [];
  const open = [];
  for (const seed of pieces) {
    if (used.has(seed)) continue;
    used.add(seed);
    const parts = [seed];
    const home = keyOf(seed[0], width);
    let end = keyOf(seed.at(-1), width);
    while (end !== home) {
      const next = byStart.get(end)?.find((piece) => !used.has(piece));
      if (!next) break;
      used.add(next);
      parts.push(next);
      end = keyOf(next.at(-1), width);
    }
    (end === home ? rings : open).push(parts.flatMap((part, i) => (i === 0 ? part : part.slice(1))));
  }
  return { rings, open };
}

/** Degrees, with the longitudes made continuous along the line: a ring over 180° E runs on to 190°. */
function toDegrees(points, grid) {
  const scale = grid.sizeDeg / UNITS;
  const line = [];
  let turn = 0;
  let last = null;
  for (const [x, y] of points) {
    let lng = x * scale + turn;
    while (last !== null && lng - last > 180) { lng -= 360; turn -= 360; }
    while (last !== null && lng - last < -180) { lng += 360; turn += 360; }
    line.push([lng, y * scale - 90]);
    last = lng;
  }
  return line;
}

/** Moves a line by whole turns so that its middle lies within ±180°. */
function recentre(line) {
  let min = Infinity;
  let max = -Infinity;
  for (const [lng] of line) { if (lng < min) min = lng; if (lng > max) max = lng; }
  const turn = Math.round((min + max) / 720) * 360;
  return turn === 0 ? line : line.map(([lng, lat]) => [lng - turn, lat]);
}

/**
 * A ring around the pole ends a whole turn from where it began. Antarctica is brought to -180…180° and closed along the
 * antimeridian and the parallel of 90° S, so that it is a plain polygon; where it is closed there is no coast.
 * @returns {{ ring: Position[], coast?: Position[] }}
 */
function overPole(ring) {
  if (Math.abs(ring.at(-1)[0] - ring[0][0]) < 359) return { ring };
  const eastward = ring[0][0] < ring.at(-1)[0] ? ring : [...ring].reverse();
  const within = eastward.slice(1).map(([lng, lat]) => [lng - Math.floor((lng + 180) / 360) * 360, lat]);
  const seam = within.findIndex(([lng], i) => i > 0 && lng - within[i - 1][0] < -180);
  const line = seam < 0 ? within : [...within.slice(seam), ...within.slice(0, seam)];
  const lat = (line[0][1] + line.at(-1)[1]) / 2;
  const coast = [[-180, lat], ...line, [180, lat]];
  return { ring: [...coast, [180, -90], [-180, -90], [-180, lat]], coast };
}

/**
 * All shorelines of one resolution. Levels: 1 land (Antarctica by its ice front), 2 lake, 3 island in a lake,
 * 4 pond on it; 6, the grounding line, is left out.
 * @returns {Promise<Shore[]>}
 */
export async function readShores(path) {
  const get = await open(path);
  const grid = binGrid(get);
  const width = grid.columns * UNITS;
  const info = get('Embedded_npts_levels_exit_entry_for_a_segment');
  const start = get('Id_of_first_point_in_a_segment');
  const ids = get('Id_of_GSHHS_ID');
  const parent = get('Id_of_parent_polygons');
  const area = get('The_km_squared_area_of_polygons');
  const dx = get('Relative_longitude_from_SW_corner_of_bin');
  const dy = get('Relative_latitude_from_SW_corner_of_bin');
  const polygons = new Map();
  eachSegment(get, (segment, column, row) => {
    const level = (info[segment] >> 6) & 7;
    if (level === 6) return;
    const points = segmentPoints(dx, dy, start[segment], info[segment] >> 9, column, row);
    const polygon = polygons.get(ids[segment]) ?? { level, pieces: [] };
    polygon.pieces.push(points);
    polygons.set(ids[segment], polygon);
  });
  const shores = [];
  for (const [id, { level, pieces }] of polygons) {
    const { rings, open } = chain(pieces, width);
    if (open.length > 0) throw new Error(`Shore ${id} in ${path} does not close: the file is not read as it is meant.`);
    for (const ring of rings) {
      shores.push({ id, parent: parent[id], level, areaKm2: area[id], ...overPole(recentre(toDegrees(ring, grid))) });
    }
  }
  return shores;
}

/** All rivers of one resolution with their WDBII level, pieces joined over the edges of the bins. */
export async function readRivers(path) {
  const get = await open(path);
  const grid = binGrid(get);
  const width = grid.columns * UNITS;
  const length = get('N_points_for_a_segment');
  const level = get('Hierarchial_level_of_a_segment');
  const start = get('Id_of_first_point_in_a_segment');
  const dx = get('Relative_longitude_from_SW_corner_of_bin');
  const dy = get('Relative_latitude_from_SW_corner_of_bin');
  const byLevel = new Map();
  eachSegment(get, (segment, column, row) => {
    const list = byLevel.get(level[segment]) ?? [];
    list.push(segmentPoints(dx, dy, start[segment], length[segment], column, row));
    byLevel.set(level[segment], list);
  });
  const rivers = [];
  for (const [rank, pieces] of byLevel) {
    const { rings, open } = chain(pieces, width);
    for (const points of [...rings, ...open]) rivers.push({ level: rank, line: recentre(toDegrees(points, grid)) });
  }
  return rivers;
}
