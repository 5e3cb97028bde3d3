import { createHash } from 'node:crypto';
import type { FirstPicture } from '@/geo/picture/first';
import { handOver } from './handover';
import { stillMarkup } from './stillMarkup';
import { Stills } from './Stills';

/**
 * The pictures that stand in the HTML itself; a media query shows the one made for this window. They are written once, as
 * text: as elements they would come a second time in the page's data, and be gone through again before the map can start.
 */
export function FirstPictures({ pictures }: { pictures: FirstPicture[] }) {
  const stills = pictures.map((picture) => ({ name: picture.name, size: picture.picture.size, markup: stillMarkup(picture) }));
  const ticket = createHash('sha256').update(stills.map(({ markup }) => markup).join()).digest('base64url');
  handOver(ticket, stills);
  return <Stills ticket={ticket} frames={stills.map(({ name, size: { width, height } }) => ({ name, viewBox: `0 0 ${width} ${height}` }))} />;
}
