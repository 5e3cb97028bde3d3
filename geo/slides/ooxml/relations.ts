/** How parts of a package point at each other. */
import { el, part } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type RelationKind = 'slideMaster' | 'slideLayout' | 'slide' | 'notesMaster' | 'notesSlide' | 'theme' | 'image' | 'hyperlink' | 'officeDocument' | 'extended-properties' | 'core';

export type Relation = { id: string; kind: RelationKind; target: string };

const typeOf = (kind: RelationKind): string => (kind === 'core' ? `${PACKAGE}/metadata/core-properties` : `${OFFICE}/${kind}`);

export const relationsPart = (relations: readonly Relation[]): string =>
  part('Relationships', { xmlns: PACKAGE }, ...relations.map(({ id, kind, target }) =>
    el('Relationship', { Id: id, Type: typeOf(kind), Target: target, TargetMode: kind === 'hyperlink' ? 'External' : undefined })));

/** "ppt/slides/slide1.xml" → "ppt/slides/_rels/slide1.xml.rels" */
export function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}
