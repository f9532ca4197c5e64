import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmRejection } from '../crm/sync/store.js';
import { demoOrganization } from '../demo/organization.js';
import { openLedger, type OpenLedger } from '../ledger/open.js';
import type { GatewayCrm } from './options.js';
import { syncHealth } from './schemas/syncHealth.js';
import { filing } from './testing/filing.js';
import { refusalIn } from './testing/answers.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-sync-'));
const { tenant } = demoOrganization;
const account = 'hubspot:33';
const rejection = (key: string, changes: Partial<CrmRejection> = {}): CrmRejection => ({
  ...{
    direction: 'in',
    key,
    code: 'input-invalid',
    message: 'maria@example.org no es un documento.',
    help: '',
    tries: 8,
  },
  ...{ nextTryAt: null, at: '2026-11-24T14:59:00.000Z' },
  ...changes,
});

let opened: OpenLedger;
let gateway: ServedGateway;
beforeAll(async () => {
  opened = await openLedger({ file: join(folder, 'pqrs.db') });
  await opened.crm.lease(tenant, account, 'test', 0, 1);
  await opened.crm.savePage(tenant, account, {
    rejections: [
      rejection('4242'),
      rejection('01ABC/7', { direction: 'note', code: 'crm-row-rejected', nextTryAt: '2026-11-24T15:10:00.000Z' }),
    ],
    state: { lastRunAt: '2026-11-24T14:59:00.000Z', lastError: null, budget: { left: 240_000, limit: 250_000 } },
  });
  gateway = await serveMemory({ ledger: opened.ledger, crm: crmWith(() => account) });
});
afterAll(async () => {
  await gateway.close();
  await opened.close();
  rmSync(folder, { recursive: true });
});

const crmWith = (accountOf: GatewayCrm['account']): GatewayCrm => ({
  ...{ name: 'hubspot', account: accountOf, store: opened.crm },
  hook: { path: '/hooks/hubspot', summary: 'Hints', taken: { status: 204 } },
  readWebhook: () => ({ ok: false, status: 401, reason: 'unsigned' }),
});

const read = async (role: 'head' | 'auditor' = 'head', from = gateway) =>
  syncHealth.parse(await (await from.get('/v1/sync', await from.as({ role }))).json());

describe('GET /v1/sync', () => {
  it('says how the sync and the work stand, as the contract has it', async () => {
    const { work, crm, rows, mayRetry, asOf } = await read();
    expect([asOf, work, mayRetry]).toEqual(['2026-11-24T15:00:00.000Z', { lagMs: 0, waiting: 0, dead: 0 }, true]);
    expect(crm).toEqual({
      ...{ account, lastRunAt: '2026-11-24T14:59:00.000Z', lastError: null, lagMs: 60_000 },
      ...{ linked: 0, rejected: 2, dead: 1, conflicts: 0, budget: { used: 10_000, limit: 250_000 } },
    });
    expect(rows.map(({ direction, key, caseId, code }) => [direction, key, caseId, code])).toEqual([
      ['in', '4242', undefined, 'input-invalid'],
      ['note', '01ABC/7', '01ABC', 'crm-row-rejected'],
    ]);
  });

  it('keeps back what the message of a row says', async () => {
    const text = await (await gateway.get('/v1/sync', await gateway.as({ role: 'head' }))).text();
    expect(text).toContain('4242');
    expect(text).not.toContain('maria');
  });

  it('is for who leads, their boss and who audits', async () => {
    const statuses = await Promise.all(
      (['lead', 'head', 'boss', 'auditor', 'agent', 'citizen'] as const).map(
        async (role) => (await gateway.get('/v1/sync', await gateway.as({ role }))).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 403, 403]);
    expect((await gateway.get('/v1/sync')).status).toBe(401);
    expect((await read('auditor')).mayRetry).toBe(false);
  });

  it('has the work alone where no CRM is connected, and says of one that was never reached that it is there', async () => {
    const without = await serveMemory({ ledger: opened.ledger });
    const unreached = await serveMemory({ ledger: opened.ledger, crm: crmWith(() => undefined) });
    expect((await read('head', without)).crm).toBeUndefined();
    const { crm, rows } = await read('head', unreached);
    expect([crm?.account, crm?.lastRunAt, rows]).toEqual(['hubspot', null, []]);
    await Promise.all([without.close(), unreached.close()]);
  });
});

describe('POST /v1/sync/retries', () => {
  const retry = async (body: unknown, role: 'head' | 'lead' | 'boss' | 'auditor' = 'head') =>
    gateway.post('/v1/sync/retries', body, await gateway.as({ role }));

  it('puts a refused row back for the next run', async () => {
    const answer = await retry({ kind: 'row', key: '4242' }, 'lead');
    const { rows, crm } = syncHealth.parse(await answer.json());
    expect(rows.find(({ key }) => key === '4242')).toMatchObject({ nextTryAt: '2026-11-24T15:00:00.000Z', tries: 0 });
    expect(crm?.dead).toBe(0);
    expect(await opened.crm.rejections(tenant, account, { dueBy: '2026-11-24T15:00:00.000Z' })).toHaveLength(1);
  });

  it('puts a dead letter back to work', async () => {
    const filed = (await (await gateway.post('/v1/cases', filing, { 'idempotency-key': 'sync-test-1' })).json()) as {
      caseId: string;
    };
    const claim = { worker: 'w', now: '2026-11-24T16:00:00.000Z', limit: 10, leaseMs: 60_000 };
    const [message] = await opened.ledger.claimOutbox(tenant, claim);
    const died = { delivered: [], failure: { deadReason: 'notification-failed' } };
    await opened.ledger.settleOutbox(tenant, message!.id, { worker: 'w', now: claim.now }, died);
    const [letter] = (await read()).letters;
    expect(letter).toMatchObject({ id: message!.id, caseId: filed.caseId, kind: 'acknowledged' });
    const after = syncHealth.parse(await (await retry({ kind: 'letter', key: message!.id })).json());
    expect([after.letters, after.work.dead, after.work.waiting]).toEqual([[], 0, 1]);
  });

  it('is for who leads', async () => {
    for (const role of ['boss', 'auditor'] as const)
      expect(await refusalIn(await retry({ kind: 'row', key: '4242' }, role))).toEqual([403, 'access-forbidden']);
  });

  it.each([
    [{ kind: 'row', key: 'nobody' }, [404, 'dead-letter-unknown']],
    [{ kind: 'letter', key: 'nobody' }, [404, 'dead-letter-unknown']],
    [{ kind: 'row' }, [422, 'input-invalid']],
    [{ kind: 'row', key: '' }, [422, 'input-invalid']],
    [{ kind: 'row', key: 'x'.repeat(201) }, [422, 'input-invalid']],
    [{ kind: 'case', key: '4242' }, [422, 'input-invalid']],
    [[], [422, 'input-invalid']],
  ])('refuses %j', async (body, refusal) => {
    expect(await refusalIn(await retry(body))).toEqual(refusal);
  });
});
