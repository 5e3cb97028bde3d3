/** All that can be asked of a show. Made by keys, clicks, the map and timers; done by `reduce`. */
import type { Measured } from '../measure/measured';
import type { View } from '../view/view';
import type { Blank, Ground, InkColor, InkKind, Motion, ShowScene, Tool } from './state';

export type SceneCommand =
  | { kind: 'next' | 'previous' | 'first' | 'last' }
  | { kind: 'goto'; scene: string }
  /** The document changed on disk; `was`: its scenes before. */
  | { kind: 'resync'; was: readonly ShowScene[] };

export type LookCommand =
  /** The presenter moved the map or chose layers, a card, a window, a palette. */
  | { kind: 'look'; patch: Partial<View>; motion: Motion }
  /** To what a search found beside the dossier, and a pin there. */
  | { kind: 'find'; title: string; at: Ground; zoom: number }
  /** Back to the scene from a detour, exactly. */
  | { kind: 'return' };

/** What is measured now, whole; null: nothing any more. */
export type MeasureCommand = { kind: 'measure'; measured: Measured | null };

export type BlankCommand = { kind: 'blank'; to: Exclude<Blank, 'none'> };

export type FreezeCommand =
  /** Freezes; when frozen, the same as `drop`. */
  | { kind: 'freeze' }
  | { kind: 'send' }
  | { kind: 'drop' };

export type PointCommand =
  /** The same tool again puts it down. */
  | { kind: 'tool'; tool: Tool }
  | { kind: 'laser'; at: Ground | null };

export type InkCommand =
  | { kind: 'ink.add'; id: string; shape: InkKind; color: InkColor; at: Ground }
  /** pen: the points are added; arrow, circle: the last one is its second point. */
  | { kind: 'ink.extend'; id: string; points: Ground[] }
  | { kind: 'ink.erase'; id: string }
  | { kind: 'ink.undo' | 'ink.clear' }
  /** All strokes: pinned where one was not, else loose. */
  | { kind: 'ink.pin' };

export type DigitCommand = { kind: 'digit'; digit: string } | { kind: 'digit.back' } | { kind: 'enter' };

export type AutoplayCommand =
  | { kind: 'autoplay.start'; loop: boolean; seconds: Record<string, number> }
  | { kind: 'autoplay.pause' | 'autoplay.resume' | 'autoplay.stop' }
  /** A timer ran out; does nothing before `autoplayDueAtMs`, so timers in two windows make one step. */
  | { kind: 'autoplay.advance' };

export type ClockCommand = { kind: 'clock.restart' };

export type SettleCommand =
  /** Esc where nothing is open: puts the topmost thing of the state away (digits, tool, a paused autoplay, card), and nothing at the bare scene. */
  | { kind: 'dismiss' }
  /** F5: blank lifted, tool and digits put away. */
  | { kind: 'resume' };

export type Command =
  | SceneCommand | LookCommand | MeasureCommand | BlankCommand | FreezeCommand | PointCommand
  | InkCommand | DigitCommand | AutoplayCommand | ClockCommand | SettleCommand;

/**
 * What somebody asked for, and what therefore must not get lost between windows. The other two need no carrying, for every
 * window does them by itself: a step of autoplay that got lost is still due, and its timer runs out again; a change of the
 * document comes to each window, and the last to learn of it does it over whatever the others have done.
 */
export type Asked = Exclude<Command, { kind: 'resync' } | { kind: 'autoplay.advance' }>;

export const isAsked = (command: Command): command is Asked => command.kind !== 'resync' && command.kind !== 'autoplay.advance';
