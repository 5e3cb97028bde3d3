/** What each part of the package is. */
import { el, part } from './xml';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const PRESENTATION = `${DOCUMENT}.presentationml`;

const TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\//, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\//, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\//, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesMasters\//, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\//, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/theme\//, `${DOCUMENT}.theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${DOCUMENT}.extended-properties+xml`],
];

/** @param paths of every part but this one */
export function typesPart(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = path.includes('_rels/') ? undefined : TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [el('Override', { PartName: `/${path}`, ContentType: type })] : [];
  });
  return part('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }), el('Default', { Extension: 'jpg', ContentType: 'image/jpeg' }), ...overrides);
}
