/** The package: every part under its path, with what it points at. */
import type { Palette } from '../../style/palette';
import { SLIDE, type Slide } from '../slide';
import { FIRST_ID, LAYOUTS, layoutPart, masterPart } from './master';
import { NOTES_PAGE, notesMasterPart, notesPart } from './notes';
import { relationsPart, relationsPath, type Relation } from './relations';
import { INHERITED_COLORS, itemOf, treeOf } from './shapes';
import { languageTag } from './text';
import { themePart } from './theme';
import { typesPart } from './types';
import { el, emu, NAMESPACES, part, said } from './xml';

export type About = { title: string; subject: string | null; author: string | null; language: string; made: Date };
export type Finished = { slide: Slide; /** JPEG of the ground. */ picture: Uint8Array | null };
/** Path in the package → what it holds. */
export type Parts = Map<string, string | Uint8Array>;

const FIRST_SLIDE = 256;

function putPart(parts: Parts, path: string, xml: string, relations: readonly Relation[] = []): void {
  parts.set(path, xml);
  if (relations.length > 0) parts.set(relationsPath(path), relationsPart(relations));
}

/** A slide, its picture and its notes. */
function putSlide(parts: Parts, { slide, picture }: Finished, number: number, { language }: About): void {
  const links = new Map<string, string>();
  const link = (href: string): string => {
    const id = links.get(href) ?? `rId${links.size + 10}`;
    links.set(href, id);
    return id;
  };
  let id = 1;
  const drawing = { language, link, picture: 'rId2', next: () => (id += 1) };
  const tree = treeOf(...slide.items.map((item) => itemOf(item, drawing)));
  const relations: Relation[] = [{ id: 'rId1', kind: 'slideLayout', target: `../slideLayouts/slideLayout${LAYOUTS.indexOf(slide.layout) + 1}.xml` }];
  if (picture) {
    parts.set(`ppt/media/image${number}.jpg`, picture);
    relations.push({ id: 'rId2', kind: 'image', target: `../media/image${number}.jpg` });
  }
  if (slide.notes) {
    relations.push({ id: 'rId3', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` });
    putPart(parts, `ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide.notes, language), [
      { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' }, { id: 'rId2', kind: 'slide', target: `../slides/slide${number}.xml` },
    ]);
  }
  relations.push(...[...links].map(([href, relation]): Relation => ({ id: relation, kind: 'hyperlink', target: href })));
  putPart(parts, `ppt/slides/slide${number}.xml`, part('p:sld', NAMESPACES, el('p:cSld', {}, tree), INHERITED_COLORS), relations);
}

function putMasters(parts: Parts, palette: Palette): void {
  const layouts = LAYOUTS.map((_, i): Relation => ({ id: `rId${i + 1}`, kind: 'slideLayout', target: `../slideLayouts/slideLayout${i + 1}.xml` }));
  putPart(parts, 'ppt/slideMasters/slideMaster1.xml', masterPart(), [...layouts, { id: `rId${LAYOUTS.length + 1}`, kind: 'theme', target: '../theme/theme1.xml' }]);
  LAYOUTS.forEach((layout, i) => putPart(parts, `ppt/slideLayouts/slideLayout${i + 1}.xml`, layoutPart(layout),
    [{ id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]));
  putPart(parts, 'ppt/notesMasters/notesMaster1.xml', notesMasterPart(), [{ id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' }]);
  // Each master has a theme to itself.
  for (const number of [1, 2]) putPart(parts, `ppt/theme/theme${number}.xml`, themePart(palette));
}

function presentationPart(count: number): string {
  const slides = Array.from({ length: count }, (_, i) => el('p:sldId', { id: FIRST_SLIDE + i, 'r:id': `rId${i + 10}` }));
  return part('p:presentation', { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: FIRST_ID, 'r:id': 'rId1' })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': 'rId2' })),
    el('p:sldIdLst', {}, ...slides),
    el('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }), el('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }));
}

function putAbout(parts: Parts, { title, subject, author, language, made }: About): void {
  const when = made.toISOString().replace(/\.\d+Z$/, 'Z');
  const dated = (name: string) => el(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, when);
  const words = (name: string, text: string) => el(name, {}, said(text));
  parts.set('docProps/core.xml', part('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  },
    words('dc:title', title), ...(subject ? [words('dc:subject', subject)] : []), words('dc:creator', author ?? 'Sandtable'),
    words('cp:lastModifiedBy', author ?? 'Sandtable'), dated('created'), dated('modified'), words('dc:language', languageTag(language))));
  parts.set('docProps/app.xml', part('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, 'Sandtable')));
}

/** The content types come first, as readers of streams want them. */
export function partsOf(slides: readonly Finished[], about: About, palette: Palette): Parts {
  const parts: Parts = new Map();
  putAbout(parts, about);
  putMasters(parts, palette);
  slides.forEach((finished, i) => putSlide(parts, finished, i + 1, about));
  putPart(parts, 'ppt/presentation.xml', presentationPart(slides.length), [
    { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' }, { id: 'rId2', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', kind: 'theme', target: 'theme/theme1.xml' },
    ...slides.map((_, i): Relation => ({ id: `rId${i + 10}`, kind: 'slide', target: `slides/slide${i + 1}.xml` })),
  ]);
  parts.set('_rels/.rels', relationsPart([
    { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' }, { id: 'rId2', kind: 'core', target: 'docProps/core.xml' },
    { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
  ]));
  return new Map([['[Content_Types].xml', typesPart([...parts.keys()])], ...parts]);
}
