/** Longer than any page that is seen takes to be painted; one in the background is not painted at all. */
const PATIENCE_MS = 1_500;

/**
 * Resolves when the page has shown its first picture, or after a while where it has not: WebGL takes the graphics device for
 * itself while it starts, and the picture would wait for it.
 */
export function firstPaint(): Promise<void> {
  if (performance.getEntriesByName('first-contentful-paint').length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done();
    });
    const timer = setTimeout(done, PATIENCE_MS);
    function done() {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
    observer.observe({ type: 'paint', buffered: true });
  });
}
