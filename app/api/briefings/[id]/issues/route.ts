import { json, route } from '@/geo/http/route';
import { briefings } from '@/geo/store';

export const dynamic = 'force-dynamic';

/** Why the newest version cannot be read; null where it can, or is gone. A page asks each second: an error would fill its console. */
export const GET = route<{ id: string }>(async (_request, { id }) => {
  const reading = await briefings().read(id);
  return json({ issues: reading?.state === 'broken' ? reading.issues : null });
});
