import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '@pqrs-kit/connectors';
import { afterAll, expect, it, vi } from 'vitest';
import { organization, submission } from '../support/organization.js';
import { scatter } from '../support/scatter.js';
import { expectSound } from '../support/soundLedger.js';
import { startProcess } from '../support/sourceProcess.js';
import type { SourceProcess } from '../support/sourceProcess.js';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

const organizationFile = join(folder, 'andina.json');
writeFileSync(organizationFile, JSON.stringify(organization));

/** `pqrs serve` on a free port, once it says where it listens. */
async function serve(): Promise<{ server: SourceProcess; base: string }> {
  const server = startProcess('pqrs.ts', ['serve', '--port', '0', '--data', folder, '--behind-proxy'], {
    PQRS_ORGANIZATION: organizationFile,
  });
  for await (const line of server.lines) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port !== undefined) return { server, base: `http://127.0.0.1:${port}` };
  }
  throw new Error(`pqrs serve did not listen: ${await server.ended}`);
}

/** Files a case under a key; each as if from another place, so that no limit of one place is met. */
async function file(base: string, key: number): Promise<{ radicado: string; trackingCode: string }> {
  const response = await fetch(`${base}/v1/cases`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `filing-${String(key).padStart(8, '0')}`,
      'x-forwarded-for': `10.0.${key >> 8}.${key & 255}`,
    },
    body: JSON.stringify(submission),
  });
  const answer: unknown = await response.json();
  if (response.status !== 201)
    throw new TypeError(`Filing was answered with ${response.status} ${JSON.stringify(answer)}`);
  return answer as { radicado: string; trackingCode: string };
}

it('a server that is killed while people file loses no case that it answered, and makes none twice when they try again', async () => {
  const answered = new Map<number, string>();
  const started: number[] = [];
  for (const killAfter of scatter(3, 60)) {
    const { server, base } = await serve();
    const repeated = started.filter((key) => !answered.has(key));
    for (const key of repeated) answered.set(key, (await file(base, key)).radicado);

    const enough = answered.size + killAfter;
    const people = Array.from({ length: 8 }, async () => {
      while (answered.size < enough) {
        const key = started.push(started.length) - 1;
        // The connection breaks when the server dies: this person never learns whether the case was filed.
        const answer = await file(base, key).catch((error: unknown) => {
          if (error instanceof Error && error.message === 'fetch failed') return undefined;
          if (error instanceof Error && error.message === 'terminated') return undefined;
          throw error;
        });
        if (answer === undefined) return;
        answered.set(key, answer.radicado);
        if (answered.size === enough) server.kill('SIGKILL');
      }
    });
    await Promise.all(people);
    expect(await server.ended).toBe('SIGKILL');

    const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
    await expectSound(ledger, [...answered.values()]);
    await close();
  }

  const { server, base } = await serve();
  for (const key of started) {
    const { radicado } = await file(base, key);
    expect(radicado).toBe(answered.get(key) ?? radicado);
    answered.set(key, radicado);
  }
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
  expect(await expectSound(ledger, [...answered.values()])).toBe(started.length);
  expect(new Set(answered.values()).size).toBe(started.length);
  await close();
});
