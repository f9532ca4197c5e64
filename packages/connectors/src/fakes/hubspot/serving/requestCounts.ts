/** How often each operation was asked for, counted as the request comes in: faults, refusals and retries count as well. */
export interface RequestCounts {
  add(endpoint: string): void;
  /** Of one operation, such as `POST objects/tickets/search`. */
  of(endpoint: string): number;
  /** Each operation that was asked for, tokens apart. */
  byEndpoint(): Readonly<Record<string, number>>;
  /** All requests but those for tokens: sync is measured without them. */
  total(): number;
  tokens(): number;
  reset(): void;
}

const isToken = (endpoint: string): boolean => endpoint.split(' ')[1]?.startsWith('oauth/') ?? false;

export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>();
  const sum = (keep: (endpoint: string) => boolean): number =>
    [...counts].filter(([endpoint]) => keep(endpoint)).reduce((total, [, count]) => total + count, 0);
  return {
    add: (endpoint) => void counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1),
    of: (endpoint) => counts.get(endpoint) ?? 0,
    byEndpoint: () => Object.fromEntries([...counts].filter(([endpoint]) => !isToken(endpoint)).sort()),
    total: () => sum((endpoint) => !isToken(endpoint)),
    tokens: () => sum(isToken),
    reset: () => counts.clear(),
  };
}
