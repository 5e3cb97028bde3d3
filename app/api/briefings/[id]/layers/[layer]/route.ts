import { goodBriefing } from '@/geo/http/briefing';
import { tagOfMade } from '@/geo/http/made';
import { HttpError, route, unlessSame } from '@/geo/http/route';
import { pointsText } from '@/geo/store/page';

export const dynamic = 'force-dynamic';

export const GET = route<{ id: string; layer: string }>(async (request, { id, layer }) => {
  const stored = await goodBriefing(id);
  return unlessSame(request, tagOfMade(stored.etag), () => {
    const points = pointsText(stored, layer);
    if (!points) throw new HttpError(404, 'The briefing has no big layer of this id; small ones are in its document.');
    return new Response(points, { headers: { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'no-cache' } });
  });
});
