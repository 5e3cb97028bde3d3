/**
 * Who has said lately that they are there, each by a name of its own, so that of two consoles one can go. What is said:
 * `here <name>`, at once and when asked, and `gone <name>`.
 */
type Roll = { hear(said: unknown): void; isAnyoneThere(): boolean };

/** Who has said nothing for so long is gone: windows are asked each second. */
const SILENT_MS = 2_500;

export function roll(nowMs: () => number): Roll {
  const heardAtMs = new Map<string, number>();
  return {
    hear(said) {
      const [, word, name = ''] = /^(here|gone) (.+)$/.exec(String(said)) ?? [];
      if (word === 'here') heardAtMs.set(name, nowMs());
      else heardAtMs.delete(name);
    },
    isAnyoneThere: () => [...heardAtMs.values()].some((atMs) => nowMs() - atMs < SILENT_MS),
  };
}
