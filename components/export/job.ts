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

/** A step failed: says which page, slide or file, and why. */
export class ExportError extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
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
