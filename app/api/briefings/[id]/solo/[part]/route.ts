import { goodBriefing } from '@/geo/http/briefing';
import { HttpError, route } from '@/geo/http/route';
import { cutOf } from '@/geo/solo/cut';
import { reliefIn, tilesAt } from '@/geo/solo/tiles';
import { opened } from '@/geo/store/opened';

export const dynamic = 'force-dynamic';

const PART = /^(?:zoom-(\d{1,2})|relief-(paper|night))$/;

/** Tiles of one zoom (`zoom-5`) or the relief of one palette, for the version of the document that `?of=` names by its tag. */
export const GET = route<{ id: string; part: string }>(async (request, { id, part }) => {
  const stored = await goodBriefing(id);
  if (new URL(request.url).searchParams.get('of') !== stored.etag) throw new HttpError(409, 'The briefing changed in the meantime. Begin again.');
  const [, zoom, palette] = PART.exec(part) ?? [];
  const cut = cutOf(opened(stored, new URLSearchParams()).briefing);
  if (zoom) return bytes(await tilesAt(cut, Number(zoom)));
  if (palette) return bytes(await reliefIn(cut, palette as 'paper' | 'night'));
  throw new HttpError(404, 'There are parts zoom-0 to zoom-11, relief-paper and relief-night.');
});

const bytes = (body: Uint8Array<ArrayBuffer>): Response =>
  new Response(body, { headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' } });
