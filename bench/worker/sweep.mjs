// Due wake-ups on PostgreSQL: claimed, evaluated and armed anew by a worker, beside one statement that only moves the same rows, and
// beside pg-boss that only fetches and completes as many jobs.
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

/** One case as the desk files it, and as many again with ids of their own, each received in another second of the same hours. */
async function fill() {
  const { caseId } = await desk.submit(submission);
  await client.query(
    `insert into events select tenant, 'case-' || lpad(n::text, 8, '0'), version, type, at,
       replace(body, '15:00:00.000Z', to_char(timestamp '2026-07-01 15:00' + n % 25000 * interval '1 s', 'HH24:MI:SS".000Z"')),
       hash, sequence + n
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

const { PgBoss } = await importPeer('pg-boss');
const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
boss.on('error', (error) => process.stderr.write(`${error.message}\n`));
await boss.start();
await boss.createQueue('wakeups');
/** As many as take about as long as a round of ours. */
const jobs = Math.min(rows, 50_000);

async function insertJobs() {
  for (let at = 0; at < jobs; at += 5_000) {
    const some = Array.from({ length: Math.min(5_000, jobs - at) }, (_, job) => ({
      data: { caseId: `case-${at + job}` },
    }));
    await boss.insert('wakeups', some);
  }
}

/** In batches of 1 000 and three at once, as the lanes of our worker are. */
async function workOffJobs() {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (;;) {
        const batch = await boss.fetch('wakeups', { batchSize: 1_000 });
        if (batch.length === 0) return;
        await boss.complete(
          'wakeups',
          batch.map(({ id }) => id),
        );
        done += batch.length;
      }
    }),
  );
  if (done !== jobs) throw new Error(`pg-boss did ${done} jobs, not ${jobs}.`);
  return ((performance.now() - began) * 1e6) / jobs;
}

await fill();
clock.set(soon);
const pairs = [];
const claims = [];
const besideBoss = [];
for (let round = 0; round < rounds; round += 1) {
  await expectWaiting(rows);
  const mine = await nanoseconds(() => worker.drain());
  await expectWaiting(0);
  await insertJobs();
  await client.query('vacuum analyze');
  besideBoss.push([mine, await workOffJobs()]);
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
report({
  bench: 'due wake-ups swept with evaluation, PostgreSQL',
  pairs: besideBoss,
  peerName: `pg-boss, ${jobs} jobs fetched and completed 1 000 at a time, three at once`,
  unit: 'ns/row',
  goal: 3,
  rows,
});
reportAlone({ bench: 'due wake-ups claimed, 1 000 at a time, PostgreSQL', values: claims, unit: 'ns/row', rows });

await boss.stop({ graceful: false });
await client.end();
await close();
await stop();
