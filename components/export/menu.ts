/** A menu's keys, and where it stands: in the top layer, beside its button and inside the window. */

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

const step = (at: number, by: number, length: number): number => (at + by + length) % length;

/** Moves the focus as a menu should: arrows, Home, End, or the next item that begins with a letter. False for other keys. */
export function moved(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const goTo = (index: number): boolean => {
    items[index]?.focus();
    return items.length > 0;
  };
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return goTo(step(at, 1, items.length));
    case 'ArrowUp':
    case 'ArrowLeft':
      return goTo(step(Math.max(at, 0), -1, items.length));
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(items.length - 1);
    default: {
      if (key.length !== 1 || key === ' ') return false;
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      rest.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))?.focus();
      return true;
    }
  }
}
