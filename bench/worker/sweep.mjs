// Due wake-ups on PostgreSQL: claimed, evaluated and armed anew by a worker, beside one statement that only moves the same rows.
import { durableDatabase, loadConnectors, openDesk, organization, submission } from '../support/connectors.mjs';
import { report, reportAlone } from '../support/report.mjs';
import { importPeer, loadCore } from '../support/subjects.mjs';

const rows = Number(process.env.ROWS ?? 100_000);
const rounds = Number(process.env.ROUNDS ?? 3);
const { tenant } = organization;
const soon = '2026-07-21T05:00:00.000Z';

const core = await loadCore();
const { default: pg } = await importPeer('pg');
const { createWorker, openLedger } = await loadConnectors();
const { databaseUrl, stop } = await durableDatabase();
const { ledger, close } = await openLedger({ databaseUrl });
const { desk, clock, signer } = openDesk(core, ledger);
const client = new pg.Client(databaseUrl);
await client.connect();

/** One case as the desk files it, and as many again with ids of their own. */
async function fill() {
  const { caseId } = await desk.submit(submission);
  await client.query(
    `insert into events select tenant, 'case-' || lpad(n::text, 8, '0'), version, type, at, body, hash, sequence + n
     from events, generate_series(1, ${rows - 1}) n where case_id = $1`,
    [caseId],
  );
  await client.query(
    `insert into wakeups select tenant, 'case-' || lpad(n::text, 8, '0'), version, wake_at, 0, 0
     from wakeups, generate_series(1, ${rows - 1}) n where case_id = $1`,
    [caseId],
  );
  await client.query('delete from outbox');
  await client.query('vacuum analyze');
}

async function nanoseconds(work) {
  const began = performance.now();
  await work();
  return ((performance.now() - began) * 1e6) / rows;
}

const deliver = core.createDelivery({ ledger, signer }, tenant);
const worker = createWorker({
  ledger,
  desks: [{ tenant, desk, deliver }],
  notifiers: {},
  clock,
  log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
});

async function expectWaiting(count) {
  const { waiting } = await ledger.runtimeHealth(tenant, clock.now());
  if (waiting !== count) throw new Error(`${waiting} cases wait, not ${count}.`);
}

async function claimAll() {
  const request = { worker: 'bench', now: clock.now(), limit: 1_000, leaseMs: 600_000 };
  while ((await ledger.claimWakeups(tenant, request)).length > 0);
}

const reset = () =>
  client.query('update wakeups set wake_at = $1 where tenant = $2 and wake_at <= $3', [soon, tenant, '2027']);

await fill();
clock.set(soon);
const pairs = [];
const claims = [];
for (let round = 0; round < rounds; round += 1) {
  await expectWaiting(rows);
  const mine = await nanoseconds(() => worker.drain());
  await expectWaiting(0);
  await client.query('vacuum wakeups');
  pairs.push([mine, await nanoseconds(reset)]);
  await client.query('vacuum wakeups');
  claims.push(await nanoseconds(claimAll));
  await client.query('update wakeups set claimed_by = null, claimed_until = null, attempts = 0');
  await client.query('vacuum full wakeups');
}
report({
  bench: 'due wake-ups swept with evaluation, PostgreSQL',
  pairs,
  peerName: 'one UPDATE of the same rows',
  unit: 'ns/row',
  goal: 0.2,
  rows,
  rowsPerSecond: Math.round(1e9 / Math.min(...pairs.map(([mine]) => mine))),
});
reportAlone({ bench: 'due wake-ups claimed, 1 000 at a time, PostgreSQL', values: claims, unit: 'ns/row', rows });

await client.end();
await close();
await stop();
