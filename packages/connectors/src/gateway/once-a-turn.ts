/**
 * One look for all that ask for it in one turn of the event loop. It begins when the last of them has asked: it has seen all that was written until
 * then.
 *
 * @example
 * const stamp = onceATurn(readStamp)
 * await Promise.all([stamp(), stamp()]) // read once
 */
export function onceATurn<Seen>(look: () => Promise<Seen>): () => Promise<Seen> {
  let next: Promise<Seen> | undefined;
  return () => {
    next ??= new Promise((resolve) => {
      setImmediate(() => {
        next = undefined;
        resolve(look());
      });
    });
    return next;
  };
}
