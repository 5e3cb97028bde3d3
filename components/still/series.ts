/**
 * A series of stills on one map. Each is drawn when the one before is; what `draw` gives then writes it, beside the next drawing,
 * for a picture waits to be written until the graphics device has drawn it.
 *
 * @param draw told how many were drawn before
 * @returns what was made of each item, in their order
 * @throws what the first failure says; nothing more is drawn after it
 */
export async function inTurn<Item, Made>(items: readonly Item[], draw: (item: Item, done: number) => Promise<() => Promise<Made>>): Promise<Made[]> {
  const made: Promise<Made>[] = [];
  let failed = false;
  for (const [done, item] of items.entries()) {
    const write = await draw(item, done);
    if (failed) break;
    const writing = write();
    writing.catch(() => { failed = true; });
    made.push(writing);
  }
  return Promise.all(made);
}
