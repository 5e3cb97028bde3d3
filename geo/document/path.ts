/** A place in a document while it is being checked; it becomes a JSON Pointer only when there is something to report. */
export type Path = { parent: Path; key: string | number } | null;

const escapeToken = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON Pointer (RFC 6901); '' is the document itself. */
export function toPointer(path: Path): string {
  const tokens: string[] = [];
  for (let at = path; at; at = at.parent) tokens.push(escapeToken(at.key));
  return tokens.reverse().map((token) => `/${token}`).join('');
}

export const at = (parent: Path, ...keys: (string | number)[]): Path =>
  keys.reduce<Path>((path, key) => ({ parent: path, key }), parent);

/** The tokens of a JSON Pointer. */
export const tokensOf = (pointer: string): string[] =>
  pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
