/** What is wrong with a PowerPoint package; nothing for one that opens without a repair. */
import path from 'node:path';
import { SaxesParser } from 'saxes';

export type Package = ReadonlyMap<string, Uint8Array>;
type Node = { name: string; attributes: Record<string, string> };

export const textOf = (files: Package, name: string): string => new TextDecoder('utf-8', { fatal: true }).decode(files.get(name));

/** @throws where a part is no well-formed XML 1.0 */
export function nodesOf(xml: string): { nodes: Node[]; texts: string[] } {
  const [nodes, texts]: [Node[], string[]] = [[], []];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => nodes.push({ name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])) }));
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  return { nodes, texts };
}

export type Relation = { id: string; type: string; target: string; external: boolean };

const relationsPath = (part: string): string => path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);

export function relationsOf(files: Package, part: string): Relation[] {
  const name = part === '' ? '_rels/.rels' : relationsPath(part);
  if (!files.has(name)) return [];
  return nodesOf(textOf(files, name)).nodes.filter(({ name: tag }) => tag === 'Relationship').map(({ attributes: { Id, Type, Target, TargetMode } }) => {
    const external = TargetMode === 'External';
    const target = external ? Target! : path.posix.join(path.posix.dirname(part), Target!);
    return { id: Id!, type: Type!.slice(Type!.lastIndexOf('/') + 1), target, external };
  });
}

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

function wellFormed(files: Package): string[] {
  return [...files.keys()].filter(isXml).flatMap((name) => {
    try {
      nodesOf(textOf(files, name));
      return [];
    } catch (error) {
      return [`${name} is no XML: ${String(error)}`];
    }
  });
}

function typed(files: Package): string[] {
  const { nodes } = nodesOf(textOf(files, '[Content_Types].xml'));
  const defaults = new Set(nodes.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.Extension));
  const overrides = new Set(nodes.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.PartName!.slice(1)));
  const parts = [...files.keys()].filter((name) => name !== '[Content_Types].xml');
  return [
    ...parts.filter((name) => !overrides.has(name) && (name.endsWith('.xml') || !defaults.has(name.slice(name.lastIndexOf('.') + 1)))).map((name) => `${name} has no content type`),
    ...[...overrides].filter((name) => !files.has(name)).map((name) => `a content type is for ${name}, which is not there`),
  ];
}

/** Ids that a part uses in the namespace of relationships. */
const usedIds = (files: Package, part: string): string[] =>
  nodesOf(textOf(files, part)).nodes.flatMap(({ attributes }) => Object.entries(attributes).filter(([key]) => key.startsWith('r:')).map(([, value]) => value));

function related(files: Package): string[] {
  const parts = ['', ...[...files.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml')];
  const reached = new Set(parts.flatMap((part) => relationsOf(files, part).map(({ target }) => target)));
  return [
    ...parts.flatMap((part) => relationsOf(files, part).flatMap(({ id, target, external, type }) => [
      ...(external && type !== 'hyperlink' ? [`${part}: ${id} reaches outside for a ${type}`] : []),
      ...(external && !/^https?:\/\//.test(target) ? [`${part}: ${id} follows ${target}`] : []),
      ...(!external && !files.has(target) ? [`${part}: ${id} points at ${target}, which is not there`] : []),
    ])),
    ...parts.slice(1).flatMap((part) => {
      const ids = new Set(relationsOf(files, part).map(({ id }) => id));
      return usedIds(files, part).filter((id) => !ids.has(id)).map((id) => `${part}: ${id} dangles`);
    }),
    ...parts.slice(1).filter((part) => !reached.has(part)).map((part) => `nothing points at ${part}`),
  ];
}

/** Shapes have ids of their own, every slide one title, every picture words for those who cannot see it. */
function drawn(files: Package): string[] {
  return slidesOf(files).flatMap((part) => {
    const { nodes } = nodesOf(textOf(files, part));
    const named = nodes.filter(({ name }) => name === 'p:cNvPr');
    const ids = named.map(({ attributes }) => attributes.id);
    const titles = nodes.filter(({ name, attributes }) => name === 'p:ph' && attributes.type === 'title').length;
    const extents = nodes.filter(({ name }) => name === 'a:ext').flatMap(({ attributes: { cx, cy } }) => [cx, cy].filter((side) => side !== undefined));
    const dumb = nodes.filter(({ name }, i) => name === 'p:nvPicPr' && !nodes[i + 1]!.attributes.descr).length;
    return [
      ...(new Set(ids).size === ids.length ? [] : [`${part}: two shapes have one id`]),
      ...(titles === 1 ? [] : [`${part}: ${titles} titles`]),
      ...(extents.every((side) => /^\d+$/.test(side)) ? [] : [`${part}: a side is no whole number from 0`]),
      ...(dumb === 0 ? [] : [`${part}: a picture without words`]),
    ];
  });
}

export const slidesOf = (files: Package): string[] =>
  [...files.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)));

export function faultsOf(files: Package): string[] {
  const broken = wellFormed(files);
  return broken.length > 0 ? broken : [...typed(files), ...related(files), ...drawn(files)];
}
