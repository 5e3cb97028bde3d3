/** What would keep a server from stopping when it is asked to. Server only. */
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { stageRooms } from '../show/room/rooms';

/** From now on each connection is closed with its next answer: a page that asks again and again would hold its own open for good. */
const closeConnections = (): void =>
  subscribe('http.server.request.start', (message) => void (message as { response: ServerResponse }).response.setHeader('connection', 'close'));

/**
 * A server that is asked to stop takes no new connection, and waits for those that it has. Shows end then, whose streams
 * have no end of their own: their screens learn it.
 */
export function yieldToStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      closeConnections();
      void stageRooms().closeAll();
    });
  }
}
