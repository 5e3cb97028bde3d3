import { goodBriefing } from '@/geo/http/briefing';
import { json, route } from '@/geo/http/route';
import { cutOf } from '@/geo/solo/cut';
import { opened } from '@/geo/store/opened';

export const dynamic = 'force-dynamic';

/** What a briefing in one file is made from: the document as it was understood, and which tiles it needs. */
export const GET = route<{ id: string }>(async (_request, { id }) => {
  const stored = await goodBriefing(id);
  return json({ etag: stored.etag, document: stored.document, cut: cutOf(opened(stored, new URLSearchParams()).briefing) });
});
