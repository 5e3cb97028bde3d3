/**
 * Does something once what is in the document now has been painted, so that a big piece of work does not keep it from being
 * seen; soon, where the page is out of sight and nothing is painted. Returns how to call it off.
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => { timer = setTimeout(act); };
  const frame = document.hidden ? null : requestAnimationFrame(soon);
  if (frame === null) soon();
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
