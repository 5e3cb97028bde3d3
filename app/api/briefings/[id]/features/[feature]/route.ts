import { goodBriefing } from '@/geo/http/briefing';
import { tagOfMade } from '@/geo/http/made';
import { HttpError, json, route, unlessSame } from '@/geo/http/route';
import { featureOf } from '@/geo/store/feature';

export const dynamic = 'force-dynamic';

export const GET = route<{ id: string; feature: string }>(async (request, { id, feature }) => {
  const stored = await goodBriefing(id);
  const found = featureOf(stored, feature);
  if (!found) throw new HttpError(404, 'The briefing has no such feature.');
  return unlessSame(request, tagOfMade(stored.etag), () => json(found));
});
