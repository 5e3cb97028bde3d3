/** Tiles out of PMTiles archives on disk. Server only. */
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Compression, PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { dataFile, once } from './files';

const unzip = promisify(gunzip);

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** A file of which the archive reads the ranges that it needs. */
class FileSource implements Source {
  private readonly handle: () => Promise<FileHandle>;

  constructor(private readonly path: string) {
    this.handle = once(() => open(path, 'r'));
  }

  getKey(): string {
    return this.path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const { buffer, bytesRead } = await (await this.handle()).read(Buffer.alloc(length), 0, length, offset);
    return { data: bufferOf(buffer.subarray(0, bytesRead)) };
  }
}

/** Node's own gunzip, which outruns the streams that a browser would use. */
async function unpack(data: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  return compression === Compression.Gzip ? bufferOf(await unzip(Buffer.from(data))) : data;
}

const archives = new Map<string, PMTiles>();

function archive(name: string): PMTiles {
  const known = archives.get(name) ?? new PMTiles(new FileSource(dataFile(name)), undefined, unpack);
  archives.set(name, known);
  return known;
}

/** The bytes of a tile, not compressed; null where the archive has none. */
export async function readFrom(name: string, z: number, x: number, y: number): Promise<Uint8Array | null> {
  const tile = await archive(name).getZxy(z, x, y);
  return tile ? new Uint8Array(tile.data) : null;
}
