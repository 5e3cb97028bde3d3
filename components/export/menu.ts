/** Where a menu stands: in the top layer, beside its button and inside the window. */

const GAP = 6;
const EDGE = 8;

/** Above the button where there is room, else below it. */
export function standAt(menu: HTMLElement | null, button: HTMLElement | null): void {
  if (!menu || !button) return;
  const { left, top, bottom } = button.getBoundingClientRect();
  const above = top > window.innerHeight - bottom;
  Object.assign(menu.style, {
    left: `${Math.max(EDGE, Math.min(left, window.innerWidth - menu.offsetWidth - EDGE))}px`,
    top: above ? 'auto' : `${bottom + GAP}px`,
    bottom: above ? `${window.innerHeight - top + GAP}px` : 'auto',
    maxHeight: `${(above ? top : window.innerHeight - bottom) - GAP - EDGE}px`,
  });
}
