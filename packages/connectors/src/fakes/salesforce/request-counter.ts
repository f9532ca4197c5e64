import type { Call } from './wire.js';

/** Counts requests as they arrive at the socket, by method and endpoint with its ids blanked. */
export class RequestCounter {
  readonly #counts = new Map<string, number>();

  add(call: Call): void {
    const name = `${call.method} ${endpointOf(call.path)}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** @example counter.counts() // { 'POST oauth2/token': 1, 'GET query': 3 } */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  count(endpoint: string): number {
    return this.#counts.get(endpoint) ?? 0;
  }

  /** All requests but those for tokens. */
  total(): number {
    return [...this.#counts].reduce((sum, [name, count]) => sum + (name.includes('oauth2/') ? 0 : count), 0);
  }

  reset(): void {
    this.#counts.clear();
  }
}

/** The endpoint of a path: without the version, and with ids and external ids as `{id}`. */
function endpointOf(path: string): string {
  const soap = /^\/services\/Soap\/m\/[\d.]+/.exec(path);
  if (soap) return 'Soap/m';
  const rest = path.replace(/^\/services\/(data\/v[\d.]+\/)?/, '').replace(/\/$/, '');
  const parts = rest.split('/');
  return parts.map((part, index) => (isVariable(part, index, parts) ? '{id}' : part)).join('/');
}

function isVariable(part: string, index: number, parts: readonly string[]): boolean {
  const externalId = index > 2 && /^sobjects$/.test(parts[index - 3] ?? '') && parts[index - 4] !== 'composite';
  const afterQuery = index === 1 && /^query(All)?$/.test(parts[0] ?? '');
  return externalId || afterQuery || (/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(part) && /\d/.test(part));
}
