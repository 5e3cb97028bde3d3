/** A file's name as the title of what has none of its own. */

/** Names as programs and careful people give them: small letters, digits, and signs in place of blanks. */
const SLUG = /^[\p{Ll}\p{Lo}\p{N}_-]+$/u;
/** Between two digits a hyphen belongs to a date. */
const BLANK = /_|(?<=\p{L})-|-(?=\p{L})/gu;

/** "border_towns-2025-07.csv" is "Border towns 2025-07", "Morning_Ride.gpx" is "Morning Ride"; a name in other letters keeps these and its hyphens. */
export function headlineOf(fileName: string): string {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,10}$/i, '').trim();
  if (!SLUG.test(stem)) return stem.replaceAll('_', ' ').trim() || stem;
  const words = stem.replace(BLANK, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
