/** What a presenter does to the room's screen, as the menu offers it: for a hand that has neither keys nor a console. Names are the console's. */
import type { Command } from '@/geo/show/command';
import { areAllPinned } from '@/geo/show/ink';
import type { ShowState } from '@/geo/show/state';
import { INK_TOOLS, isInk } from '../inkTools';
import type { MenuItem } from './Menu';

type Dispatch = (command: Command) => void;

/** Freeze, blank, laser and ink; what was prepared can be sent, and a show that paused plays on. */
export function roomItems({ frozen, audience, tool, autoplay }: ShowState, dispatch: Dispatch): MenuItem[] {
  const isPaused = autoplay !== null && !autoplay.playing;
  return [
    ...(isPaused ? [{ title: 'Play on', keys: 'A', act: () => dispatch({ kind: 'autoplay.resume' }) }] : []),
    { title: frozen ? 'Frozen' : 'Freeze', keys: 'Z', pressed: frozen, act: () => dispatch({ kind: 'freeze' }) },
    ...(frozen ? [{ title: 'Send and go on', keys: 'Enter', act: () => dispatch({ kind: 'send' }) }] : []),
    { title: 'Black', keys: 'B', pressed: audience.blank === 'black', act: () => dispatch({ kind: 'blank', to: 'black' }) },
    { title: 'White', keys: 'W', pressed: audience.blank === 'white', act: () => dispatch({ kind: 'blank', to: 'white' }) },
    { title: 'Laser', keys: 'L', pressed: tool === 'laser', act: () => dispatch({ kind: 'tool', tool: 'laser' }) },
    { title: 'Draw', keys: 'D', pressed: isInk(tool), act: () => dispatch({ kind: 'tool', tool: isInk(tool) ? tool : 'pen' }) },
  ];
}

/** What one draws with, and how it goes away again; nothing while no ink is in the hand. */
export function inkItems({ tool, own }: ShowState, dispatch: Dispatch): MenuItem[] {
  if (!isInk(tool)) return [];
  const pinned = areAllPinned(own.ink);
  return [
    ...INK_TOOLS.map((one): MenuItem => ({ title: one.title, keys: one.tool === 'erase' ? 'E' : 'Shift D', pressed: tool === one.tool, act: () => dispatch({ kind: 'tool', tool: one.tool }) })),
    { title: 'Undo', keys: 'U', act: () => dispatch({ kind: 'ink.undo' }) },
    { title: 'Clear', keys: 'X', act: () => dispatch({ kind: 'ink.clear' }) },
    { title: pinned ? 'Unpin' : 'Pin', keys: 'K', more: true, pressed: pinned, act: () => dispatch({ kind: 'ink.pin' }) },
  ];
}
