'use client';

import { lazy, useState, useSyncExternalStore, type ComponentProps, type ComponentType } from 'react';
import { lazily } from '@/components/ui/lazily';
import type { Card as Whole } from './Card';
// Its looks come with the page: what the server drew of it must not stand there bare until its script has come.
import './card.module.css';
import './claims.module.css';
import './connections.module.css';
import './coordinates.module.css';

const card = async () => (await import('./Card')).Card;
const Later = lazily(card);

/** For who wants it ahead of the first click. */
export const loadCard = Later.ahead;

/** For an address that has a card open: drawn by the server too, and left as it stands until its script has come. */
const Drawn = lazy(async () => ({ default: await card() }));

const never = () => () => undefined;

/** The card as a part of its own: a page opens without it, and has it by the time that someone clicks. */
export function Card(props: ComponentProps<typeof Whole>) {
  const isDrawn = useSyncExternalStore(never, () => false, () => true);
  const [Part] = useState<ComponentType<typeof props>>(() => (isDrawn ? Drawn : Later));
  return <Part {...props} />;
}
