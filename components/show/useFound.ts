import { useEffect, useState } from 'react';
import type { Found } from '@/components/search/FoundPin';

/**
 * What a search found beside the dossier, for its pin: until one is back at the scene, and not again on the next way from it.
 * @param away whether one roams
 */
export function useFound(away: boolean): [Found | null, (found: Found | null) => void] {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => { if (!away) setFound(null); }, [away]);
  return [away ? found : null, setFound];
}
