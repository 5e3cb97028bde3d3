/**
 * Markup on its way from a server component to the HTML, past the data that the browser gets. The two run in one process as
 * separate module graphs, so what they share lies on `globalThis`.
 */
export type Still = { name: 'phone' | 'laptop' | 'desktop'; markup: string };

/** More than pages that are being rendered at one time. */
const KEPT = 64;

const shared = globalThis as { sandtableStills?: Map<string, Still[]> };
const shelf = (shared.sandtableStills ??= new Map<string, Still[]>());

export function handOver(ticket: string, stills: Still[]): void {
  shelf.delete(ticket);
  shelf.set(ticket, stills);
  if (shelf.size > KEPT) shelf.delete(shelf.keys().next().value!);
}

/** Empty in the browser, where the HTML already holds it. */
export const handedOver = (ticket: string, name: Still['name']): string =>
  shelf.get(ticket)?.find((still) => still.name === name)?.markup ?? '';
