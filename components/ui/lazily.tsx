'use client';

import { useEffect, useState, type ComponentType, type FunctionComponent } from 'react';

export type Lazy<P> = FunctionComponent<P> & {
  /** Fetches it, for who wants it there before it is shown. */
  ahead(): Promise<unknown>;
};

/**
 * A part of the page that is fetched when it is first shown, or ahead of that. It is shown as soon as it is there: React's own
 * `lazy` keeps its fallback for 300 ms, even where nothing had to be waited for.
 * @param Until what stands in its place meanwhile
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>, Until?: ComponentType<P>): Lazy<P> {
  let here: ComponentType<P> | null = null;
  const fetched = async () => (here ??= await load());
  function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | null>(() => here);
    const [wrong, setWrong] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Part) return;
      let gone = false;
      fetched().then((part) => { if (!gone) setPart(() => part); }, (error: unknown) => { if (!gone) setWrong({ error }); });
      return () => { gone = true; };
    }, [Part]);
    // For whoever catches what goes wrong while the page is drawn.
    if (wrong) throw wrong.error;
    if (Part) return <Part {...props} />;
    return Until ? <Until {...props} /> : null;
  }
  return Object.assign(Later, { ahead: fetched });
}
