/** In the place of `next/dynamic`: the module is in the file already, it is only run when first shown. */
import { lazy, Suspense, type ComponentType, type FunctionComponent } from 'react';

export default function dynamic<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  const Shown = lazy(async () => ({ default: await load() }));
  return function Dynamic(props: P) {
    return <Suspense><Shown {...props} /></Suspense>;
  };
}
