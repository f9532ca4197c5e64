import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { PqrsError } from '@pqrs-kit/core';
import type { QuickAnswer } from './quick-inbox.js';

/** How long a request may take to arrive, and an idle connection to stay. Streams of ours are answers: they may last. */
const requestTimeout = 60_000;
const keepAliveTimeout = 10_000;

/** A server that listens. */
export interface Listening {
  port: number;
  /** Takes no new requests, lets those under way end, and closes what is left after `graceMilliseconds`. */
  close(graceMilliseconds?: number): Promise<void>;
}

/**
 * Serves an application over HTTP.
 *
 * @param port 0 takes a free one
 * @param quick is asked first
 * @throws PqrsError `server-port-taken`
 */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { port, host }: { port: number; host: string },
  quick: QuickAnswer = () => false,
): Promise<Listening> {
  const answer = getRequestListener(fetch, { hostname: host, overrideGlobalObjects: false });
  const either = async (...exchange: Parameters<QuickAnswer>): Promise<void> => {
    if (!(await quick(...exchange))) await answer(...exchange);
  };
  const server = createServer({ requestTimeout, keepAliveTimeout }, (...exchange) => void either(...exchange));
  await started(server, port, host);
  return { port: (server.address() as AddressInfo).port, close: (grace = 5_000) => closed(server, grace) };
}

/** Resolves once the server listens; what keeps it from listening is said in words. */
export function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, port, host)));
    server.listen({ port, host }, resolve);
  });
}

function explain(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  if (cause.code === 'EADDRINUSE') {
    return new PqrsError(
      'server-port-taken',
      `Another program listens on port ${port} already.`,
      `Stop it, or choose another port: --port ${port === 65_535 ? 3_000 : port + 1}`,
      { cause },
    );
  }
  if (cause.code === 'EACCES') {
    return new PqrsError('usage-invalid', `This user may not listen on port ${port}.`, 'Choose a port from 1024 on.', {
      cause,
    });
  }
  return new PqrsError(
    'usage-invalid',
    `Nothing can listen on "${host}".`,
    'Give an address of this machine with --host.',
    {
      cause,
    },
  );
}

function closed(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
