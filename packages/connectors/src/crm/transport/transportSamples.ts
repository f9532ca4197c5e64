import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dialect } from './dialect.js';
import type { Timer } from './timer.js';

/** What a scripted server does with one request. */
export type Step = (request: IncomingMessage, response: ServerResponse) => void;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A real server on loopback that answers with the steps in order and with the last one from then on. */
export async function scriptedServer(...steps: Step[]) {
  const seen: { method: string; url: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const step = steps[Math.min(seen.length, steps.length - 1)];
    seen.push({
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
    });
    request.resume().on('end', () => step?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A clock that stands still until somebody waits. */
export function steppedTimer(startMs = Date.parse('2026-11-24T15:00:00Z')) {
  let now = startMs;
  const waits: number[] = [];
  const timer: Timer = {
    nowMs: () => now,
    async wait(ms, signal) {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
  return { timer, waits, move: (ms: number) => void (now += ms) };
}

/** A CRM with the failures that every CRM has. */
export const plainDialect: Dialect = {
  limits: { account: [{ requests: 1_000, perMs: 1_000 }] },
  failureOf({ status }) {
    const known = { 401: 'auth', 429: 'rate-second', 403: 'permission', 422: 'validation', 423: 'locked' } as const;
    const kind = status >= 500 ? 'transient' : (known[status as keyof typeof known] ?? 'validation');
    return { kind, message: `Status ${status}.`, help: 'Look.', status };
  },
  budgetOf: () => undefined,
};
