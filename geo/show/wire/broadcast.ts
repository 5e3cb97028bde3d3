/** The transport on one machine: a BroadcastChannel for each briefing. Of several presenters the youngest show counts. */
import { VERSION } from './edition';
import { inOrder } from './inOrder';
import { isAfter, readMessage, writeMessage, type StageMessage } from './message';
import type { Listener, StageFollower, StageSender } from './transport';

const channelOf = (briefing: string): BroadcastChannel => new BroadcastChannel(`sandtable-stage:${briefing}`);

export function broadcastSender(briefing: string): StageSender {
  const channel = channelOf(briefing);
  let last: StageMessage | null = null;
  const say = () => { if (last) channel.postMessage(writeMessage(last)); };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const heard = readMessage(data);
    if (heard.ok && heard.value.type === 'hello') say();
  };
  return {
    send(message) {
      if (!isAfter(message, last)) return;
      last = message;
      say();
    },
    close: () => channel.close(),
  };
}

export function broadcastFollower(briefing: string): StageFollower {
  const channel = channelOf(briefing);
  const listeners = new Set<Listener>();
  const read = inOrder(briefing, (edition) => { for (const listener of listeners) listener.stranger?.(edition); });
  let last: StageMessage | null = null;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = read(data);
    if (!message) return;
    if (!last) for (const { link } of listeners) link?.('live', null);
    last = message;
    for (const listener of listeners) listener.stage(message);
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      listener.link?.(last ? 'live' : 'connecting', null);
      if (last) listener.stage(last);
      channel.postMessage(writeMessage({ type: 'hello', version: VERSION.hello, briefing }));
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}
