/** Where a page's data come from. Two implementations: this server (`served.ts`), and the file that holds the page (`components/solo`). */
import type { BriefingDocument, BriefingFeature, DenseRest } from '@/geo/document/briefing';
import type { DensePoint } from '@/geo/document/dense';
import type { Result } from '@/geo/search/result';

/** What is wrong with a document, and in which line of its file, from 1. */
export type Issue = { code: string; path: string; message: string; line?: number };

/** What the page reads of a briefing: the document without its big layers, and the version it is. */
export type PageDocument = { etag: string; document: BriefingDocument; dense: Record<string, DenseRest> };

/** A document that could not be read, with what is wrong in it: nothing where it is gone. */
export class DocumentError extends Error {
  constructor(readonly issues: Issue[]) {
    super(issues[0]?.message ?? 'The briefing could not be read.');
  }
}

export type Source = {
  /** Whether a server stands behind it: only then can one export, import, or let others follow. */
  served: boolean;
  /** What the page says about where it came from; null: nothing. */
  note: string | null;
  /** The newest document. @param before what the page has: the answer where nothing changed. @throws DocumentError */
  page(id: string, before: PageDocument | undefined): Promise<PageDocument>;
  /** How often to ask for a newer one; 0: never. */
  lookEveryMs: number;
  /** A feature of a big layer; null where there is none. */
  feature(id: string, feature: string): Promise<BriefingFeature | null>;
  search(id: string, words: string): Promise<Result[]>;
  /** What can be searched, as a hint to type. */
  searchHint: string;
  /** Land and borders as `decodeGround` takes them. */
  ground(): Promise<unknown>;
  /** What stands before `/tiles/…`, `/relief/…` and `/fonts/…` in the map's style. */
  origin(): string;
  /** The points of a big layer as GeoJSON. @param version of the document: MapLibre reads them anew where their address is another */
  layerUrl(id: string, layer: string, version: string): string;
  /** The same, read. @throws where they cannot be had */
  points(id: string, layer: string, version: string): Promise<readonly DensePoint[]>;
  /** The address of a page of a briefing, and that of this page of a show at a scene. */
  pageUrl(id: string, page: 'map' | 'present' | 'console'): string;
  sceneUrl(page: 'present' | 'console', scene: string): string;
  /** The View's query as the address has it, and the address that says a query. */
  query(): URLSearchParams;
  address(query: string): string;
};
