import { addressOf } from '@/geo/http/peer';
import { json, route } from '@/geo/http/route';
import { answered, secretOf } from '@/geo/http/shows';
import { bare } from '@/geo/http/write';
import { stageRooms } from '@/geo/show/room/rooms';

export const dynamic = 'force-dynamic';

type Params = { code: string };

/** Which briefing a join code leads to. */
export const GET = route<Params>(async (request, { code }) => json(await answered(stageRooms().join(code, addressOf(request)))));

export const DELETE = bare<Params>(async (request, { code }) => {
  await answered(stageRooms().close(code, secretOf(request)));
  return new Response(null, { status: 204 });
});
