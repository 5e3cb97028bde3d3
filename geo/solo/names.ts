/** What a file and its parts are called, and what it says about itself. */
import type { Cut } from './cut';

export type About = {
  /** Of the briefing. */
  id: string;
  /** Of the basemap's tiles. */
  version: string;
  /** ISO 8601, when the file was made. */
  made: string;
  cut: Cut;
};

/** A locked file is told apart from the open one by its name: both may lie in one folder, and only one may be passed on. */
export const fileName = (id: string, isLocked: boolean): string => `${id}${isLocked ? '-locked' : ''}.html`;

export const ABOUT = 'about';
export const DOCUMENT = 'document';
export const GROUND = 'ground';
/** Of the gazetteer, what a file takes along. */
export const NAMES = 'names';
export const tilePart = (z: number, x: number, y: number): string => `tiles/${z}/${x}/${y}`;
export const reliefPart = (palette: string, z: number, x: number, y: number): string => `relief/${palette}/${z}/${x}/${y}`;
export const fontPart = (file: string): string => `fonts/${file}`;
