/** A briefing as the list tells it: layer by layer, main places, supporting ones, links. */
import type { Briefing, BriefingFeature, BriefingLayer, Link, Place } from '../document/briefing';

export type LayerList = { layer: BriefingLayer; main: Place[]; supporting: Place[]; links: Link[] };

export function listOf(briefing: Briefing): LayerList[] {
  const lists = new Map(briefing.layers.map((layer): [string, LayerList] => [layer.id, { layer, main: [], supporting: [], links: [] }]));
  for (const place of briefing.places) lists.get(place.layer)?.[place.rank].push(place);
  for (const link of briefing.links) lists.get(link.layer)?.links.push(link);
  return [...lists.values()];
}

/** Without case and without marks over letters. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/** A test for features that a typed text finds by any of their names, or the few words under it. */
export function finder(typed: string): (feature: BriefingFeature) => boolean {
  const wanted = plain(typed.trim());
  return ({ name, names, brief }) => [name, brief ?? '', ...names.map(([, text]) => text)].some((text) => plain(text).includes(wanted));
}

/** The list cut to what a typed text finds; layers in which it finds nothing are gone. */
export function filtered(lists: readonly LayerList[], typed: string): LayerList[] {
  if (typed.trim() === '') return [...lists];
  const found = finder(typed);
  return lists
    .map((list) => ({ ...list, main: list.main.filter(found), supporting: list.supporting.filter(found), links: list.links.filter(found) }))
    .filter(({ main, supporting, links }) => main.length + supporting.length + links.length > 0);
}

/** How many places and links stand in lists. */
export const countIn = (lists: readonly LayerList[]): number =>
  lists.reduce((sum, { main, supporting, links }) => sum + main.length + supporting.length + links.length, 0);
