/** What the presenter measures: on the stage, so that it can be sent to the room. */
import { isNothing, NOTHING, type Measured } from '../measure/measured';
import { withPoint } from '../measure/path';
import { ownChanged, same } from './change';
import type { MeasureCommand } from './command';
import { grounded } from './ground';
import { LIMITS, titled } from './limits';
import type { ShowState } from './state';

function kept({ points, rings }: Measured): Measured {
  const path = points.map(({ at, name }) => ({ at: grounded(at), name: name && titled(name) })).reduce(withPoint, NOTHING).points;
  return { points: path.slice(0, LIMITS.measured), rings: rings.slice(0, LIMITS.measured).map((ring) => ({ ...ring, at: grounded(ring.at) })) };
}

export function measure(state: ShowState, { measured }: MeasureCommand): ShowState {
  const next = measured === null || isNothing(measured) ? null : kept(measured);
  return same(next, state.own.measured) ? state : ownChanged(state, { measured: next });
}
