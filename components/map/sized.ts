const hasSize = ({ clientWidth, clientHeight }: HTMLElement): boolean => clientWidth > 0 && clientHeight > 0;

/**
 * Resolves once an element takes up room: in a frame that its page does not show yet, such as behind a tab, nothing does, and no
 * camera frames anything on a map of no size. Never where the signal comes first, or there is no element.
 */
export function sized(element: HTMLElement | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!element) return;
    if (hasSize(element)) return resolve();
    const observer = new ResizeObserver(() => {
      if (!hasSize(element)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  });
}
