/** A file of any format that is read here, as a briefing; nothing is kept. */
import { LIMITS } from '@/geo/document/limits';
import { openFile } from '@/geo/formats/open';
import { mappingIn } from '@/geo/formats/table/mapping';
import { unzip } from '@/geo/formats/zip/node';
import { upload } from '@/geo/http/body';
import { json } from '@/geo/http/route';

export const dynamic = 'force-dynamic';

export const POST = upload(LIMITS.bytes, async (request, _, bytes) => {
  const query = new URL(request.url).searchParams;
  const { briefing, ...said } = await openFile(bytes, { name: query.get('name') ?? '', mapping: mappingIn(query), unzip });
  return briefing ? json({ briefing, ...said }) : json({ error: 'The file could not be read. The issues say why.', ...said }, { status: 422 });
});
