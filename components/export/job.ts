/** What every exporter takes and gives. */
import type { Briefing, BriefingDocument } from '@/geo/document/briefing';
import type { View } from '@/geo/view/view';
import type { Basemap } from '@/components/shell/useMapStyle';

export type ExportJob = {
  id: string;
  briefing: Briefing;
  document?: BriefingDocument;
  basemap: Basemap;
  /** What is looked at now. */
  view: View;
  /** @param what is being made, as people call it: "page 3, Wonsan" */
  progress(done: number, total: number, what: string): void;
  signal: AbortSignal;
};

/** A whole file or none: nothing is handed over before it is finished. */
export type Exported = { blob: Blob; name: string };
export type Exporter = (job: ExportJob) => Promise<Exported>;

/** What browsers say of a request that nobody answered: Chromium, Firefox, Safari. */
const UNANSWERED = /^(?:Failed to fetch|NetworkError|Load failed)/;

/** Why a step failed, as a sentence: another may follow it. */
function reasonOf(cause: unknown): string {
  const said = (cause instanceof Error ? cause.message : String(cause)).trim();
  if (UNANSWERED.test(said)) return 'the server does not answer. See that it runs, and try again.';
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

/** A step failed: says which page, slide or file, and why. */
export class ExportError extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${reasonOf(cause)}`, { cause });
  }
}

/** Runs one step of an export; a failure names it, a cancellation stays one. */
export async function step<T>(job: Pick<ExportJob, 'signal'>, what: string, make: () => Promise<T>): Promise<T> {
  job.signal.throwIfAborted();
  try {
    return await make();
  } catch (error) {
    if (job.signal.aborted) throw job.signal.reason;
    throw error instanceof ExportError ? error : new ExportError(what, error);
  }
}
