import { goodBriefing } from '@/geo/http/briefing';
import { json, route, unlessSame } from '@/geo/http/route';
import { pageOf } from '@/geo/store/page';

export const dynamic = 'force-dynamic';

export const GET = route<{ id: string }>(async (request, { id }) => {
  const stored = await goodBriefing(id);
  return unlessSame(request, stored.etag, () => {
    const { slim, dense } = pageOf(stored);
    return json({ document: slim, dense });
  });
});
