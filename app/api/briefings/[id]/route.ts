import { LIMITS } from '@/geo/document/limits';
import { assertNever } from '@/geo/document/messages';
import { goodBriefing } from '@/geo/http/briefing';
import { HttpError, json, route, unlessSame } from '@/geo/http/route';
import { checkIsHere, goodDocument, onDisk, versionMeant } from '@/geo/http/saving';
import { write } from '@/geo/http/write';
import { briefings } from '@/geo/store';

export const dynamic = 'force-dynamic';

type Params = { id: string };

export const GET = route<Params>(async (request, { id }) => {
  const { etag, text } = await goodBriefing(id);
  return unlessSame(request, etag, () => new Response(text, {
    headers: { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'no-cache' },
  }));
});

/** Replaces the version that If-Match names. */
export const PUT = write<Params>(LIMITS.bytes, async (request, { id }, body) => {
  checkIsHere(request);
  const replaced = await onDisk(briefings().replace(id, goodDocument(body), versionMeant(request)));
  switch (replaced.state) {
    case 'saved': return json({ id, etag: replaced.etag }, { headers: { etag: replaced.etag } });
    case 'conflict': throw new HttpError(412, 'Somebody else has saved this briefing in the meantime. Nothing was changed; read it again and repeat.', { etag: replaced.etag });
    case 'missing': throw new HttpError(404, 'There is no briefing of this name. Look at /api/briefings for those that are.');
    default: return assertNever(replaced);
  }
});
