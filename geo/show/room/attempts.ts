/**
 * Wrong codes are counted by the address that sends them, so that codes cannot be tried out. The same one again is no other try:
 * a hall of screens behind one router, which all ask once more for a room that went with its server, must not keep out who has
 * the new code. Server only.
 */

const SPAN_MS = 60_000;
/** A person mistypes a few times; an address behind which several sit a few times more. */
const PER_ADDRESS = 12;
/** More addresses than this would ask for more than the server answers in a minute, whatever each may try. */
const MOST_ADDRESSES = 10_000;

export type Attempts = {
  /** Whether this one may try now. */
  allows(address: string): boolean;
  /** @param code of whatever kind names a code */
  failed(address: string, code: string): void;
};

/**
 * Counts start anew every minute. Holds a bounded number of addresses; the longest known makes way.
 *
 * There is no brake over all addresses: one that refused right codes too would let a few guessers keep an audience out,
 * and one that refused only wrong ones would hold back nobody. The code's length is enough. Of 887 million codes, one
 * address tries 12 a minute; all 254 of a small network together 3,048, which in the twelve hours that a silent room
 * lives is one chance in 400 of finding it. A guesser with thousands of addresses is held back by the server itself: at a
 * thousand answers a second two hours find a room once in 120 times. What is found is a picture of a briefing
 * that whoever reaches the server may read anyway.
 */
export function attempts(nowMs: () => number): Attempts {
  let sinceMs = nowMs();
  const byAddress = new Map<string, Set<string>>();
  const renew = () => {
    if (nowMs() - sinceMs < SPAN_MS) return;
    sinceMs = nowMs();
    byAddress.clear();
  };
  return {
    allows(address) {
      renew();
      return (byAddress.get(address)?.size ?? 0) < PER_ADDRESS;
    },
    failed(address, code) {
      renew();
      if (byAddress.size >= MOST_ADDRESSES && !byAddress.has(address)) byAddress.delete(byAddress.keys().next().value!);
      byAddress.set(address, (byAddress.get(address) ?? new Set()).add(code));
    },
  };
}
