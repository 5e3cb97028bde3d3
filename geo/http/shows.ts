/** What routes of shows share: refusals as statuses, the room's secret, the head of a stream. */
import { RoomRefusal, type Refused } from '../show/room/room';
import { SECRET_HEADER } from '../show/wire/server';
import { HttpError } from './route';

const STATUS: Record<Refused, number> = { unknown: 404, tooMany: 429, full: 503, malformed: 400, stale: 409, late: 410 };

/** The rooms' answer; their refusals as errors that a client may read. */
export async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RoomRefusal) throw new HttpError(STATUS[error.reason], error.message);
    throw error;
  }
}

export const secretOf = ({ headers }: Request): string => headers.get(SECRET_HEADER)?.slice(0, 100) ?? '';

export const eventsAnswer = (stream: ReadableStream<Uint8Array>): Response =>
  new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' } });
