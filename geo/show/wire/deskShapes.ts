/** The shapes of a whole state and of commands, as `check.ts` checks them: what comes from the presenter's side of a wire or from storage. */
import { also, flag, list, number, object, oneOf, orElse, orNull, pair, partial, record, text, whole, type Check } from './check';
import type { Asked } from '../command';
import { LIMITS } from '../limits';
import { MOST_WINDOWS, type Given } from './merge';
import { id, mark, measuredOf, stage, title, view, viewParts } from './shapes';
import type { Autoplay, InkColor, InkKind, Motion, ShowState, Tool } from '../state';

/** Epoch ms, up to the year 9999. */
const moment = whole(0, 253_402_300_799_999);
const windowName = text(/^[\w-]{1,64}$/, 'the name of a window');
const tool = oneOf<Tool>('none', 'laser', 'pen', 'arrow', 'circle', 'erase');
const loopAndSeconds = { loop: flag, seconds: record(id, number(1, 3600), LIMITS.scenes) };

const parts: Check<ShowState> = object<ShowState>({
  version: oneOf(1), briefing: id, epoch: moment, seq: whole(1),
  // A show put away before there were these two is taken up all the same.
  by: orElse('', text(/^[\w-]{0,64}$/, 'the name of a window')), done: orElse([], list(object({ window: windowName, count: whole(1) }), MOST_WINDOWS)),
  audienceSeq: whole(1), audience: stage, own: stage,
  frozen: flag, frozenAtMs: orNull(moment), held: orNull(object({ detour: orNull(view), sceneAtMs: moment })),
  startedAtMs: moment, sceneAtMs: moment, detour: orNull(view),
  autoplay: orNull(object<Autoplay>({ ...loopAndSeconds, playing: flag, sinceMs: moment })),
  tool, digits: text(/^\d{0,3}$/, 'up to three digits'),
});

const holdsTogether = ({ frozen, frozenAtMs, held, seq, audienceSeq }: ShowState): boolean =>
  frozen === (frozenAtMs !== null) && frozen === (held !== null) && audienceSeq <= seq;

/** A state; unless frozen, presenter's and audience's stage are one object again. */
export const showState: Check<ShowState> = (value, path) => {
  const state = also(parts, holdsTogether, 'a state that holds together')(value, path);
  return state.frozen ? state : { ...state, own: state.audience };
};

/** Not yet brought into bounds: that is the reducer's work. */
const roughGround = pair(number(-100_000, 100_000));
const roughName = text(/^[^]{1,200}$/, 'a name');
const plain = object<object>({});
const stroke = object({ id: mark });

/** What a command of a kind has beside it. */
type Rest<K, C = Asked> = C extends { kind: infer Kinds } ? (K extends Kinds ? Omit<C, 'kind'> : never) : never;

/** A command, or a member of one, without a check does not compile. */
const ASKED: { [K in Asked['kind']]: Check<Rest<K>> } = {
  next: plain, previous: plain, first: plain, last: plain,
  goto: object({ scene: id }),
  look: object({ patch: partial(viewParts), motion: oneOf<Motion>('fly', 'ease', 'cut') }), return: plain,
  find: object({ title, at: roughGround, zoom: number(-4, 24) }), measure: object({ measured: orNull(measuredOf(roughGround, roughName)) }),
  blank: object({ to: oneOf('black', 'white') }),
  freeze: plain, send: plain, drop: plain,
  tool: object({ tool }), laser: object({ at: orNull(roughGround) }),
  'ink.add': object({ id: mark, shape: oneOf<InkKind>('pen', 'arrow', 'circle'), color: oneOf<InkColor>('attention', 'ink'), at: roughGround }),
  'ink.extend': object({ id: mark, points: list(roughGround, LIMITS.points) }),
  'ink.erase': stroke, 'ink.undo': plain, 'ink.clear': plain, 'ink.pin': plain,
  digit: object({ digit: text(/^\d$/, 'a digit') }), 'digit.back': plain, enter: plain,
  'autoplay.start': object(loopAndSeconds), 'autoplay.pause': plain, 'autoplay.resume': plain, 'autoplay.stop': plain,
  'clock.restart': plain,
  dismiss: plain, resume: plain,
};

const kindOf = oneOf(...(Object.keys(ASKED) as Asked['kind'][]));

const command: Check<Asked> = (value, path) => {
  const { kind, ...rest } = Object(value) as { kind?: unknown };
  const known = kindOf(kind, `${path}.kind`);
  return { kind: known, ...ASKED[known](rest, path) } as Asked;
};

const given: Check<Given> = object<Given>({ from: windowName, count: whole(1), over: whole(1), atMs: moment, command });

/** Commands on their way. Far more fit into a message than any window sends (`recent.ts`). */
export const givens = list(given, 200);
