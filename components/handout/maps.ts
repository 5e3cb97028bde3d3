/** The maps of a handout: each block's View as ground and picture at the resolution of print. */
import type { Block } from '@/geo/handout/blocks';
import { WIDTH } from '@/geo/handout/blocks';
import type { Handout, Page } from '@/geo/handout/pages';
import { stillOf, type Still, type StillOptions } from '@/components/still/still';
import type { Briefing } from '@/geo/document/briefing';
import { added, type Padding } from '@/geo/projection/projector';
import { stillRoom } from '@/geo/view/still';

export type MapBlock = Extract<Block, { kind: 'map' }>;

/** Paper is read closer than a screen: signs and words are a little smaller on it. */
const SCALE = 0.85;
/** 204 pixels to the inch at 96 CSS pixels to the inch: print asks for 200, and time goes by the pixel without a graphics card. */
const PRINT_RATIO = 2.125;
/** A page is narrower than a screen, its names are not: room for them beside the outermost marks. */
const LABEL_ROOM: Padding = { top: 0, bottom: 0, left: 12, right: 44 };
export const JPEG_QUALITY = 0.86;

export type MapOf = { block: MapBlock; page: Page; number: number };

export const mapsOf = ({ pages }: Handout): MapOf[] =>
  pages.flatMap((page, i) => page.blocks.flatMap((block) => (block.kind === 'map' ? [{ block, page, number: i + 1 }] : [])));

/** How a map's picture is drawn on a page, in a PDF and by the browser's own print alike. */
export const printFrame = (height: number) => ({ width: WIDTH, height, padding: added(LABEL_ROOM, stillRoom({ width: WIDTH, height })), scale: SCALE });

export const printStill = (briefing: Briefing, { view, height }: MapBlock, options: Pick<StillOptions, 'briefingId' | 'basemap' | 'map' | 'signal'>): Promise<Still> =>
  stillOf(briefing, { ...view, palette: 'print' }, { ...options, ...printFrame(height), ratio: PRINT_RATIO, palette: 'print' });
