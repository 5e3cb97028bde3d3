import { LIMITS } from '@/geo/document/limits';
import { json, route, unlessSame } from '@/geo/http/route';
import { checkIsHere, goodDocument, onDisk } from '@/geo/http/saving';
import { write } from '@/geo/http/write';
import { briefings } from '@/geo/store';
import { summaries } from '@/geo/store/list';

export const dynamic = 'force-dynamic';

export const GET = route(async (request) => {
  const { etag, list } = await summaries();
  return unlessSame(request, etag, () => json({ briefings: list }));
});

/** A new briefing. Its id is made here. */
export const POST = write(LIMITS.bytes, async (request, _, body) => {
  checkIsHere(request);
  const { id, etag } = await onDisk(briefings().create(goodDocument(body)));
  return json({ id, etag }, { status: 201, headers: { location: `/api/briefings/${id}`, etag } });
});
