import type { Ink } from '@/geo/picture/picture';
import styles from './picture.module.css';

/** The class that colours by a layer's place in the palette; an author's own colour comes as an attribute. */
export const series = ({ series: index, own: author }: Ink): string => (author ? '' : (styles[`s${index}`] ?? ''));
export const own = (ink: Ink) => (ink.own ? { color: ink.own } : {});
