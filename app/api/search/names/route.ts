import { json, route } from '@/geo/http/route';
import { largeNames } from '@/geo/search';

export const dynamic = 'force-dynamic';

/** What a briefing in one file takes along of the gazetteer. */
export const GET = route(async () => json(await largeNames()));
