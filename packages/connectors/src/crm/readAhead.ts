/**
 * The same items in the same order, with the next one asked for while this one is worked on: so a CRM is read while what it gave is filed. No more than one
 * is ever waiting. A failure of the source comes in its turn, after what came before it was given.
 */
export async function* readAhead<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item> {
  const items = source[Symbol.asyncIterator]();
  let coming = items.next();
  try {
    for (;;) {
      const next = await coming;
      if (next.done === true) return;
      coming = items.next();
      // Who fails before asking for the next item never learns of its failure.
      coming.catch(() => undefined);
      yield next.value;
    }
  } finally {
    await coming.catch(() => undefined);
    await items.return?.();
  }
}
