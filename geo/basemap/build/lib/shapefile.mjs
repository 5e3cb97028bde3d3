/** Reads polylines and points of ESRI shapefiles with their dBASE attributes: as much as Natural Earth's files need. */
import { readFileSync } from 'node:fs';

/** UTF-8, but for some names that were left in Latin-1. */
function decoded(bytes) {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

/** @returns {Record<string, string>[]} rows with trimmed text values, keys in lower case */
export function readDbf(path) {
  const data = readFileSync(path);
  const count = data.readUInt32LE(4);
  const headerLength = data.readUInt16LE(8);
  const rowLength = data.readUInt16LE(10);
  const fields = [];
  for (let at = 32, offset = 1; data[at] !== 0x0d; at += 32) {
    const name = data.toString('latin1', at, at + 11).replace(/\0.*$/, '').toLowerCase();
    fields.push({ name, offset, length: data[at + 16] });
    offset += data[at + 16];
  }
  const text = (start, length) => decoded(data.subarray(start, start + length)).replace(/\0/g, '').trim();
  return Array.from({ length: count }, (_, i) => {
    const start = headerLength + i * rowLength;
    return Object.fromEntries(fields.map((field) => [field.name, text(start + field.offset, field.length)]));
  });
}

/**
 * Records are found by the index file (.shx): the records of the main file do not always follow each other.
 * @returns {[number, number][][][]} for every record its parts, each a line of positions
 */
export function readPolylines(path) {
  const data = readFileSync(path);
  const index = readFileSync(path.replace(/shp$/, 'shx'));
  const count = (index.length - 100) / 8;
  return Array.from({ length: count }, (_, i) => readRecord(data, index.readInt32BE(100 + i * 8) * 2 + 8));
}

function readRecord(data, at) {
  if (data.readInt32LE(at) === 0) return [];
  const partCount = data.readInt32LE(at + 36);
  const pointCount = data.readInt32LE(at + 40);
  const starts = Array.from({ length: partCount }, (_, i) => data.readInt32LE(at + 44 + i * 4));
  const points = at + 44 + partCount * 4;
  const pointAt = (i) => [data.readDoubleLE(points + i * 16), data.readDoubleLE(points + i * 16 + 8)];
  return starts.map((start, part) => {
    const end = starts[part + 1] ?? pointCount;
    return Array.from({ length: end - start }, (_, i) => pointAt(start + i));
  });
}
