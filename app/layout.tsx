import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '@/components/tokens.css';
import '@/components/fonts.css';
import '@/components/shell/globals.css';

export const metadata: Metadata = { title: { default: 'Sandtable', template: '%s · Sandtable' } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
