/**
 * Borders of states out of the countries' polygons (OpenStreetMap, with territorial waters).
 *
 * The polygons share their arcs point for point: an arc of two states is their border. Arcs of one state only are its
 * outer limit at sea, a second copy of a border simplified otherwise, or a line that the neighbour does not have: that
 * last kind is a dispute.
 */
import { readFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { RingIndex, cutAtCrossings, lengthKm, midpoint } from './rings.mjs';
import { SegmentGrid, chunks, joinLines } from './lines.mjs';
import { disputeOf, drawnByHand, sovereignOf } from './disputes.mjs';
import { bufferZoneOfCyprus } from './cyprus.mjs';

const CHUNK_KM = 4;
/** Two states' copies of one border stay closer together than this. */
const SAME_LINE_KM = 3;
/** Shorter disagreements are noise of the simplification. */
const DISPUTE_KM = 12;

/** Makes the longitudes of a ring run on over the antimeridian. */
function unwrap(ring) {
  let turn = 0;
  return ring.map(([lng, lat], i) => {
    if (i > 0) {
      const step = lng - ring[i - 1][0];
      if (step > 180) turn -= 360;
      else if (step < -180) turn += 360;
    }
    return [lng + turn, lat];
  });
}

function readCountries(path) {
  const collection = JSON.parse(readFileSync(path, 'utf8'));
  const countries = {};
  for (const { properties, geometry } of collection.features) {
    if (properties.isoA2 === 'AQ') continue;
    const polygons = geometry.geometries.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : part.coordinates));
    countries[properties.isoA2] = { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(unwrap)) };
  }
  return countries;
}

function indexCountries(countries) {
  const index = new RingIndex();
  for (const [code, { coordinates }] of Object.entries(countries)) {
    for (const ring of coordinates.flat()) index.add(ring, code);
  }
  return index;
}

/** Arcs with the states that use them; those along the antimeridian are cuts of the data, not borders. */
function sharedArcs(countries) {
  const { arcs, objects } = topology(countries);
  const users = arcs.map(() => new Set());
  for (const [code, object] of Object.entries(objects)) {
    for (const arc of object.arcs.flat(2)) users[arc < 0 ? ~arc : arc].add(sovereignOf[code] ?? code);
  }
  return arcs
    .map((line, i) => ({ line, states: [...users[i]].sort() }))
    .filter(({ line }) => !line.every(([lng]) => Math.abs(Math.abs(lng) - 180) < 0.01));
}

/** Only the first two states of an arc count: where three touch on one arc, one is a union with its territory. */
function agreed(arcs, water) {
  const pieces = [];
  for (const { line, states } of arcs) {
    if (states.length < 2) continue;
    const pair = states.slice(0, 2).join();
    for (const piece of cutAtCrossings(line, water)) {
      pieces.push({ line: piece, pair, onLand: water.isLand(midpoint(piece)), disagree: false });
    }
  }
  return pieces;
}

/** What a chunk of a line with one user is: a copy of the neighbour's line, a dispute, or nothing to draw. */
function judge(chunk, state, grid, countries) {
  const at = midpoint(chunk);
  const near = [...grid.near(at)].filter(([owner, km]) => owner !== state && km <= SAME_LINE_KM).sort((a, b) => a[1] - b[1]);
  if (near.length > 0) {
    const [owner] = near[0];
    return owner.length > 2 || state > owner ? null : { pair: [state, owner].sort().join(), disagree: false };
  }
  const holders = new Set([...countries.ownersAt(at)].map((code) => sovereignOf[code] ?? code));
  const other = [...holders].find((code) => code !== state);
  return other ? { pair: [state, other].sort().join(), disagree: true } : null;
}

function unshared(arcs, water, countries) {
  const grid = new SegmentGrid();
  for (const { line, states } of arcs) grid.add(line, states.length === 1 ? states[0] : states.join());
  const pieces = [];
  for (const { line, states } of arcs) {
    if (states.length !== 1) continue;
    for (const part of cutAtCrossings(line, water)) {
      const onLand = water.isLand(midpoint(part));
      const judged = chunks(part, CHUNK_KM).map((chunk) => ({ chunk, ...judge(chunk, states[0], grid, countries) }));
      pieces.push(...runs(judged).map((run) => ({ ...run, onLand, single: true })));
    }
  }
  return pieces.filter(({ onLand, disagree, line }) => (disagree ? lengthKm(line) >= DISPUTE_KM : onLand && lengthKm(line) > 1));
}

/** Joins neighbouring chunks of one judgement. */
function runs(judged) {
  const found = [];
  let last = null;
  for (const { chunk, pair, disagree } of judged) {
    if (pair === undefined) { last = null; continue; }
    if (last && last.pair === pair && last.disagree === disagree) last.line.push(...chunk.slice(1));
    else found.push((last = { line: [...chunk], pair, disagree }));
  }
  return found;
}

function describe({ line, pair, onLand, disagree }) {
  const rule = disputeOf({ pair, at: midpoint(line), onLand, disagree });
  if (rule?.drop) return null;
  const disputed = disagree || Boolean(rule?.name);
  return { pair, maritime: !onLand, disputed, name: rule?.name ?? '' };
}

/**
 * @param {{ isLand(point): boolean, crossings(a, b): number[] }} water coast and Caspian shore
 * @returns features of the layer `border`, and the arcs by pair (for rivers that are borders)
 */
export function makeBorders(path, water, cyprusPath) {
  const countries = readCountries(path);
  const arcs = sharedArcs(countries);
  const pieces = [...agreed(arcs, water), ...unshared(arcs, water, indexCountries(countries))];
  const groups = new Map();
  const add = (properties, line) => {
    const id = JSON.stringify(properties);
    if (!groups.has(id)) groups.set(id, []);
    groups.get(id).push(line);
  };
  for (const piece of pieces) {
    const properties = describe(piece);
    if (properties) add(properties, piece.line);
  }
  for (const { name, maritime, line } of drawnByHand) {
    add({ pair: 'KP,KR', maritime, disputed: true, name }, line);
  }
  for (const line of bufferZoneOfCyprus(cyprusPath)) {
    add({ pair: 'CY', maritime: false, disputed: true, name: 'UN Buffer Zone in Cyprus' }, line);
  }
  return [...groups].flatMap(([id, lines]) =>
    joinLines(lines).map((line) => ({ line, ...JSON.parse(id) })));
}
