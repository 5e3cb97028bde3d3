/** The page's fonts, given to the browser as bytes: a style sheet's `url()` would be a request. */
import type { Pack } from '@/geo/solo/pack';
import { fontPart } from '@/geo/solo/names';

/** A rule of components/fonts.css whose source is a file. Descriptors as FontFace takes them. */
export type Face = { family: string; file: string; descriptors: FontFaceDescriptors };

export function addFaces(pack: Pack, faces: readonly Face[]): void {
  for (const { family, file, descriptors } of faces) {
    const part = pack.part(fontPart(file));
    if (part) document.fonts.add(new FontFace(family, part.bytes as Uint8Array<ArrayBuffer>, descriptors));
  }
}
