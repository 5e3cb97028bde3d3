const FIRST_MS = 200;

/** Waits between tries, each twice as long as the one before, up to the longest; `anew`: the next try is the first again. */
export function pauses(longestMs: number): { wait(): Promise<void>; anew(): void } {
  let nextMs = FIRST_MS;
  return {
    async wait() {
      await new Promise((done) => setTimeout(done, nextMs));
      nextMs = Math.min(longestMs, nextMs * 2);
    },
    anew: () => { nextMs = FIRST_MS; },
  };
}
