const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as m:ss, from an hour on h:mm:ss. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** The same with two digits of minutes, for figures that must not hop. */
export const longClockOf = (seconds: number): string => clockOf(seconds).replace(/^(\d):(\d\d)$/, '0$1:$2');

/** Hours and minutes of UTC. */
export const utcOf = (epochMs: number): string => {
  const time = new Date(epochMs);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
};

/** The same by the clock on the wall of who looks, in this machine's zone; null where that is UTC. */
export function localOf(epochMs: number): string | null {
  const time = new Date(epochMs);
  return time.getTimezoneOffset() === 0 ? null : `${two(time.getHours())}:${two(time.getMinutes())}`;
}
