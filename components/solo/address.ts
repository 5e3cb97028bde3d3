/** Addresses within the file, and those by which its map asks for parts. */

/** Before `://` in the addresses of parts: MapLibre hands them to `protocol.ts`. */
export const SCHEME = 'sandtable';
export const ORIGIN = `${SCHEME}://file`;

/** Pages stand behind the `#`: `#place=wonsan` is the map, `#/present?scene=wonsan` another page. */
export type Route = { page: string; query: URLSearchParams };

/** @param hash with its `#`, or empty; the map's page is '' */
export function routeOf(hash: string): Route {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith('/')) return { page: '', query: new URLSearchParams(text) };
  const [page = '', query = ''] = text.slice(1).split('?');
  return { page, query: new URLSearchParams(query) };
}

export const queryOf = (hash: string): URLSearchParams => routeOf(hash).query;
