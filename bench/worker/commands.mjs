// Commands on the file that is the usual ledger: read, decided, sealed, appended and on the disk, one after the other and many at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConnectors, openDesk, submission } from '../support/connectors.mjs';
import { reportAlone } from '../support/report.mjs';
import { loadCore } from '../support/subjects.mjs';

const rounds = 5;
const cases = 500;
const actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const note = { type: 'note', text: 'Llamé y no contestó nadie; vuelvo a llamar mañana.' };

const core = await loadCore();
const { openLedger } = await loadConnectors();
const folder = mkdtempSync(join(tmpdir(), 'pqrs-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { ledger, close } = await openLedger({ file: join(folder, 'pqrs.db') });
const { desk } = openDesk(core, ledger);

const ids = [];
for (let filed = 0; filed < cases; filed += 1) ids.push((await desk.submit(submission)).caseId);

async function nanoseconds(work) {
  const began = performance.now();
  await work();
  return ((performance.now() - began) * 1e6) / cases;
}

/** At least 2 000 commands in a second. */
const goal = 500_000;
const command = (caseId) => desk.command(actor, caseId, note);
const inTurn = [];
const atOnce = [];
for (let round = 0; round < rounds; round += 1) {
  inTurn.push(
    await nanoseconds(async () => {
      for (const caseId of ids) await command(caseId);
    }),
  );
  atOnce.push(await nanoseconds(() => Promise.all(ids.map(command))));
}
const perSecond = (values) => Math.round(1e9 / values.toSorted((a, b) => a - b)[values.length >> 1]);
reportAlone({
  bench: 'commands on SQLite, one after the other',
  values: inTurn,
  unit: 'ns/op',
  perSecond: perSecond(inTurn),
});
reportAlone({
  bench: 'commands on SQLite, 500 at once',
  values: atOnce,
  unit: 'ns/op',
  goal,
  perSecond: perSecond(atOnce),
});
await close();
