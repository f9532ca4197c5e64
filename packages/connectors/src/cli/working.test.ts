import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fileOverdue } from '../../../../test/support/armedCases.js';
import { organization, submission } from '../../../../test/support/organization.js';
import { run, runToEnd } from '../../../../test/support/program.js';
import { openLedger } from '../ledger/open.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-working-'));
afterAll(() => rmSync(root, { recursive: true }));
const organizationFile = join(root, 'organization.json');
writeFileSync(organizationFile, JSON.stringify(organization));
const environment = { PQRS_ORGANIZATION: organizationFile };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'x'));
});

const serve = (...flags: string[]) => run(['serve', '--port', '0', '--data', folder, ...flags], environment);

async function workAt(url: string): Promise<{ waiting: number; dead: number }> {
  const { work } = (await (await fetch(`${url}/readyz`)).json()) as { work: { waiting: number; dead: number } };
  return work;
}

describe('pqrs serve', () => {
  it('leaves the work to another process with --http-only, and --worker-only does it without a gateway', async () => {
    const gateway = serve('--http-only');
    const [url] = await gateway.until(/http:\/\/127\.0\.0\.1:\d+/);
    const person = { name: 'José Muñoz', email: 'jose@example.com' };
    const filed = await fetch(`${url}/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...submission, anonymous: false, person }),
    });
    expect(filed.status).toBe(201);
    expect(await workAt(url)).toMatchObject({ waiting: 1, dead: 0 });

    const worker = serve('--worker-only');
    await worker.until(/^pqrs works on what is due for Andina S\.A\.S\. \(Ctrl\+C stops it\)\n$/);
    while ((await workAt(url)).waiting > 0);
    worker.stop();
    gateway.stop();
    expect([await worker.code, await gateway.code]).toEqual([0, 0]);
    const [file = ''] = readdirSync(join(folder, 'mail'));
    expect(JSON.parse(readFileSync(join(folder, 'mail', file), 'utf8'))).toMatchObject({ to: 'jose@example.com' });
    expect(worker.error() + gateway.error()).not.toMatch(/jose|José/);
  });

  it('does both unless told otherwise', async () => {
    await fileOverdue({ file: join(folder, 'pqrs.db') }, 2);
    const server = serve();
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
    while ((await workAt(url)).waiting > 0);
    server.stop();
    expect(await server.code).toBe(0);
  });

  it('refuses to do nothing, and mails that cannot be sent', async () => {
    const nothing = serve('--http-only', '--worker-only');
    expect(await nothing.code).toBe(2);
    expect(nothing.error()).toMatch(/^usage-invalid: --http-only and --worker-only leave nothing to do\.\n/);
    const sender = run(['serve', '--port', '0', '--data', folder], {
      ...environment,
      PQRS_SMTP_URL: 'smtp://localhost',
    });
    expect(await sender.code).toBe(2);
    expect(sender.error()).toMatch(/^usage-invalid: PQRS_MAIL_FROM/);
  });
});

describe('pqrs dead-letters', () => {
  const letters = (...args: string[]) => runToEnd(['dead-letters', ...args, '--data', folder], environment);

  it('lists what was given up, and replays it', async () => {
    const place = { file: join(folder, 'pqrs.db') };
    const [first = '', second = ''] = await fileOverdue(place, 2);
    expect(await letters('list')).toEqual({ code: 0, output: '', error: 'There are no dead letters.\n' });
    const { ledger, close } = await openLedger(place);
    const { tenant } = organization;
    const now = '2026-07-01T15:00:00.000Z';
    const request = { worker: 'one', now, limit: 10, leaseMs: 60_000 };
    await ledger.claimWakeups(tenant, request);
    await ledger.claimOutbox(tenant, request);
    const failure = { deadReason: 'smtp: Error EENVELOPE' };
    await ledger.failWakeup(tenant, first, { worker: 'one', now }, { deadReason: 'TypeError' });
    await ledger.settleOutbox(tenant, `${second}.1.acknowledged`, { worker: 'one', now }, { delivered: [], failure });
    await close();

    const listed = await letters('list');
    expect(listed.code).toBe(1);
    expect(listed.output.trim().split('\n').sort()).toEqual(
      [
        `${now}  ${first}.wakeup  1 tries  TypeError`,
        `${now}  ${second}.1.acknowledged  1 tries  smtp: Error EENVELOPE`,
      ].sort(),
    );
    expect(await letters('replay', 'nothing')).toMatchObject({
      code: 1,
      output: '',
      error: expect.stringContaining('dead-letter-unknown: There is no dead letter "nothing".') as string,
    });
    expect(await letters('replay', `${first}.wakeup`, '--json')).toEqual({
      code: 0,
      output: `${JSON.stringify({ replayed: [`${first}.wakeup`] })}\n`,
      error: '',
    });
    expect(
      (await letters('list', '--json')).output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: `${second}.1.acknowledged`,
        kind: 'acknowledged',
        caseId: second,
        attempts: 1,
        reason: 'smtp: Error EENVELOPE',
        diedAt: now,
      },
    ]);
    expect(await letters('replay')).toMatchObject({ code: 0, error: '1 replayed.\n' });
    expect((await letters('list')).code).toBe(0);
  });

  it('says where there is no ledger', async () => {
    expect(await letters('list')).toMatchObject({ code: 2, error: expect.stringContaining('no ledger at') as string });
  });
});
