/** A pack as what the pages show. */
import { briefingOf, type Briefing, type BriefingDocument } from '@/geo/document/briefing';
import { splitDense, type Split } from '@/geo/document/dense';
import type { Pack } from '@/geo/solo/pack';
import { openingView } from '@/geo/view/open';
import type { View } from '@/geo/view/view';
import type { PageDocument, Source } from '@/components/source/source';
import { ABOUT, DOCUMENT, type About } from '@/geo/solo/names';
import { fileSource } from './fileSource';
import { jsonOf } from './reader';

export type Opened = {
  about: About;
  page: PageDocument;
  /** The document with its big layers. */
  whole: BriefingDocument;
  briefing: Briefing;
  opening: View;
  source: Source;
  pointsOf: Split['pointsOf'];
};

export async function openPack(pack: Pack): Promise<Opened> {
  const [about, whole] = await Promise.all([jsonOf<About>(pack, ABOUT), jsonOf<BriefingDocument>(pack, DOCUMENT)]);
  const { slim, dense, pointsOf } = splitDense(whole);
  const page = { etag: about.made, document: slim, dense };
  const briefing = briefingOf(slim, new Map(Object.entries(dense)));
  return { about, page, whole, briefing, opening: openingView(briefing), source: fileSource(pack, whole, page, pointsOf), pointsOf };
}
