const hasSize = ({ clientWidth, clientHeight }: HTMLElement): boolean => clientWidth > 0 && clientHeight > 0;

/**
 * Resolves once an element takes up room: in a frame that its page does not show yet, such as behind a tab, nothing does, and no
 * camera frames anything on a map of no size. Never where the element goes before; the observer goes with it.
 */
export const sized = (element: HTMLElement): Promise<void> => new Promise((resolve) => {
  const observer = new ResizeObserver(() => {
    if (!hasSize(element)) return;
    observer.disconnect();
    resolve();
  });
  if (hasSize(element)) resolve();
  else observer.observe(element);
});
