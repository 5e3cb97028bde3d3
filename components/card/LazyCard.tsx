'use client';

import dynamic from 'next/dynamic';
import { useState, type ComponentProps } from 'react';
import type { Card as Whole } from './Card';

let here: typeof Whole | null = null;

/** For who wants it ahead of the first click. */
export const loadCard = async () => (here ??= (await import('./Card')).Card);

/** Also drawn by the server, for an address that has a card open. */
const Awaited = dynamic(() => import('./Card').then((module) => module.Card));

/** The card as a part of its own: a page opens without it, and has it by the time that someone clicks (see `ui/lazily`). */
export function Card(props: ComponentProps<typeof Whole>) {
  const [Ready] = useState(() => here);
  return Ready ? <Ready {...props} /> : <Awaited {...props} />;
}
