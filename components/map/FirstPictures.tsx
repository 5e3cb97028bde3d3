import type { FirstPicture } from '@/geo/picture/first';
import { GroundSvg } from './GroundSvg';
import { PictureSvg } from './PictureSvg';
import styles from './map.module.css';

/** The pictures that stand in the HTML itself; a media query shows the one made for this window. */
export function FirstPictures({ pictures }: { pictures: FirstPicture[] }) {
  return pictures.map(({ name, picture, ground }) => (
    <svg
      key={name}
      className={`${styles.still} ${styles[name]}`}
      viewBox={`0 0 ${picture.size.width} ${picture.size.height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <GroundSvg paths={ground} disc={picture.disc} size={picture.size} />
      <PictureSvg picture={picture} prefix={`${name}-`} />
    </svg>
  ));
}
