/**
 * Whose word the address is: somebody's who opened it, or the show's own, which writes the scene that it is at. A window that
 * comes back, reloaded or reopened after a crash, keeps its history's state: its address asks for nothing then.
 */
const WRITTEN = 'sandtableShow';

export function writeAddress(url: string): void {
  window.history.replaceState({ ...(window.history.state as object | null), [WRITTEN]: true }, '', url);
}

/** False on the server. */
export const isOwnAddress = (): boolean => typeof window !== 'undefined' && (window.history.state as { [WRITTEN]?: true } | null)?.[WRITTEN] === true;
