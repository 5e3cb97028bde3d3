import { json, route, unlessSame } from '@/geo/http/route';
import { summaries } from '@/geo/store/list';

export const dynamic = 'force-dynamic';

export const GET = route(async (request) => {
  const { etag, list } = await summaries();
  return unlessSame(request, etag, () => json({ briefings: list }));
});
