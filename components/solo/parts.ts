/** Everything that goes into a file, fetched from this server. */
import { step, type ExportJob } from '@/components/export/job';
import type { BriefingDocument } from '@/geo/document/briefing';
import { zoomsOf, type Cut } from '@/geo/solo/cut';
import { fontsFor } from '@/geo/solo/fonts';
import { ABOUT, DOCUMENT, fontPart, GROUND, NAMES, type About } from '@/geo/solo/names';
import { unpack, type Part } from '@/geo/solo/pack';

/** What the server says a file is made from (app/api/briefings/[id]/solo). */
type Plan = { etag: string; document: BriefingDocument; cut: Cut };
type Parts = [name: string, part: Part][];

/** One request: what to call it while it runs, and the parts in its answer. */
type Errand = { what: string; from: string; read(bytes: Uint8Array<ArrayBuffer>): Promise<Parts> | Parts };

/** Requests at a time: the server has more to do than a browser. */
const AT_ONCE = 3;
const RELIEFS = ['paper', 'night'] as const;

/** Before why it did. */
export const failedOn = (what: string): string => `The HTML file failed on ${what}`;

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Part> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), gzipped: true };
}

const jsonPart = (value: unknown): Promise<Part> => compressed(new TextEncoder().encode(JSON.stringify(value)));

async function fetched(from: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(from, { signal, cache: 'no-cache' });
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  const said = (await answer.json().catch(() => null)) as { error?: string } | null;
  throw new Error(said?.error ?? `the server answered ${answer.status} for ${from}`);
}

function unpacked(bytes: Uint8Array): Parts {
  const { names, part } = unpack(bytes);
  return names().map((name) => [name, part(name)!]);
}

function errands(base: string, { etag, document, cut }: Plan, fonts: readonly string[]): Errand[] {
  const of = `?of=${encodeURIComponent(etag)}`;
  return [
    ...zoomsOf(cut).map((zoom) => ({ what: `the map at zoom ${zoom}`, from: `${base}/zoom-${zoom}${of}`, read: unpacked })),
    ...RELIEFS.map((palette) => ({ what: `the relief of the ${palette} palette`, from: `${base}/relief-${palette}${of}`, read: unpacked })),
    ...fontsFor(JSON.stringify(document), fonts).map((file) => (
      { what: `the font ${file}`, from: `/fonts/${file}`, read: (bytes: Uint8Array): Parts => [[fontPart(file), { bytes, gzipped: false }]] })),
    { what: 'land and borders', from: '/ground', read: async (bytes) => [[GROUND, await compressed(bytes)]] },
    { what: 'countries, seas and towns to search for', from: '/api/search/names', read: async (bytes) => [[NAMES, await compressed(bytes)]] },
  ];
}

/** Runs a task for each, some at a time, in order. After the first failure no other begins: its progress would hide what failed. */
async function forEach<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => worker().catch((error: unknown) => {
    rest.length = 0;
    throw error;
  })));
}

/**
 * @param fonts all font files that there are
 * @throws an ExportError that names the part it failed on; the signal's reason where it was cancelled
 */
export async function partsOf(job: ExportJob, fonts: readonly string[]): Promise<Map<string, Part>> {
  const base = `/api/briefings/${encodeURIComponent(job.id)}/solo`;
  const plan = await step(job, failedOn('the briefing'), async () => JSON.parse(new TextDecoder().decode(await fetched(base, job.signal))) as Plan);
  const about: About = { id: job.id, version: job.basemap.version, made: new Date().toISOString(), cut: plan.cut };
  const parts = new Map([[ABOUT, await jsonPart(about)], [DOCUMENT, await jsonPart(plan.document)]]);
  const all = errands(base, plan, fonts);
  let done = 0;
  await forEach(all, ({ what, from, read }) => step(job, failedOn(what), async () => {
    job.progress(done, all.length, what);
    for (const [name, part] of await read(await fetched(from, job.signal))) parts.set(name, part);
    done += 1;
  }));
  return parts;
}
