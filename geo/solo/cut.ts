/**
 * Which tiles a file takes along: a small world, and boxes of finer tiles where its scenes and cards look. What is in
 * no box is drawn from the tile above it, so that the world never ends.
 */
import type { TileNumbers } from '../basemap/overzoom';
import type { Briefing } from '../document/briefing';
import { NO_PADDING, type Size } from '../projection/projector';
import { cameraAt, cameraFor, homeZoom, isPlaced } from '../view/camera';
import { openingView, viewOf } from '../view/open';
import type { Camera } from '../view/view';

/** Tiles of one zoom, both ends included. */
export type TileBox = { z: number; west: number; north: number; east: number; south: number };
export type Cut = {
  /** The whole world is there to this zoom. */
  world: number;
  boxes: TileBox[];
};

/** CSS pixels across a tile. */
const TILE = 512;
const WORLD = 4;
/** As deep as the basemap goes (geo/basemap). */
const DEEPEST = 11;
/** Levels below those that a view itself uses: a step closer into a scene, several into a place. */
const ROAM = { scene: 1, place: 3, link: 0 } as const;
/** A wall's worth: the map of a large screen, with room at its sides. */
const SCREEN: Size = { width: 2200, height: 1240 };
/** A card's map is looked at more closely, and there are many. */
const CARD: Size = { width: 1400, height: 800 };
/** Tiles in boxes, at most: a briefing of a thousand places must still be a file that one can send. */
const MOST_TILES = 2_000;
/** Scenes and cards that are looked at, at most. */
const MOST_LOOKS = 400;
/** Web Mercator's end. */
const NORTHMOST = 85.0511;

type Look = { camera: Camera; size: Size; roam: number };

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Web Mercator, 0 to 1 from the north-west corner. */
function mercator([lng, lat]: Camera['center']): [x: number, y: number] {
  const phi = (Math.max(-NORTHMOST, Math.min(NORTHMOST, lat)) * Math.PI) / 180;
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The tiles of zoom `z` that a look covers, on both sides of the antimeridian where it lies across; roaming deeper, as many of them as a screen holds, round its middle. */
function boxesAt({ camera, size }: Look, z: number): TileBox[] {
  const [x, y] = mercator(camera.center);
  const tiles = 2 ** z;
  const shown = TILE * 2 ** Math.max(camera.zoom, z - 1);
  const tile = (at: number): number => Math.floor(at * tiles);
  const [wide, high] = [size.width / 2 / shown, size.height / 2 / shown];
  const rows = { z, north: clamp(tile(y - high), tiles - 1), south: clamp(tile(y + high), tiles - 1) };
  const [west, east] = [tile(x - wide), tile(x + wide)];
  if (east - west >= tiles) return [{ ...rows, west: 0, east: tiles - 1 }];
  const [from, to] = [west, east].map((at) => ((at % tiles) + tiles) % tiles) as [number, number];
  return from <= to ? [{ ...rows, west: from, east: to }] : [{ ...rows, west: from, east: tiles - 1 }, { ...rows, west: 0, east: to }];
}

const tilesIn = ({ west, north, east, south }: TileBox): number => (east - west + 1) * (south - north + 1);

function boxesOf(look: Look): TileBox[] {
  const last = Math.min(DEEPEST, Math.ceil(look.camera.zoom) + look.roam);
  return Array.from({ length: Math.max(0, last - WORLD) }, (_, i) => boxesAt(look, WORLD + 1 + i)).flat();
}

/** Scenes before cards, and main places before supporting ones: what a room is led to comes first. */
function looksOf(briefing: Briefing): Look[] {
  const views = [openingView(briefing), ...briefing.scenes.map(({ view }) => viewOf(view))];
  const places = [...briefing.places].sort((a, b) => Number(a.rank === 'supporting') - Number(b.rank === 'supporting'));
  return [
    ...views.slice(0, MOST_LOOKS).map((view) => ({ camera: cameraAt(briefing, view, SCREEN, NO_PADDING), size: SCREEN, roam: ROAM.scene })),
    ...[...places, ...briefing.links].filter(isPlaced).slice(0, MOST_LOOKS).map((feature) => ({ camera: cameraFor(feature, CARD, NO_PADDING, homeZoom(briefing, CARD)), size: CARD, roam: ROAM[feature.kind] })),
  ];
}

const contains = (outer: TileBox, inner: TileBox): boolean =>
  outer.z === inner.z && outer.west <= inner.west && outer.north <= inner.north && outer.east >= inner.east && outer.south >= inner.south;

/** What to take of the basemap for a briefing. */
export function cutOf(briefing: Briefing): Cut {
  const boxes: TileBox[] = [];
  let room = MOST_TILES;
  for (const box of looksOf(briefing).flatMap(boxesOf)) {
    if (tilesIn(box) > room || boxes.some((other) => contains(other, box))) continue;
    room -= tilesIn(box);
    boxes.push(box);
  }
  return { world: WORLD, boxes };
}

export const isInside = ({ world, boxes }: Cut, { z, x, y }: TileNumbers): boolean =>
  z <= world || boxes.some((box) => box.z === z && box.west <= x && x <= box.east && box.north <= y && y <= box.south);

function* within({ z, west, north, east, south }: TileBox): Generator<TileNumbers> {
  for (let x = west; x <= east; x += 1) for (let y = north; y <= south; y += 1) yield { z, x, y };
}

const worldAt = (z: number): TileBox => ({ z, west: 0, north: 0, east: 2 ** z - 1, south: 2 ** z - 1 });

function unique(tiles: Iterable<TileNumbers>): TileNumbers[] {
  return [...new Map([...tiles].map((tile) => [`${tile.z}/${tile.x}/${tile.y}`, tile])).values()];
}

/** The zooms of which a cut has tiles, from the world down. */
export const zoomsOf = ({ world, boxes }: Cut): number[] =>
  [...new Set([...Array.from({ length: world + 1 }, (_, z) => z), ...boxes.map(({ z }) => z)])].sort((a, b) => a - b);

/** Every tile of a cut, once. */
export const tilesOf = ({ world, boxes }: Cut): TileNumbers[] =>
  unique([...Array.from({ length: world + 1 }, (_, z) => worldAt(z)), ...boxes].flatMap((box) => [...within(box)]));

/** Zoom of the finest relief there is. */
const RELIEF = 4;

/** Where the map comes closer than this, it has faded the relief to half. */
const RELIEF_FADES = 6;

/** Tiles of the relief: the world but for its finest level, and of that what lies above the places looked at closely. */
export function reliefOf({ boxes }: Cut): TileNumbers[] {
  const world = Array.from({ length: RELIEF }, (_, z) => worldAt(z)).flatMap((box) => [...within(box)]);
  const above = boxes.filter(({ z }) => z === RELIEF_FADES).flatMap((box) => [...within(box)]);
  return unique([...world, ...above.map(({ x, y }) => ({ z: RELIEF, x: x >> (RELIEF_FADES - RELIEF), y: y >> (RELIEF_FADES - RELIEF) }))]);
}
