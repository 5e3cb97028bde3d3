/** The ratio of the device's pixels to those of CSS. */

/**
 * Tells of each change of the ratio, as where a window moves to another screen: MapLibre asks for it only where the map's size
 * changes, too. Returns how to call it off.
 */
export function onRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const watch = () => {
    // A query for the ratio of now tells once, when it no longer holds.
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', heard, { once: true });
  };
  const heard = () => {
    watch();
    changed();
  };
  watch();
  return () => query.removeEventListener('change', heard);
}
