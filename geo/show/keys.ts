/**
 * Keys while presenting. One table serves the keyboard, clickers (which are keyboards) and the help that is printed
 * from it.
 */
import type { Command } from './command';
import type { ShowState, Tool } from './state';

/** What a key asks of the windows rather than of the show. */
export type Panel = 'help' | 'overview' | 'console' | 'notes' | 'palette' | 'fullscreen' | 'search' | 'measure';

export type KeyAction =
  | Command
  | Panel
  /** Esc: close the topmost thing; where nothing is open, the command `dismiss`. Never the end of the show. */
  | 'topmost'
  /** F5: close all panels, then the command `resume`. The browser must not reload. */
  | 'resume';

/** The part of a KeyboardEvent that is read. */
export type KeyPress = {
  key: string;
  /** The key's place on the keyboard: read where the layout has no Latin letters. */
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat?: boolean;
};

export type KeyRow = {
  id: string;
  /** As printed in the help. */
  keys: string[];
  does: string;
  /** As `nameOf` names a press: `KeyboardEvent.key`, letters as capitals, `Shift+` before letters and named keys. */
  presses: string[];
  /** May be held down. */
  repeats?: true;
  action: (state: ShowState, press: string) => KeyAction | null;
};

const INK: readonly Tool[] = ['pen', 'arrow', 'circle'];
const isInk = (tool: Tool): boolean => INK.includes(tool);
const DIGITS = [...'0123456789'];

const command = (one: Command) => (): Command => one;

/** The next shape of ink after the one in the hand. */
const nextInk = (tool: Tool): Tool => INK[(INK.indexOf(tool) + 1) % INK.length]!;

export const KEYS: readonly KeyRow[] = [
  { id: 'next', keys: ['→', '↓', 'Space', 'Page Down', 'N'], does: 'Next scene', repeats: true, presses: ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'N'], action: command({ kind: 'next' }) },
  { id: 'previous', keys: ['←', '↑', 'Page Up', 'P'], does: 'Previous scene', repeats: true, presses: ['ArrowLeft', 'ArrowUp', 'PageUp', 'P', 'Shift+ '], action: command({ kind: 'previous' }) },
  { id: 'first', keys: ['Home'], does: 'First scene', presses: ['Home'], action: command({ kind: 'first' }) },
  { id: 'last', keys: ['End'], does: 'Last scene', presses: ['End'], action: command({ kind: 'last' }) },
  { id: 'digit', keys: ['0–9', 'Enter'], does: 'Scene of this number; 0 is the cover', presses: DIGITS, action: (_, digit) => ({ kind: 'digit', digit }) },
  { id: 'enter', keys: ['Enter'], does: 'Go to the typed number; while frozen, send', presses: ['Enter'], action: ({ digits, frozen }) => (digits !== '' || frozen ? { kind: 'enter' } : null) },
  { id: 'back', keys: ['Backspace'], does: 'Back to the scene after roaming; while typing a number, its last digit away', presses: ['Backspace', 'R'], action: ({ digits }, press) => ({ kind: press === 'R' || digits === '' ? 'return' : 'digit.back' }) },
  { id: 'black', keys: ['B', '.'], does: 'Black screen, and back', presses: ['B', '.'], action: command({ kind: 'blank', to: 'black' }) },
  { id: 'white', keys: ['W'], does: 'White screen, and back', presses: ['W', ','], action: command({ kind: 'blank', to: 'white' }) },
  { id: 'freeze', keys: ['Z'], does: 'Freeze the audience’s picture; again to drop what was prepared', presses: ['Z'], action: command({ kind: 'freeze' }) },
  { id: 'laser', keys: ['L'], does: 'Laser', presses: ['L'], action: command({ kind: 'tool', tool: 'laser' }) },
  { id: 'draw', keys: ['D'], does: 'Draw, and stop drawing', presses: ['D'], action: ({ tool }) => ({ kind: 'tool', tool: isInk(tool) ? tool : 'pen' }) },
  { id: 'shape', keys: ['Shift D'], does: 'Pen, arrow, circle', presses: ['Shift+D'], action: ({ tool }) => ({ kind: 'tool', tool: nextInk(tool) }) },
  { id: 'erase', keys: ['E'], does: 'Erase strokes', presses: ['E'], action: command({ kind: 'tool', tool: 'erase' }) },
  { id: 'undo', keys: ['U', 'Ctrl Z'], does: 'Take the last stroke away', presses: ['U', 'Ctrl+Z'], action: command({ kind: 'ink.undo' }) },
  { id: 'clear', keys: ['X'], does: 'Take all strokes away', presses: ['X'], action: command({ kind: 'ink.clear' }) },
  { id: 'pin', keys: ['K'], does: 'Keep strokes over the next scenes, or no longer', presses: ['K'], action: command({ kind: 'ink.pin' }) },
  { id: 'overview', keys: ['G', 'O'], does: 'All scenes', presses: ['G', 'O'], action: () => 'overview' },
  { id: 'console', keys: ['S'], does: 'Notes and presenter’s console', presses: ['S'], action: () => 'console' },
  { id: 'notes', keys: ['Shift N'], does: 'Notes on this screen', presses: ['Shift+N'], action: () => 'notes' },
  { id: 'palette', keys: ['T'], does: 'Paper or night', presses: ['T'], action: () => 'palette' },
  { id: 'search', keys: ['/'], does: 'Search', presses: ['/'], action: () => 'search' },
  { id: 'measure', keys: ['M'], does: 'Measure', presses: ['M'], action: () => 'measure' },
  { id: 'fullscreen', keys: ['F'], does: 'Full screen', presses: ['F'], action: () => 'fullscreen' },
  { id: 'autoplay', keys: ['A'], does: 'Play by itself; any key pauses, Esc then ends it', presses: ['A'], action: ({ autoplay }) => (autoplay ? { kind: 'autoplay.resume' } : { kind: 'autoplay.start', loop: true, seconds: {} }) },
  { id: 'help', keys: ['?'], does: 'All keys', presses: ['?'], action: () => 'help' },
  { id: 'topmost', keys: ['Esc'], does: 'Close the topmost thing', presses: ['Escape'], action: () => 'topmost' },
  { id: 'resume', keys: ['F5'], does: 'Back to the plain show: no panel, no blank screen', presses: ['F5', 'Shift+F5'], action: () => 'resume' },
];

const byPress = new Map(KEYS.flatMap((row) => row.presses.map((press) => [press, row] as const)));

const ASCII = /^[\x20-\x7e]$/;
const OF_CODE: Record<string, [plain: string, shifted: string]> = { Period: ['.', '.'], Comma: [',', ','], Slash: ['/', '?'] };

/** The character that a key has on a Latin keyboard, for layouts and input methods that give another. */
function latin({ key, code, shiftKey }: KeyPress): string {
  if (ASCII.test(key) || (key.length > 1 && key !== 'Process' && key !== 'Dead' && key !== 'Unidentified')) return key;
  const letter = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? OF_CODE[code]?.[shiftKey ? 1 : 0] ?? (code || key);
}

/** A press by its name in the table. Shift counts with letters, space and named keys; in signs it is already said. */
export function nameOf(press: KeyPress): string {
  const key = latin(press);
  const name = key.length === 1 ? key.toUpperCase() : key;
  const shifted = press.shiftKey && (name.length > 1 || /[A-Z ]/.test(name));
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${shifted ? 'Shift+' : ''}${name}`;
}

const isModifier = (key: string): boolean => /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn)$/.test(key);

/** A capital by Caps Lock or Shift means the letter, where Shift means nothing of its own. */
const rowOf = (name: string): KeyRow | undefined => byPress.get(name) ?? (name.startsWith('Ctrl+') ? undefined : byPress.get(name.replace('Shift+', '')));

/** Full screen is all that the keys of a screen which only follows may ask for. Not to be asked while one types in a field. */
export const isFullscreenKey = (press: KeyPress): boolean => !press.altKey && !press.repeat && rowOf(nameOf(press))?.id === 'fullscreen';

/**
 * What a press asks for; null: nothing of ours, leave it to the browser. Whoever gets something prevents the default.
 * Not to be asked while one types in a field.
 */
export function commandOfKey(press: KeyPress, state: ShowState): KeyAction | null {
  if (press.altKey || isModifier(press.key)) return null;
  const name = nameOf(press);
  const row = rowOf(name);
  // A held key must not flicker between black and picture, nor pause what it has just set going; a held F5 must not reload either.
  if (press.repeat && !row?.repeats) return row?.id === 'resume' ? 'resume' : null;
  if (state.autoplay?.playing && !name.startsWith('Ctrl+')) return { kind: 'autoplay.pause' };
  if (!row) return null;
  return row.action(state, name);
}
