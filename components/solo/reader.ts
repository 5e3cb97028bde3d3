/** Parts out of a pack, decompressed. */
import type { Pack } from '@/geo/solo/pack';

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Null where the pack has no such part. */
export async function bytesOf(pack: Pack, name: string): Promise<Uint8Array | null> {
  const part = pack.part(name);
  if (!part) return null;
  return part.gzipped ? gunzip(part.bytes) : part.bytes;
}

export async function jsonOf<T>(pack: Pack, name: string): Promise<T> {
  const bytes = await bytesOf(pack, name);
  if (!bytes) throw new Error(`The file lacks its part "${name}".`);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
