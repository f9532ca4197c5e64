import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PqrsError } from '@pqrs-kit/core';

/** A server on this machine alone. */
export interface LoopbackServer {
  /** Without a slash at the end. */
  url: string;
  /** Breaks connections that are still open. */
  close(): Promise<void>;
}

/**
 * Serves on 127.0.0.1.
 *
 * @param port 0 takes a free one
 * @throws PqrsError `server-port-taken`
 */
export async function serveOnLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port: number,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // Whoever left while they were written to needs no answer.
      if (response.headersSent || response.destroyed) return;
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The stand-in failed: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  });
  await listening(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new PqrsError(
              'server-port-taken',
              `Another program listens on port ${port} already.`,
              'Stop it, or choose another port with --port.',
              { cause },
            )
          : cause,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
