/** Wrong codes are counted, by who sends them and over all, so that codes cannot be tried out. Server only. */

const SPAN_MS = 60_000;
/** A person mistypes a few times; an address behind which several sit a few times more. */
const PER_ADDRESS = 12;
const OVER_ALL = 200;
const MOST_ADDRESSES = 1_000;

export type Attempts = {
  /** Whether this one may try now. */
  allows(address: string): boolean;
  failed(address: string): void;
};

/** Counts start anew every minute. Holds a bounded number of addresses, whatever addresses are claimed. */
export function attempts(nowMs: () => number): Attempts {
  let sinceMs = nowMs();
  let overAll = 0;
  const byAddress = new Map<string, number>();
  const renew = () => {
    if (nowMs() - sinceMs < SPAN_MS) return;
    sinceMs = nowMs();
    overAll = 0;
    byAddress.clear();
  };
  return {
    allows(address) {
      renew();
      return overAll < OVER_ALL && (byAddress.get(address) ?? 0) < PER_ADDRESS;
    },
    failed(address) {
      renew();
      overAll += 1;
      if (byAddress.size < MOST_ADDRESSES || byAddress.has(address)) byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
    },
  };
}
