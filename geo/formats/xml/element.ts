/** Finding one's way in an element that came whole. */
import { localOf } from './read';
import type { Element } from './read';

export const is = (element: Element, name: string): boolean => localOf(element.name) === name;

export const childrenOf = (element: Element, name: string): Element[] => element.children.filter((child) => is(child, name));

export const childOf = (element: Element, name: string): Element | null => element.children.find((child) => is(child, name)) ?? null;

/** The trimmed text of the first child of that name; '' where there is none. */
export const textIn = (element: Element, name: string): string => childOf(element, name)?.text.trim() ?? '';
