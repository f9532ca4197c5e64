// Requests that a Salesforce org sees, counted at the socket of the stand-in, beside the least that its interface allows.
import { desiredSchema, openSalesforce } from '../support/crm.mjs';
import { report, reportAlone } from '../support/report.mjs';
import { submission } from '../support/connectors.mjs';

const tickets = Number(process.env.TICKETS ?? 4_000);
const run = await openSalesforce();
const { salesforce, clock, connector } = run;
const selection = { caseFields: ['Subject'], contactFields: [] };
const minutes = 60_000;
const pages = (size, rows = tickets) => Math.ceil(rows / size);

async function counted(work) {
  clock.advance(30 * minutes);
  salesforce.requests.reset();
  await work();
  return salesforce.requests.total();
}

const beside = (bench, used, least, goal = 1.05) =>
  report({
    ...{ bench: `Salesforce: ${bench}`, pairs: [[used, least]], peerName: 'least requests', unit: 'requests' },
    ...{ bound: 'ratioAtMost', goal, tickets },
  });

async function pull(cursor) {
  let next = cursor;
  for await (const page of connector.pull(cursor, selection)) next = page.next;
  return next;
}

const install = async () => connector.schema.apply(await connector.schema.plan(desiredSchema));
// What there is, one deployment with one look at it, and the permission set given to the user of the integration.
beside('install', await counted(install), 4);
// A look at the fields, with the sets and who has them: as few as look at anything at all.
beside('second install', await counted(install), 1);
const writes = Object.keys(salesforce.requests.counts()).filter((name) => name !== 'POST composite');
reportAlone({ bench: 'Salesforce: second install, writes', values: [writes.length], unit: 'requests', goal: 0 });

const ids = run.fill(tickets);
let cursor;
beside('full pull', await counted(async () => void (cursor = await pull(null))), pages(2_000));
beside('first sync: pull, and all Cases written', await counted(run.sync), pages(2_000) + pages(1_000));
await counted(run.sync);
beside('sync with nothing changed', await counted(run.sync), 1, 1);

clock.advance(30 * minutes);
cursor = await pull(cursor);
clock.advance(30 * minutes);
for (const id of ids) {
  const stored = salesforce.org.store.get(id);
  const stamp = new Date(clock.now()).toISOString().replace('Z', '+0000');
  salesforce.org.store.put({ ...stored, row: { ...stored.row, Subject: 'Otra', SystemModstamp: stamp } });
}
clock.advance(2 * minutes);
beside('incremental pull, all changed', await counted(async () => void (await pull(cursor))), pages(2_000));

for (let filed = 0; filed < tickets; filed += 1) await run.desk.submit(submission);
// Two to read what changed above, and five collections of 200 in each request, of Cases and of the comments under them.
beside('push of new cases, with their notes', await counted(run.sync), Math.max(1, pages(2_000)) + 2 * pages(1_000));

const change = (index) => ({
  ...{ externalId: `b${index}`, remoteId: ids[index], fields: { Subject: 'Por trabajo' }, writeId: `${index}` },
});
const rows = ids.map((_, index) => change(index));
// To make, upload and close a job; two looks; what it did and what it refused.
beside('push of all at once, by a job of Bulk 2.0', await counted(() => connector.push(rows)), 7);
await run.close();
