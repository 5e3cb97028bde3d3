import { readTile } from '@/geo/basemap/tiles';
import { route } from '@/geo/http/route';
import { tileAnswer, tileNumbers } from '@/geo/http/static';

export const GET = route<{ z: string; x: string; y: string }>(async (_request, params) =>
  tileAnswer(await readTile(...tileNumbers(params)), 'application/vnd.mapbox-vector-tile'));
