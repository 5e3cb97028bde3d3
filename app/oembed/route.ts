import { goodBriefing } from '@/geo/http/briefing';
import { meantBy, oembedOf } from '@/geo/http/oembed';
import { originOf } from '@/geo/http/origin';
import { HttpError, json, route } from '@/geo/http/route';

export const dynamic = 'force-dynamic';

/** An iframe for `?url=…`. Which sites may show it says EMBED_ORIGINS. */
export const GET = route(async (request) => {
  const query = new URL(request.url).searchParams;
  if ((query.get('format') ?? 'json') !== 'json') throw new HttpError(501, 'There is oEmbed as JSON only.');
  const origin = originOf(request.headers);
  const meant = meantBy(query.get('url') ?? '', origin);
  const { document } = await goodBriefing(meant.id);
  return json(oembedOf(meant, document.briefing.title, origin, query));
});
