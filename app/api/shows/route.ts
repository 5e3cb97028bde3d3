import { goodBriefing } from '@/geo/http/briefing';
import { allowedHosts } from '@/geo/http/names';
import { isHere } from '@/geo/http/peer';
import { HttpError, json } from '@/geo/http/route';
import { answered } from '@/geo/http/shows';
import { write } from '@/geo/http/write';
import { stageRooms } from '@/geo/show/room/rooms';

export const dynamic = 'force-dynamic';

const briefingIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'briefing' in body && typeof body.briefing === 'string' ? body.briefing : '';

/** Opens a room. `hosts`: names under which other devices may reach this server; none where it was not started for that. */
export const POST = write(1_000, async (request, _, body) => {
  if (!isHere(request)) throw new HttpError(403, 'A show is opened on the machine that serves it.');
  const briefing = briefingIn(body);
  await goodBriefing(briefing);
  return json({ ...await answered(stageRooms().open(briefing)), hosts: allowedHosts() }, { status: 201 });
});
