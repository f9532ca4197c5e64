import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgresServer.js';
import type { PostgresServer } from './postgresServer.js';

/** Hands out databases to the tests of a run; the server behind them starts with the first one asked for. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<PostgresServer> | undefined;
  const desk = createServer((_request, response) => {
    started ??= startPostgres({ durable: false });
    started
      .then((server) => server.freshDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening));
  project.provide('postgresDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.closeAllConnections();
    await new Promise((closed) => desk.close(closed));
    await started?.then(
      (server) => server.stop(),
      () => undefined,
    );
  };
}
