// Events appended to a case in groups: by the ledger, with version, projection, wake-up and numbering, beside the bare rows.
import { durableDatabase, loadConnectors, openDesk, organization, submission } from '../support/connectors.mjs';
import { report } from '../support/report.mjs';
import { importPeer, loadCore } from '../support/subjects.mjs';

const group = 200;
const groupsInRound = 40;
const rounds = 7;
const { tenant } = organization;

const core = await loadCore();
const { default: pg } = await importPeer('pg');
const { openLedger } = await loadConnectors();
const { databaseUrl, stop } = await durableDatabase();
const { ledger, close } = await openLedger({ databaseUrl });
const { desk, signer } = openDesk(core, ledger);
const client = new pg.Client(databaseUrl);
await client.connect();
await client.query('create table bare (like events including all)');

const { caseId } = await desk.submit(submission);
const columns = ['tenant', 'case_id', 'version', 'type', 'at', 'body', 'hash', 'sequence'];
const places = Array.from(
  { length: group },
  (_, row) => `(${columns.map((_, at) => `$${row * columns.length + at + 1}`)})`,
);
const insertBare = { name: 'bare', text: `insert into bare (${columns}) values ${places}` };
const note = { type: 'noted', text: 'Llamé y no contestó nadie; vuelvo a llamar mañana.' };
const by = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };

/** The next events of the case, sealed, and the row that they give: what the desk hands to the ledger. */
async function entriesFrom(version, lastHash) {
  const entries = [];
  let [at, hash] = [version, lastHash];
  for (let made = 0; made < groupsInRound; made += 1) {
    const events = await core.seal(
      hash,
      Array.from({ length: group }, () => ({ ...note, at: now(at), by })),
      signer,
    );
    entries.push({ version: at, events });
    at += group;
    hash = events.at(-1).hash;
  }
  return entries;
}

const now = (second) => new Date(Date.parse('2026-07-02T15:00:00Z') + second * 1_000).toISOString();

async function nanoseconds(entries, write) {
  const began = performance.now();
  for (const entry of entries) await write(entry);
  return ((performance.now() - began) * 1e6) / (entries.length * group);
}

const [first] = await ledger.read(tenant, caseId);
const { items } = await ledger.page(tenant, { query: {}, today: '2026-07-01' });
const wakeAt = '2026-07-21T05:00:00.000Z';
let [version, hash] = [1, first.hash];
const pairs = [];
for (let round = 0; round < rounds; round += 1) {
  const entries = await entriesFrom(version, hash);
  const mine = await nanoseconds(entries, ({ version: at, events }) =>
    ledger.append(tenant, at, { caseId, events, summary: { ...items[0], version: at + group }, wakeAt }),
  );
  const bare = await nanoseconds(entries, ({ version: at, events }) =>
    client.query({
      ...insertBare,
      values: events.flatMap(({ event, hash: sealed }, index) => [
        tenant,
        caseId,
        at + 1 + index,
        event.type,
        event.at,
        JSON.stringify(event),
        sealed,
        at + 1 + index,
      ]),
    }),
  );
  pairs.push([mine, bare]);
  version += group * groupsInRound;
  hash = entries.at(-1).events.at(-1).hash;
}
report({
  bench: 'events appended, 200 at a time, PostgreSQL',
  pairs,
  peerName: 'multi-row INSERT of the same rows',
  unit: 'ns/event',
  goal: 0.5,
});

await client.end();
await close();
await stop();
