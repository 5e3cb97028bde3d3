/** Whether a picture shows a map at all. */
import sharp from 'sharp';

/**
 * Bits of information a pixel below which a picture shows no ground: a sheet with links and names alone holds 0.5, the plainest
 * map of the handout 1.9.
 */
const LEAST = 1.2;

export const showsGround = async (picture: Uint8Array): Promise<boolean> => (await sharp(picture).stats()).entropy > LEAST;

/** The JPEG pictures of a PDF file, as they stand in it. */
export function jpegsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  const begin = Buffer.from([0xff, 0xd8, 0xff]);
  for (let at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at)) {
    const end = pdf.indexOf('endstream', at);
    found.push(pdf.subarray(at, end));
    at = end;
  }
  return found;
}
