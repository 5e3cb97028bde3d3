import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import '@/components/tokens.css';
import '@/components/fonts.css';
import '@/components/shell/globals.css';

export const metadata: Metadata = { title: { default: 'Sandtable', template: '%s · Sandtable' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** The faces of every first screen: asked for with the page, so that its words are set once. */
const FACES = ['source-serif-4-latin-600', 'source-serif-4-latin-400', 'source-sans-3-latin-400', 'source-sans-3-latin-600'];

export default function Layout({ children }: { children: ReactNode }) {
  for (const face of FACES) preload(`/fonts/${face}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
