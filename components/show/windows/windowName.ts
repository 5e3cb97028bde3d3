/** A name that nothing else has, for a window or a stroke; randomUUID is missing on a plain http address of the network. */
export const windowName = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
