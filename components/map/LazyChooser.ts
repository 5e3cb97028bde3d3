import { lazily } from '@/components/ui/lazily';

/** For where marks overlap, which a page need not open with. */
export const Chooser = lazily(() => import('./Chooser').then((module) => module.Chooser));
