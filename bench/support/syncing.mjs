// The connector's process: the built product alone, between a stand-in and a ledger in a file. Does what it is told, one thing at a time, and says
// how long it took, how much of the processor, and the most memory it had.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [crm, folder, about] = process.argv.slice(2);
const { address, secrets } = JSON.parse(about);
const part = (path) => import(`../../packages/connectors/dist/${path}.js`);
const [
  core,
  { openLedger },
  { installableCrm },
  { syncOnce },
  { previewSync },
  { parseFieldMap },
  { desiredSchema },
  { nodeSigner },
  { keepHeapSmall },
] = await Promise.all([
  import('../../packages/core/dist/index.js'),
  part('ledger/open'),
  part('cli/installable-crm'),
  part('crm/sync/sync'),
  part('crm/sync/preview'),
  part('crm/sync/fieldMap'),
  part('crm/desiredSchema'),
  part('cli/node-signer'),
  part('cli/smallHeap'),
]);
const { organization } = await import('./organization.mjs');
// As `pqrs sync` does.
keepHeapSmall();

const mapFile = new URL(`../../docs/example/${crm}-map.json`, import.meta.url);
const map = parseFieldMap(readFileSync(mapFile, 'utf8'), `${crm}-map.json`);
const { create, nameOf } = installableCrm(crm);
const connector = create({ address });
const connect = () => connector.connect({ get: async (name) => secrets[name] });
const { accountId } = await connect();
const { ledger, crm: store } = await openLedger({ file: join(folder, 'pqrs.db') }, { mapped: false });
let aheadMs = 0;
const clock = { now: () => new Date(Date.now() + aheadMs).toISOString() };
const signer = nodeSigner('a secret of the benches');
const desk = core.createDesk(
  { ledger, clock, signer, ids: core.randomIds(clock), notifier: core.silentNotifier() },
  organization,
);
const context = {
  ...{ connector, account: `${crm}:${accountId}`, map, desk, ledger, store, organization, clock, nameOf },
};

const work = {
  install: async () => connector.schema.apply(await connector.schema.plan(desiredSchema)),
  preview: () => previewSync(context),
  sync: () => syncOnce(context, 'bench'),
  /** So many days pass for the desk, and the clock of the CRM is asked anew. */
  async days({ days }) {
    aheadMs += days * 86_400_000;
    await connect();
  },
};

/** `own` leaves out the pages of mapped files, which the system takes back when it needs them. */
function memory() {
  const status = readFileSync('/proc/self/status', 'utf8');
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1_000;
  return { resident: of('VmRSS'), own: of('RssAnon') };
}

process.on('message', async (asked) => {
  const most = memory();
  const sampling = setInterval(() => {
    const now = memory();
    for (const name of ['resident', 'own']) most[name] = Math.max(most[name], now[name]);
  }, 100);
  const [began, before, waited] = [performance.now(), process.cpuUsage(), connector.usage().waitedMs];
  const summary = await work[asked.do](asked);
  const { user, system } = process.cpuUsage(before);
  clearInterval(sampling);
  process.send({
    ...{ summary, seconds: (performance.now() - began) / 1_000, processorSeconds: (user + system) / 1e6, ...most },
    waitedSeconds: (connector.usage().waitedMs - waited) / 1_000,
  });
});
process.send('ready');
