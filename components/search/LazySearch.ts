import dynamic from 'next/dynamic';
import { SearchSoon } from './SearchSoon';

/** The search as a part of its own; its field is there at once. */
export const SearchPanel = dynamic(() => import('./SearchPanel').then((module) => module.SearchPanel), { loading: SearchSoon });
