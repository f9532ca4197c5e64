import type { Exchange } from './operation.js';

/** What went over the wire while somebody listened. */
export interface Overheard extends Disposable {
  exchanges: Exchange[];
}

/**
 * Listens to everything that goes out over `fetch`, and to what comes back; it goes out all the same. Undone by `using`.
 *
 * @param isMeant whether an address is one to listen to
 */
export function overhear(isMeant: (url: string) => boolean): Overheard {
  const original = globalThis.fetch;
  const exchanges: Exchange[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!isMeant(request.url)) return original(request);
    const sent = await request.clone().text();
    const { method, url } = request;
    const contentType = request.headers.get('content-type') ?? '';
    const heard: Exchange = { method, url, contentType, sent, status: 0, received: '' };
    exchanges.push(heard);
    const response = await original(request);
    heard.status = response.status;
    // An answer that breaks off is none that could be read here, either.
    const received = response.clone().text();
    void received.then(
      (text) => (heard.received = text),
      () => undefined,
    );
    return response;
  };
  return {
    exchanges,
    [Symbol.dispose]: () => void (globalThis.fetch = original),
  };
}
