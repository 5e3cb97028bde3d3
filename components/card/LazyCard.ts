import dynamic from 'next/dynamic';

const load = () => import('./Card').then((module) => module.Card);

/** The card as a part of its own: a page opens without it, and has it by the time that someone clicks. */
export const Card = dynamic(load);

/** Ahead of the first click. */
export const fetchCard = (): void => void load().catch(() => undefined);
