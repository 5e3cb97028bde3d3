import { answered, secretOf } from '@/geo/http/shows';
import { write } from '@/geo/http/write';
import { LIMITS } from '@/geo/show/limits';
import { stageRooms } from '@/geo/show/room/rooms';

export const dynamic = 'force-dynamic';

export const POST = write<{ code: string }>(LIMITS.message, async (request, { code }, body) => {
  await answered(stageRooms().publish('stage', code, secretOf(request), body));
  return new Response(null, { status: 204 });
});
