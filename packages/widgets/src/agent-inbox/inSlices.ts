/** How long work goes on before the page may answer again, in milliseconds. */
const sliceMs = 8;

/**
 * Runs work in small steps to its end, with pauses in which the page answers.
 *
 * @param wanted Asked after each pause: work that nobody waits for any more ends there, with undefined.
 */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  wanted: () => boolean,
): Promise<Result | undefined> {
  for (let until = performance.now() + sliceMs; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    if (!wanted()) return undefined;
    until = performance.now() + sliceMs;
  }
}

/** A message, because timeouts one after another are held back by browsers. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
