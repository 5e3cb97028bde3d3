/** What a file says about itself, and the names of its parts. */
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

export const ABOUT = 'about';
export const DOCUMENT = 'document';
export const GROUND = 'ground';
export const tilePart = (z: number, x: number, y: number): string => `tiles/${z}/${x}/${y}`;
export const reliefPart = (palette: string, z: number, x: number, y: number): string => `relief/${palette}/${z}/${x}/${y}`;
export const fontPart = (file: string): string => `fonts/${file}`;
