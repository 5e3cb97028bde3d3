'use client';

import { createContext, useContext } from 'react';
import { served } from './served';
import type { Source } from './source';

const Context = createContext<Source>(served);

export const SourceProvider = Context.Provider;

/** Where this page's data come from. */
export const useSource = (): Source => useContext(Context);
