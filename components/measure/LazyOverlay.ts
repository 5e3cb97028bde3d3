'use client';

import { lazily } from '@/components/ui/lazily';

/** Comes with the first measurement. */
export const MeasureOverlay = lazily(() => import('./MeasureOverlay').then((m) => m.MeasureOverlay));
