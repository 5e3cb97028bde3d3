/** What there is, in a line each. */
import { createHash } from 'node:crypto';
import { briefings } from '.';

export type Summary = { id: string; title: string | null; asOf: string | null; etag: string; broken: boolean };

async function summaryOf(id: string): Promise<Summary[]> {
  const reading = await briefings().read(id);
  if (!reading) return [];
  const member = reading.good?.document.briefing;
  const etag = reading.state === 'good' ? reading.good.etag : reading.etag;
  return [{ id, title: member?.title ?? null, asOf: member?.asOf ?? null, etag, broken: reading.state === 'broken' }];
}

/** The first `most` by name, and how many there are. */
export async function firstSummaries(most: number): Promise<{ total: number; list: Summary[] }> {
  const ids = await briefings().ids();
  return { total: ids.length, list: (await Promise.all(ids.slice(0, most).map(summaryOf))).flat() };
}

/** Every briefing, with a tag that changes when any of them does. */
export async function summaries(): Promise<{ etag: string; list: Summary[] }> {
  const list: Summary[] = [];
  for (const id of await briefings().ids()) list.push(...(await summaryOf(id)));
  const etag = `"${createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 22)}"`;
  return { etag, list };
}
