/** A menu's keys. */

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
