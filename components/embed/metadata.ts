/** What other programs show of a link to a briefing. */
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { originOf } from '@/geo/http/origin';
import { POSTER_SIZE } from '@/geo/poster/size';
import { briefings } from '@/geo/store';

/** Title, bottom line, Open Graph with a picture, and the address that gives an iframe (oEmbed discovery). */
export async function sharedMetadata(id: string): Promise<Metadata> {
  const good = (await briefings().read(id))?.good;
  if (!good) return {};
  const { title, bottomLine: description, language } = good.document.briefing;
  const origin = originOf(await headers());
  const url = `${origin}/b/${id}`;
  return {
    title, description, metadataBase: new URL(origin),
    alternates: { types: { 'application/json+oembed': [{ url: `${origin}/oembed?url=${encodeURIComponent(url)}`, title }] } },
    openGraph: {
      type: 'article', siteName: 'Sandtable', title, description, url, locale: language ?? 'en',
      images: [{ url: `${origin}/b/${id}/picture.png`, type: 'image/png', ...POSTER_SIZE, alt: `Map: ${title}` }],
    },
    twitter: { card: 'summary_large_image' },
  };
}
