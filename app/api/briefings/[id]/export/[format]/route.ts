import { briefingOf } from '@/geo/document/briefing';
import { formatById, writable } from '@/geo/formats';
import { goodBriefing } from '@/geo/http/briefing';
import { tagOfMade } from '@/geo/http/made';
import { HttpError, route, unlessSame } from '@/geo/http/route';

export const dynamic = 'force-dynamic';

/** The briefing as a file. Of tables, `?rows=places` has one row for each place, however many claims there are on it. */
export const GET = route<{ id: string; format: string }>(async (request, { id, format: asked }) => {
  const format = formatById(asked);
  if (!format?.write) throw new HttpError(404, `There is no such format to export. There are ${writable.map((known) => known.id).join(', ')}.`);
  const { write, mediaType, extensions } = format;
  const rows = new URL(request.url).searchParams.get('rows') === 'places' ? 'places' : 'claims';
  const { etag, text, document } = await goodBriefing(id);
  return unlessSame(request, tagOfMade(etag, format.id, rows), async () => {
    const body = await write({ briefing: briefingOf(document), document, text }, { rows });
    return new Response(body as Uint8Array<ArrayBuffer> | string, {
      headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${id}.${extensions[0]}"`, 'cache-control': 'no-cache' },
    });
  });
});
