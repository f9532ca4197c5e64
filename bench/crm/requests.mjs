// Requests that a HubSpot account sees, counted at the socket of the stand-in, beside the least that its interface allows.
import { desiredSchema, openCrm } from '../support/crm.mjs';
import { reportAlone, report } from '../support/report.mjs';
import { submission } from '../support/connectors.mjs';

const tickets = Number(process.env.TICKETS ?? 1_000);
const run = await openCrm();
const { hubspot, clock, connector } = run;
const selection = { caseFields: ['subject'], contactFields: [] };
const minutes = 60_000;

async function counted(work) {
  clock.advance(20 * minutes);
  hubspot.counts.reset();
  const began = clock.now();
  await work();
  return { used: hubspot.counts.total(), limitedSeconds: (clock.now() - began) / 1_000 };
}

/** Requests beside the least, with the seconds that the published limits ask to wait: the stand-in's clock moves only then. */
const beside = (bench, { used, limitedSeconds }, least, goal) =>
  report({
    ...{ bench, pairs: [[used, least]], peerName: 'least requests', unit: 'requests', bound: 'ratioAtMost', goal },
    ...{ tickets, limitedSeconds },
  });

async function pull(cursor) {
  let next = cursor;
  for await (const page of connector.pull(cursor, selection)) next = page.next;
  return next;
}

const installed = await counted(async () => connector.schema.apply(await connector.schema.plan(desiredSchema)));
beside('install in HubSpot', installed, 4, 1.05);
const again = await counted(async () => connector.schema.apply(await connector.schema.plan(desiredSchema)));
const writes = Object.entries(hubspot.counts.byEndpoint()).filter(([name]) => !name.startsWith('GET '));
reportAlone({
  bench: 'second install in HubSpot, writes',
  values: [writes.length],
  unit: 'requests',
  goal: 0,
  reads: again.used,
});

run.fill(tickets);
let cursor;
const whole = await counted(async () => void (cursor = await pull(null)));
beside('full pull from HubSpot', whole, Math.ceil(tickets / 100), 1.05);
const first = await counted(run.sync);
// Lists, the one contact of all tickets, and the tickets written.
beside('first sync: pull, and all tickets written', first, 2 * Math.ceil(tickets / 100) + 1, 1.05);
clock.advance(20 * minutes);
await run.sync();
const idle = await counted(run.sync);
beside('sync with nothing changed', idle, 1, 1);

clock.advance(20 * minutes);
cursor = await pull(null);
clock.advance(20 * minutes);
const all = run.tickets.list(false);
for (const { id } of all) run.tickets.update(id, { subject: 'Otra' }, { adminRules: false });
clock.advance(2 * minutes);
const changed = await counted(async () => void (cursor = await pull(cursor)));
beside('incremental pull, all changed', changed, Math.ceil(tickets / 200), 1.05);

for (let filed = 0; filed < tickets; filed += 1) await run.desk.submit(submission);
const push = await counted(run.sync);
// Each case is written on its ticket, and a note under it tells of the acknowledgement: both by 100.
const written = Object.entries(hubspot.counts.byEndpoint())
  .filter(([name]) => name === 'POST objects/tickets/batch/upsert' || name.includes('notes'))
  .reduce((sum, [, count]) => sum + count, 0);
beside('push of new cases, with their notes', { ...push, used: written }, 2 * Math.ceil(tickets / 100), 1.05);

const faults = 5;
for (const { id } of run.tickets.list(false)) run.tickets.update(id, { pqrs_norm: 'otra' }, { adminRules: false });
clock.advance(2 * minutes);
for (let at = 0; at < faults; at += 1) {
  hubspot.faults.add({ skip: at * 3, do: { kind: 'status', status: 502, when: at % 2 ? 'after' : 'before' } });
}
const faulty = await counted(run.sync);
// The searches, the list of what was deleted, and the writes.
const least = Math.ceil((2 * tickets) / 200) + 1 + Math.ceil((2 * tickets) / 100);
reportAlone({
  ...{ bench: `sync with all changed and ${faults} faults that pass`, values: [faulty.used], unit: 'requests' },
  ...{ goal: least + faults, least, faults },
});
await run.close();
