import { addressOf } from '@/geo/http/peer';
import { notAllowed, route } from '@/geo/http/route';
import { answered, eventsAnswer, secretOf } from '@/geo/http/shows';
import { write } from '@/geo/http/write';
import { eventStream } from '@/geo/show/room/events';
import { LIMITS } from '@/geo/show/limits';
import type { Hearer } from '@/geo/show/room/room';
import { stageRooms } from '@/geo/show/room/rooms';

export const dynamic = 'force-dynamic';

type Params = { code: string };

const isRemote = ({ url }: Request): boolean => new URL(url).searchParams.has('remote');

/** The presenter's own devices, kept in step: nothing here without the secret. `?remote`: one that steers a show on another. */
export const GET = route<Params>(async (request, { code }) => {
  const follow = (hearer: Hearer) => stageRooms().follow('desk', code, secretOf(request), hearer, addressOf(request), isRemote(request));
  return eventsAnswer(await answered(eventStream(follow, request.signal)));
});

export const HEAD = notAllowed('GET, POST');

export const POST = write<Params>(LIMITS.message, async (request, { code }, body) => {
  await answered(stageRooms().publish('desk', code, secretOf(request), body, isRemote(request)));
  return new Response(null, { status: 204 });
});
