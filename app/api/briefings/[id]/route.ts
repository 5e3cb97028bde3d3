import { goodBriefing } from '@/geo/http/briefing';
import { route, unlessSame } from '@/geo/http/route';

export const dynamic = 'force-dynamic';

export const GET = route<{ id: string }>(async (request, { id }) => {
  const { etag, text } = await goodBriefing(id);
  return unlessSame(request, etag, () => new Response(text, {
    headers: { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'no-cache' },
  }));
});
