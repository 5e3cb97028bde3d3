import type { FirstPicture } from '@/geo/picture/first';
import { GroundSvg } from '../GroundSvg';
import { handOver } from './handover';
import { Stills } from './Stills';

/**
 * The pictures that stand in the HTML itself; a media query shows the one made for this window. They are handed over beside the
 * page's data: within it they would come a second time, and be gone through again before the map can start.
 */
export function FirstPictures({ pictures }: { pictures: FirstPicture[] }) {
  const frames = pictures.map(({ name, picture: { size } }) => ({ name, viewBox: `0 0 ${size.width} ${size.height}` }));
  const drawn = pictures.map(({ name, picture, ground }) => (
    { name, picture, ground: <GroundSvg paths={ground} disc={picture.disc} size={picture.size} /> }
  ));
  return <Stills ticket={handOver(drawn)} frames={frames} />;
}
