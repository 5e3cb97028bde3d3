/** JSON over lines, two spaces deep; a position, a ring, any list without records in it stands on one line. */

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFlat = (value: unknown): boolean => (Array.isArray(value) ? value.every(isFlat) : !isObject(value));

const onOneLine = (value: unknown): string => (Array.isArray(value) ? `[${value.map(onOneLine).join(', ')}]` : JSON.stringify(value));

function list(items: readonly unknown[], indent: string): string {
  if (isFlat(items)) return onOneLine(items);
  const deeper = `${indent}  `;
  return `[\n${items.map((item) => deeper + written(item, deeper)).join(',\n')}\n${indent}]`;
}

function record(value: object, indent: string): string {
  const deeper = `${indent}  `;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${written(member, deeper)}`).join(',\n')}\n${indent}}`;
}

function written(value: unknown, indent: string): string {
  if (Array.isArray(value)) return list(value, indent);
  return isObject(value) ? record(value, indent) : JSON.stringify(value);
}

/** For values that are JSON already: nothing in them has a `toJSON` of its own. */
export const pretty = (value: unknown): string => `${written(value, '')}\n`;
