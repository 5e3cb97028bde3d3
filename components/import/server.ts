/** What importing asks of the server: unpack, create, change one version. */
import type { BriefingDocument } from '@/geo/document/briefing';
import { parseDocument } from '@/geo/document/parse';
import { asBriefing } from '@/geo/document/plain/keep';
import { isLink } from '@/geo/document/read/features';
import type { Note, Reading } from '@/geo/formats/types';
import { UNANSWERED, UNREACHED, type Tell } from './protocol';

type Refused = { error?: string; issues?: Note[] };

const ask = (address: string, init?: RequestInit, unanswered = UNREACHED): Promise<Response> =>
  fetch(address, init).catch(() => {
    throw new Error(unanswered);
  });

async function failed(answer: Response): Promise<Tell> {
  const { error, issues = [] } = (await answer.json().catch(() => ({}))) as Refused;
  return { tell: 'failed', message: error ?? `The server refused this (${answer.status}).`, issues };
}

const sent = (method: 'POST' | 'PUT', document: BriefingDocument | string, headers: Record<string, string> = {}): RequestInit =>
  ({ method, body: typeof document === 'string' ? document : JSON.stringify(document), headers: { 'content-type': 'application/json', ...headers } });

export async function groundJson(): Promise<unknown> {
  const answer = await ask('/ground');
  if (!answer.ok) throw new Error(`The land for the small map could not be read (${answer.status} from /ground). Try again.`);
  return answer.json();
}

export async function readByServer(file: File): Promise<Reading> {
  const answer = await ask(`/api/import?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  // What stands between may answer in its own way, as a proxy does for a file that it finds too big.
  const read = (await answer.json().catch(() => null)) as (Reading & { error?: string }) | null;
  if (!read) throw new Error(`The server refused the file (${answer.status}).`);
  if (answer.ok) return read;
  if (answer.status === 422) return { ...read, briefing: null } as Reading;
  throw new Error(read.error ?? `The server refused the file (${answer.status}).`);
}

export async function create(document: BriefingDocument): Promise<Tell> {
  const answer = await ask('/api/briefings', sent('POST', document), UNANSWERED);
  if (!answer.ok) return failed(answer);
  return { tell: 'created', id: ((await answer.json()) as { id: string }).id };
}

/** The document as it is stored, its writer's own members included; plain GeoJSON as a briefing that says all it said. */
function documentIn(text: string): BriefingDocument {
  const value = JSON.parse(text) as unknown;
  return asBriefing(value, () => parseDocument(value).document!);
}

/** Takes back what was added, where nobody has saved since. */
export type Undo = () => Promise<Tell>;

const GONE_ON = 'This briefing was saved again since. What was added stays: nothing of theirs is lost.';

const undoOf = (id: string, before: string, added: string): Undo => async () => {
  const answer = await ask(`/api/briefings/${id}`, sent('PUT', before, { 'if-match': added }), UNANSWERED);
  if (answer.status === 412) return { tell: 'failed', message: GONE_ON, issues: [] };
  return answer.ok ? { tell: 'undone' } : failed(answer);
};

/** Joins to the newest version, and to no other. With how to undo it, where it was added. */
export async function add(id: string, join: (there: BriefingDocument) => BriefingDocument, coming: BriefingDocument): Promise<[told: Tell, undo?: Undo]> {
  const found = await ask(`/api/briefings/${id}`, { cache: 'no-store' });
  if (!found.ok) return [await failed(found)];
  const before = await found.text();
  const joined = join(documentIn(before));
  const answer = await ask(`/api/briefings/${id}`, sent('PUT', joined, { 'if-match': found.headers.get('etag') ?? '' }), UNANSWERED);
  if (answer.status === 412) return [{ tell: 'conflict' }];
  if (!answer.ok) return [await failed(answer)];
  const links = coming.features.filter(isLink).length;
  return [{ tell: 'added', places: coming.features.length - links, links }, undoOf(id, before, answer.headers.get('etag') ?? '')];
}
