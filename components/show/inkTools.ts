import type { Tool } from '@/geo/show/state';

/** What draws on the map and takes away again, as buttons name it. */
export const INK_TOOLS: readonly { tool: Tool; title: string }[] = [
  { tool: 'pen', title: 'Pen' }, { tool: 'arrow', title: 'Arrow' }, { tool: 'circle', title: 'Circle' }, { tool: 'erase', title: 'Erase' },
];

export const isInk = (tool: Tool): boolean => INK_TOOLS.some((one) => one.tool === tool);
