import { goodBriefing } from '@/geo/http/briefing';
import { tagOfMade } from '@/geo/http/made';
import { route, unlessSame } from '@/geo/http/route';
import { posterOf } from '@/geo/poster';

export const dynamic = 'force-dynamic';

/** The first scene as a picture, for programs that show links. */
export const GET = route<{ id: string }>(async (request, { id }) => {
  const stored = await goodBriefing(id);
  return unlessSame(request, tagOfMade(stored.etag), async () => new Response(Uint8Array.from(await posterOf(stored)), { headers: { 'content-type': 'image/png', 'cache-control': 'no-cache' } }));
});
