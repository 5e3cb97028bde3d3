/** Rivers: lines of WDBII, names of Natural Earth, and the Yalu and the Tumen, whose best line is the border in them. */
import { SegmentGrid, chunks, joinLines } from './lines.mjs';
import { lengthKm, midpoint } from './rings.mjs';
import { readDbf, readPolylines } from './shapefile.mjs';

/** WDBII levels of rivers that carry water all year → the first zoom that shows them; intermittent ones and canals are left out. */
const FIRST_ZOOM = { 1: 3, 2: 4, 3: 5, 4: 7 };
const NAME_KM = 5;
const SECTION_KM = 25;
const REPLACED_KM = 6;

function nameGrid(path) {
  const rows = readDbf(`${path}.dbf`);
  const grid = new SegmentGrid();
  readPolylines(`${path}.shp`).forEach((parts, i) => {
    if (rows[i].name) for (const line of parts) grid.add(line, rows[i].name);
  });
  return grid;
}

function nearest(grid, at, km) {
  const [best] = [...grid.near(at)].sort((a, b) => a[1] - b[1]);
  return best && best[1] <= km ? best[0] : '';
}

/** Names section by section, by what most of a section's pieces lie next to; sections of one name are joined again. */
function nameSections(line, grid) {
  return chunks(line, SECTION_KM).map((section) => {
    const votes = new Map();
    for (const piece of chunks(section, SECTION_KM / 5)) {
      const name = nearest(grid, midpoint(piece), NAME_KM);
      votes.set(name, (votes.get(name) ?? 0) + 1);
    }
    const [name] = [...votes].sort((a, b) => b[1] - a[1])[0];
    return { line: section, name };
  });
}

/** Yalu and Tumen along the border; between their springs the border runs over land. */
function borderRivers(borders) {
  const lines = borders.filter(({ pair }) => pair === 'CN,KP' || pair === 'KP,RU').map(({ line }) => line);
  const pieces = lines.flatMap((line) => chunks(line, 2)).map((line) => ({ line, lng: midpoint(line)[0] }));
  return [
    { name: 'Yalu', rank: 2, lines: joinLines(pieces.filter(({ lng }) => lng < 127.95).map(({ line }) => line)) },
    { name: 'Tumen', rank: 2, lines: joinLines(pieces.filter(({ lng }) => lng > 128.45 && lng < 130.75).map(({ line }) => line)) },
  ];
}

/** @returns features of the layer `river` with `rank` (the level of WDBII) and `name` where known */
export function makeRivers(rivers, namesPath, borders) {
  const grid = nameGrid(namesPath);
  const own = borderRivers(borders);
  const replaced = new SegmentGrid();
  for (const { lines } of own) for (const line of lines) replaced.add(line, 'own');
  const groups = new Map();
  const add = (name, rank, line) => {
    const key = `${rank}|${name}`;
    if (!groups.has(key)) groups.set(key, { name, rank, lines: [] });
    groups.get(key).lines.push(line);
  };
  for (const { level, line } of rivers) {
    if (!FIRST_ZOOM[level]) continue;
    for (const section of nameSections(line, grid)) {
      const hidden = nearest(replaced, midpoint(section.line), REPLACED_KM) !== '' && lengthKm(section.line) > 0;
      if (!hidden) add(section.name, level, section.line);
    }
  }
  return [...groups.values(), ...own].flatMap(({ name, rank, lines }) =>
    joinLines(lines).map((line) => ({
      type: 'Feature',
      properties: { min: FIRST_ZOOM[rank], rank, ...(name ? { name } : {}) },
      geometry: { type: 'LineString', coordinates: line },
    })));
}
