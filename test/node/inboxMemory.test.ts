import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acknowledgement, CaseDetail, CasePage } from '@pqrs-kit/core';
import { afterAll, expect, it, vi } from 'vitest';
import { organization, submission } from '../support/organization.js';
import { freshDatabase } from '../support/postgres.js';
import { runToEnd } from '../support/program.js';
import { startProcess } from '../support/sourceProcess.js';
import type { SourceProcess } from '../support/sourceProcess.js';

vi.setConfig({ testTimeout: 120_000 });

const rounds = 60;
const folder = mkdtempSync(join(tmpdir(), 'pqrs-two-'));
afterAll(() => rmSync(folder, { recursive: true }));
const organizationFile = join(folder, 'andina.json');
writeFileSync(organizationFile, JSON.stringify(organization));

const places: [string, () => Promise<Record<string, string>>][] = [
  ['SQLite', async () => ({})],
  ['PostgreSQL', async () => ({ DATABASE_URL: await freshDatabase(), PQRS_FILES: join(folder, 'files') })],
];

/** `pqrs serve` on a free port, once it says where it listens. */
async function serve(data: string, environment: Record<string, string>): Promise<[SourceProcess, string]> {
  const server = startProcess('pqrs.ts', ['serve', '--port', '0', '--data', data], environment);
  for await (const line of server.lines) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return [server, `http://127.0.0.1:${port}`];
  }
  throw new Error(`pqrs serve did not listen: ${await server.ended}`);
}

it.each(places)(
  'two servers over one %s ledger never show a page from before a change that either has confirmed',
  async (name, makePlace) => {
    const environment = {
      ...(await makePlace()),
      PQRS_ORGANIZATION: organizationFile,
      PQRS_SECRET: 'a secret of the tests, long enough',
    };
    const data = join(folder, name);
    const servers = [await serve(data, environment), await serve(data, environment)];
    const bases = servers.map(([, base]) => base);
    const who = ['--id', 'camila', '--name', 'Camila Restrepo', '--role', 'agent'];
    const { output: token } = await runToEnd(['token', ...who, '--data', data], environment);
    const headers = { authorization: `Bearer ${token.trim()}`, 'content-type': 'application/json' };

    async function read<Answer>(base: string, path: string, body?: unknown): Promise<Answer> {
      const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const response = await fetch(base + path, { headers, ...how });
      if (!response.ok) throw new TypeError(`${path} was answered with ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    }
    const versionAt = async (base: string, caseId: string) =>
      (await read<CasePage>(base, '/v1/cases')).items.find((item) => item.caseId === caseId)?.version ?? 0;

    const { caseId } = await read<Acknowledgement>(bases[0]!, '/v1/cases', submission);
    const pages = { read: 0, stale: 0 };
    let confirmed = await versionAt(bases[0]!, caseId);
    let isOver = false;
    // These keep the page in both memories all the time.
    const readers = [...bases, ...bases].map(async (base) => {
      while (!isOver) {
        const least = confirmed;
        const shown = await versionAt(base, caseId);
        pages.read += 1;
        if (shown < least) pages.stale += 1;
      }
    });
    for (let round = 0; round < rounds; round += 1) {
      const writer = bases[round % 2]!;
      const note = { type: 'note', text: `Llamada ${round}` };
      confirmed = (await read<CaseDetail>(writer, `/v1/cases/${caseId}/commands`, note)).version;
      expect(await Promise.all(bases.map((base) => versionAt(base, caseId)))).toEqual([confirmed, confirmed]);
    }
    isOver = true;
    await Promise.all(readers);
    expect(pages.read).toBeGreaterThan(rounds);
    expect(pages.stale).toBe(0);

    for (const [server] of servers) server.kill('SIGTERM');
    expect(await Promise.all(servers.map(([server]) => server.ended))).toEqual([0, 0]);
  },
);
