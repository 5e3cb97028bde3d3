/** The browser's storage for this site, which may be full or forbidden: the page goes on without. */

/** What `act` gives; null where the storage refuses. */
export function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** What was put away under a key; null where nothing was, or nothing may be. */
export const remembered = (key: string): string | null => quietly(() => localStorage.getItem(key));

/** Puts a value away under a key, as far as this browser lets pages; null: forgets it. */
export const remember = (key: string, value: string | null): void =>
  void quietly(() => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)));
