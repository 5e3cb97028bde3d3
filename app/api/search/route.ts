import { goodBriefing } from '@/geo/http/briefing';
import { json, route } from '@/geo/http/route';
import { search } from '@/geo/search';

export const dynamic = 'force-dynamic';

const LONGEST = 200;

export const GET = route(async (request) => {
  const query = new URL(request.url).searchParams;
  const { document } = await goodBriefing(query.get('b') ?? '');
  return json({ results: await search(document, (query.get('q') ?? '').slice(0, LONGEST)) });
});
