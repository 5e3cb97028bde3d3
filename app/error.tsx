'use client';

/** Next asks for this in the place of a page whose code failed. */
export { Failed as default } from '@/components/shell/Failed';
