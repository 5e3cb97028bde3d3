/** How the dialog counts. */

const number = (count: number): string => count.toLocaleString('en');

export const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** "12 places and 3 links" */
export function contents(places: number, links: number): string {
  const parts = [counted(places, 'place', 'places'), ...(links > 0 ? [counted(links, 'link', 'links')] : [])];
  return parts.join(' and ');
}
