import { lazily } from '@/components/ui/lazily';
import { SearchSoon } from './SearchSoon';

/** The search as a part of its own; its field is there at once. */
export const SearchPanel = lazily(() => import('./SearchPanel').then((module) => module.SearchPanel), SearchSoon);
