import dynamic from 'next/dynamic';

/** For who wants it ahead of the first click. */
export const loadCard = () => import('./Card').then((module) => module.Card);

/** The card as a part of its own: a page opens without it, and has it by the time that someone clicks. */
export const Card = dynamic(loadCard);
