/**
 * Whose word the address is: somebody's who opened it, or the show's own, which writes the scene that it is at. A window that
 * comes back, reloaded or reopened after a crash, keeps its history's state: its address asks for nothing then.
 */
import { useEffect } from 'react';
import { useSource } from '@/components/source/useSource';

const WRITTEN = 'sandtableShow';

/** The address says the scene: it can be sent and reloaded, and the server's page begins there. */
export function useSceneAddress(page: 'present' | 'console', scene: string): void {
  const source = useSource();
  useEffect(() => {
    const state = { ...(window.history.state as object | null), [WRITTEN]: true };
    try {
      window.history.replaceState(state, '', source.sceneUrl(page, scene));
    } catch {
      // Browsers refuse too many in a few seconds, as while a key is held over many scenes: the next one is written.
    }
  }, [page, scene, source]);
}

/** False on the server. */
export const isOwnAddress = (): boolean => typeof window !== 'undefined' && (window.history.state as { [WRITTEN]?: true } | null)?.[WRITTEN] === true;
