/** relief-*.pmtiles: land with soft hillshade and sea tinted by depth, colours baked in, one archive for every palette. */
import sharp from 'sharp';
import { blur, coverage, halved, sample } from './grid.mjs';
import { readShores } from './gshhg.mjs';
import { readHeights, toMercator } from './heights.mjs';
import { TILE_TYPE, writePmtiles } from './pmtiles-writer.mjs';

const TILE = 512;
const MAX_ZOOM = 4;
const SIZE = TILE << MAX_ZOOM;
/** The sea floor is smoothed on a grid so much coarser than the finest pictures: its source has 8-bit steps and JPEG blocks. */
const SEA_SIZE = SIZE / 8;
const SEA_BLUR = 3;

/** Grey values of the source: about the shore, and about 5,500 m below it. */
const SHORE = 88;
const DEEP = 30;

/**
 * Colours as geo/style/palette.ts has them. `shadow` and `light` are what full shade and full light tend to.
 * Dark tints need a better quality, or WebP turns the sea into patches of green and purple.
 */
const PALETTES = {
  paper: { quality: 86, land: [0xf1, 0xea, 0xdb], near: [0xd6, 0xdf, 0xe2], deep: [0xbb, 0xcb, 0xd2], shadow: [0xc0, 0xb4, 0x9f], light: [0xfc, 0xf8, 0xee] },
  night: { quality: 93, land: [0x30, 0x3a, 0x43], near: [0x16, 0x21, 0x2c], deep: [0x0c, 0x14, 0x1d], shadow: [0x1b, 0x22, 0x29], light: [0x48, 0x54, 0x5e] },
};

function mercatorPixels(ring, size) {
  return ring.map(([lng, lat]) => {
    const sin = Math.sin((Math.max(-88, Math.min(88, lat)) * Math.PI) / 180);
    return [((lng + 180) / 360) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
  });
}

/** Rings that run on past 180° are drawn a second and third time, a world to the left and right. */
function landCover(shores, size) {
  const rings = shores.filter(({ level }) => level === 1).flatMap(({ ring }) => {
    const pixels = mercatorPixels(ring, size);
    const beyond = pixels.some(([x]) => x < 0 || x > size);
    return beyond ? [-size, 0, size].map((turn) => pixels.map(([x, y]) => [x + turn, y])) : [pixels];
  });
  return coverage(rings, size);
}

/** 0 at the shore … 1 on the abyssal plain, on the coarse grid; land does not bleed into it. */
function seaDepth(heights, land) {
  const [depth, weight] = [new Float32Array(SEA_SIZE ** 2), new Float32Array(SEA_SIZE ** 2)];
  for (let i = 0; i < depth.length; i++) {
    weight[i] = 1 - land[i] + 1e-4;
    depth[i] = weight[i] * Math.max(0, Math.min(1, (SHORE - heights[i]) / (SHORE - DEEP)));
  }
  blur(depth, SEA_SIZE, SEA_BLUR);
  blur(weight, SEA_SIZE, SEA_BLUR);
  return depth.map((value, i) => value / weight[i]);
}

/** Light from the north-west, -1…1 by the slope; `gain` evens out the zooms, whose pixels are of different length. */
function shadeAt(heights, size, x, y, gain) {
  const row = y * size;
  const left = heights[row + Math.max(0, x - 1)];
  const right = heights[row + Math.min(size - 1, x + 1)];
  const up = heights[Math.max(0, y - 1) * size + x];
  const down = heights[Math.min(size - 1, y + 1) * size + x];
  const slope = ((right - left) + (down - up)) * gain;
  return slope / (1 + Math.abs(slope));
}

const mix = (a, b, t) => a + (b - a) * t;

/** One zoom as raw RGB. */
function paint({ heights, land, size, gain }, depth, { land: ground, near, deep, shadow, light }) {
  const rgb = Buffer.alloc(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const shade = land[at] > 0 ? shadeAt(heights, size, x, y, gain) : 0;
      const toward = shade > 0 ? light : shadow;
      const below = land[at] < 1 ? sample(depth, SEA_SIZE, (x + 0.5) / size, (y + 0.5) / size) : 0;
      for (let band = 0; band < 3; band++) {
        rgb[at * 3 + band] = Math.round(mix(mix(near[band], deep[band], below), mix(ground[band], toward[band], Math.abs(shade)), land[at]));
      }
    }
  }
  return rgb;
}

async function tilesOf(rgb, size, z, quality) {
  const image = { raw: { width: size, height: size, channels: 3 }, limitInputPixels: false };
  const count = size / TILE;
  const tiles = [];
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) {
      const part = sharp(rgb, image).extract({ left: x * TILE, top: y * TILE, width: TILE, height: TILE });
      tiles.push({ z, x, y, data: await part.webp({ quality, effort: 4, smartSubsample: true }).toBuffer() });
    }
  }
  return tiles;
}

/** Hillshade per grey step, by zoom: far off only the great ranges show. */
const GAIN = [0.03, 0.033, 0.038, 0.046, 0.062];

/** Heights for the shading of land: the sea lies level with the shore, lest every coast look like a cliff, and plains are damped. */
function landform(heights) {
  return heights.map((value) => 150 * (Math.max(0, value - SHORE) / 150) ** 1.35);
}

/** Heights and land for every zoom, finest last. */
async function makeLevels(sources) {
  const heights = toMercator(await readHeights(sources.heights), SIZE);
  const finest = { size: SIZE, heights, land: landCover(await readShores(sources.shores('h')), SIZE) };
  const levels = [finest];
  while (levels[0].size > TILE) {
    const { size, heights, land } = levels[0];
    levels.unshift({ size: size / 2, heights: halved(heights, size), land: halved(land, size) });
  }
  return levels;
}

/** The finest heights carry the noise of their JPEGs. */
function withLandform({ size, heights, land }, z) {
  const form = landform(heights);
  return { size, land, heights: z === MAX_ZOOM ? blur(form, size, 1, 1) : form, gain: GAIN[z] };
}

export async function buildRelief(sources, pathOf, log) {
  const levels = await makeLevels(sources);
  const sea = levels.find(({ size }) => size === SEA_SIZE);
  const depth = seaDepth(sea.heights, sea.land);
  const forms = levels.map(withLandform);
  log('heights and land ready');
  for (const [name, palette] of Object.entries(PALETTES)) {
    const tiles = [];
    for (const [z, level] of forms.entries()) tiles.push(...await tilesOf(paint(level, depth, palette), level.size, z, palette.quality));
    const report = writePmtiles(pathOf(name), tiles, {
      tileType: TILE_TYPE.webp, compress: false, metadata: { name: `relief-${name}`, attribution: 'SRTM30 (NASA/JPL), GSHHG (LGPL)' },
    });
    log(`relief-${name}.pmtiles: ${(report.bytes / 1e6).toFixed(1)} MB, ${report.addressed} tiles`);
  }
}
