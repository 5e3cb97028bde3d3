/** A scene by its number: digits, then Enter. Enter alone sends what was prepared behind a freeze. */
import { assertNever } from '../document/messages';
import { changed } from './change';
import type { DigitCommand } from './command';
import { freeze } from './freeze';
import { LIMITS } from './limits';
import { toIndex } from './scenes';
import type { ShowContext, ShowState } from './state';

export function digits(state: ShowState, command: DigitCommand, context: ShowContext): ShowState {
  switch (command.kind) {
    case 'digit': {
      if (!/^\d$/.test(command.digit)) return state;
      return changed(state, { digits: (state.digits + command.digit).slice(-LIMITS.digits) });
    }
    case 'digit.back': return changed(state, { digits: state.digits.slice(0, -1) });
    case 'enter': return state.digits === '' ? freeze(state, { kind: 'send' }, context) : toIndex(state, Number(state.digits) - 1, context);
    default: return assertNever(command);
  }
}
