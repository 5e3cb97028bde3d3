import { groundJson } from '@/geo/basemap/tiles';
import { json, route } from '@/geo/http/route';

export const GET = route(async () => json(await groundJson(true)));
