/** The store that this server uses. */
import path from 'node:path';
import { diskStore } from './disk';
import type { BriefingStore } from './port';

export type { BriefingStore, Stored } from './port';

export const DEFAULT_BRIEFING = 'lavrov-in-wonsan';

// Kept on the global object, so that routes and pages, which Next bundles apart, share one reading of each file.
const shared = globalThis as { sandtableStore?: BriefingStore };

export const briefings = (): BriefingStore =>
  (shared.sandtableStore ??= diskStore(path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.BRIEFINGS_DIR ?? 'briefings')));
