/** Server-sent events (HTML Standard, 9.2) as text, written and read. */

export type ServerEvent = { event: string; id: string | null; data: string };

/** One event; `data` without line ends, as JSON is. */
export const writeEvent = ({ event, id, data }: ServerEvent): string =>
  `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${data}\n\n`;

/** A comment: it keeps the line open and says nothing. */
export const HEARTBEAT = ': beat\n\n';

/** So often that a phone which comes back does not long take a dead line for a quiet show. */
export const BEAT_MS = 5_000;

function parsed(block: string): ServerEvent | null {
  const fields = block.split('\n').map((line) => /^(\w+):\s?(.*)$/.exec(line));
  const field = (name: string): string | undefined => fields.find((found) => found?.[1] === name)?.[2];
  const data = field('data');
  return data === undefined ? null : { event: field('event') ?? 'message', id: field('id') ?? null, data };
}

/** A reader fed with pieces as they come; it gives the events that are whole. Throws when one grows past `max` characters. */
export function eventReader(max: number): (piece: string) => ServerEvent[] {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop()!;
    if (rest.length > max) throw new RangeError('The event is too long.');
    return blocks.flatMap((block) => parsed(block) ?? []);
  };
}
