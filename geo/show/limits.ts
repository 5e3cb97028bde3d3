/** How much a show may hold, so that no message grows without end. */
export const LIMITS = {
  strokes: 60,
  pointsOfStroke: 600,
  /** Over all strokes: about 25 characters a point. */
  points: 3_000,
  /** Points of a measured path; rings likewise. */
  measured: 100,
  ids: 200,
  scenes: 200,
  digits: 3,
  /** UTF-16 units of what is written at a pin. */
  title: 200,
  /** A command that reached nobody for so long, in ms, is given up: nobody wants a press of before an outage made good after it. */
  pressMs: 3_000,
  /** UTF-16 units of a message's JSON. */
  message: 300_000,
} as const;

/** As much of a text as stands at a pin: on one line, without half a sign at its end. */
export const titled = (text: string): string => text.replace(/\p{Cc}/gu, ' ').slice(0, LIMITS.title).replace(/[\ud800-\udbff]$/, '');
