import { addressOf } from '@/geo/http/peer';
import { notAllowed, route } from '@/geo/http/route';
import { answered, eventsAnswer } from '@/geo/http/shows';
import { eventStream } from '@/geo/show/room/events';
import { stageRooms } from '@/geo/show/room/rooms';

export const dynamic = 'force-dynamic';

export const GET = route<{ code: string }>(async (request, { code }) =>
  eventsAnswer(await answered(eventStream((hearer) => stageRooms().follow('stage', code, null, hearer, addressOf(request)), request.signal))));

export const HEAD = notAllowed('GET');
