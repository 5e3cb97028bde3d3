import type { Ink } from '@/geo/picture/picture';
import styles from './ink.module.css';

const SERIES = 6;

export const inkOf = ({ index, color }: { index: number; color: string | null }): Ink => ({ series: index % SERIES, own: color });

/**
 * The class that colours words by their layer. An author's own colour is for signs alone: nobody has measured it
 * against three palettes, so words beside it stay in ink.
 */
export const inkClass = ({ series, own }: Ink): string => (own ? '' : (styles[`s${series}`] ?? ''));

/** Class and attribute that colour an SVG element by its layer. */
export const inkProps = (ink: Ink): { className: string; color?: string } =>
  ink.own ? { className: '', color: ink.own } : { className: inkClass(ink) };
