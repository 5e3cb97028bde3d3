import { readRelief } from '@/geo/basemap/tiles';
import { HttpError, route } from '@/geo/http/route';
import { tileAnswer, tileNumbers } from '@/geo/http/static';

export const GET = route<{ palette: string; z: string; x: string; y: string }>(async (_request, { palette, ...numbers }) => {
  if (palette !== 'paper' && palette !== 'night') throw new HttpError(404, 'There is relief for paper and for night.');
  return tileAnswer(await readRelief(palette, ...tileNumbers(numbers)), 'image/webp');
});
