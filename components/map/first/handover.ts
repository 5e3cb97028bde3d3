/**
 * Pictures on their way from a server component to the HTML, past the data that the browser gets. The two run in one process
 * as separate module graphs, so what they share lies on `globalThis`.
 */
import type { ReactNode } from 'react';
import type { FirstPicture } from '@/geo/picture/first';

/** The ground is handed over drawn: what draws it is nothing that the browser needs. */
export type Still = Pick<FirstPicture, 'name' | 'picture'> & { ground: ReactNode };

/** More than pages that are being rendered at one time. */
const KEPT = 64;

type Shelf = { last: number; pictures: Map<number, Still[]> };

const shared = globalThis as { sandtablePictures?: Shelf };
const shelf: Shelf = (shared.sandtablePictures ??= { last: 0, pictures: new Map() });

/** @returns the ticket under which they lie */
export function handOver(pictures: Still[]): number {
  shelf.last += 1;
  shelf.pictures.set(shelf.last, pictures);
  shelf.pictures.delete(shelf.last - KEPT);
  return shelf.last;
}

/** Null in the browser, where the HTML already holds what was drawn. */
export const handedOver = (ticket: number, name: Still['name']): Still | null =>
  shelf.pictures.get(ticket)?.find((picture) => picture.name === name) ?? null;
