/** A show to try things on, and commands at random. */
import fc from 'fast-check';
import type { Command } from '@/geo/show/command';
import { openShow } from '@/geo/show/script';
import { reduce } from '@/geo/show/reduce';
import type { Ground, ShowContext, ShowScene, ShowState } from '@/geo/show/state';
import type { View } from '@/geo/view/view';

export const BEGAN = 1_750_000_000_000;

export const viewAt = (more: Partial<View> = {}): View =>
  ({ camera: null, fit: [], center: null, hide: [], select: null, window: null, palette: 'paper', labels: 'en', ...more });

export const scene = (id: string, more: Partial<ShowScene> = {}): ShowScene =>
  ({ id, title: id, caption: null, notes: null, seconds: 60, view: viewAt({ fit: [`${id}-town`] }), palette: null, ...more });

export const SCENES: readonly ShowScene[] = [
  scene('one'), scene('two', { view: viewAt({ select: 'wonsan', hide: ['rail'] }) }), scene('three', { palette: 'night' }), scene('four'), scene('five'),
];

export const opened = (more: Partial<Parameters<typeof openShow>[0]> = {}): ShowState =>
  openShow({ briefing: 'visit', scenes: SCENES, nowMs: BEGAN, ...more });

/** All commands in turn, one second apart. */
export function after(state: ShowState, commands: readonly Command[], { scenes = SCENES, nowMs = BEGAN }: Partial<ShowContext> = {}): ShowState {
  return commands.reduce((now, command, index) => reduce(now, command, { scenes, nowMs: nowMs + (index + 1) * 1000 }), state);
}

export const byOne = (state: ShowState, command: Command): ShowState => after(state, [command]);

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
export const ground: fc.Arbitrary<Ground> = fc.tuple(degrees(180), degrees(90));
const sceneId = fc.constantFrom(...SCENES.map(({ id }) => id));
const strokeId = fc.constantFrom('a', 'b', 'c', 'd');
const camera = fc.record({ center: ground, zoom: fc.double({ min: 0, max: 20, noNaN: true }), bearing: degrees(180), pitch: fc.double({ min: 0, max: 60, noNaN: true }) });

const patch: fc.Arbitrary<Partial<View>> = fc.oneof(
  fc.record({ camera }),
  fc.record({ hide: fc.subarray(['rail', 'troops', 'diplomacy']) }),
  fc.record({ select: fc.constantFrom(null, 'wonsan', 'kursk') }),
  fc.record({ window: fc.constantFrom<View['window']>(null, ['2025-07-01', '2025-07-15']) }),
  fc.record({ palette: fc.constantFrom<View['palette']>('paper', 'night') }),
);

const plain = <K extends Command['kind']>(...kinds: K[]) => fc.constantFrom(...kinds).map((kind) => ({ kind }));

/** What a presenter does while roaming: all but freezing, sending and dropping. */
export const roaming = fc.oneof(
  plain('next', 'previous', 'first', 'last', 'return', 'digit.back', 'ink.undo', 'ink.clear', 'ink.pin', 'dismiss', 'resume', 'clock.restart',
    'autoplay.pause', 'autoplay.resume', 'autoplay.stop', 'autoplay.advance'),
  fc.record({ kind: fc.constant('goto'), scene: sceneId }),
  fc.record({ kind: fc.constant('find'), title: fc.constantFrom('Incheon', '인천'), at: fc.tuple(fc.double({ min: -400, max: 400, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })), zoom: fc.constantFrom(4, 9.5) }),
  fc.record({ kind: fc.constant('measure'), measured: fc.option(fc.record({
    points: fc.array(fc.record({ at: ground, name: fc.constantFrom(null, 'Wonsan', 'line\nbreak') }), { maxLength: 4 }),
    rings: fc.array(fc.record({ at: ground, radius: fc.constantFrom(1, 500), unit: fc.constantFrom('km', 'nmi', 'mi') }), { maxLength: 2 }),
  })) }),
  fc.record({ kind: fc.constant('look'), patch, motion: fc.constantFrom('fly', 'ease', 'cut') }),
  fc.record({ kind: fc.constant('blank'), to: fc.constantFrom('black', 'white') }),
  fc.record({ kind: fc.constant('tool'), tool: fc.constantFrom('none', 'laser', 'pen', 'arrow', 'circle', 'erase') }),
  fc.record({ kind: fc.constant('laser'), at: fc.option(ground) }),
  fc.record({ kind: fc.constant('ink.add'), id: strokeId, shape: fc.constantFrom('pen', 'arrow', 'circle'), color: fc.constant('attention'), at: ground }),
  fc.record({ kind: fc.constant('ink.extend'), id: strokeId, points: fc.array(ground, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('ink.erase'), id: strokeId }),
  fc.record({ kind: fc.constant('digit'), digit: fc.constantFrom('0', '1', '3', '9') }),
  fc.record({ kind: fc.constant('autoplay.start'), loop: fc.boolean(), seconds: fc.constant({}) }),
  fc.record({ kind: fc.constant('resync'), was: fc.constant(SCENES) }),
) as fc.Arbitrary<Command>;

export const anything = fc.oneof({ arbitrary: roaming, weight: 10 }, { arbitrary: plain('freeze', 'send', 'drop', 'enter') as fc.Arbitrary<Command>, weight: 1 });

/** What a tab of a browser keeps of its history; a reload has the same. */
export function newHistory(): Pick<History, 'state' | 'replaceState'> {
  const history = { state: null as unknown, replaceState: (state: unknown) => { history.state = structuredClone(state); } };
  return history;
}

/** Storage that the browser forbids. */
const forbid = (): never => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
export const FORBIDDEN = { getItem: forbid, setItem: forbid, removeItem: forbid };

/** Waits until it holds: for what travels by an event. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 2));
}
