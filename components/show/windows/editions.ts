import type { Edition } from '@/geo/show/wire/edition';

/** Windows of one show that do not understand each other: which one is to be reloaded. */
export const EDITIONS: Record<Edition, string> = {
  newer: 'This window was opened before Sandtable was upgraded, and is not in step with the others. Reload it.',
  older: 'Another window of this show was opened before Sandtable was upgraded, and is not in step with this one. Reload that one.',
};
