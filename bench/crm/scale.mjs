// A first sync of many tickets and a change of them all, in real time: the stand-in is a process of its own that holds to the published limits, the
// connector another. TICKETS says how many (100 000; 2 000 is quick), CRM which.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadConnectors } from '../support/connectors.mjs';
import { report, reportAlone } from '../support/report.mjs';
import { workFolder } from '../support/workers.mjs';

const tickets = Number(process.env.TICKETS ?? 100_000);
const crms = process.env.CRM === undefined ? ['hubspot', 'salesforce'] : [process.env.CRM];
await loadConnectors();

const program = (name, args, flags = []) => {
  const file = fileURLToPath(new URL(`../support/${name}.mjs`, import.meta.url));
  const child = fork(file, args, { execArgv: flags });
  const answer = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    });
  return {
    ready: answer(),
    ask: (what) => {
      child.send(what);
      return answer();
    },
    stop: () => child.kill(),
  };
};

const pages = (size, rows = tickets) => Math.ceil(rows / size);
/** Contacts that the stand-in has for so many tickets. */
const people = Math.max(1, Math.round(tickets / 3));

/** Tickets that come after the first sync: their people are told, and a note says so. */
const more = Math.round(tickets / 5);

/** The least requests of each part, and the seconds that the published limits make of them. */
const least = {
  // Lists of 100; contacts by 100; writes by 100. No 10 s of an account of the Professional edition may see more than 190 requests.
  hubspot: {
    preview: pages(100) + pages(100, people),
    sync: pages(100) + pages(100, people) + pages(100),
    // A search for what came meanwhile, and the writes.
    change: 1 + pages(100),
    seconds: (requests) => 10 * Math.floor((requests - 1) / 190),
  },
  // Queries of 2 000 with their contacts; five collections of 200 in one request. There is no limit by the second.
  // What was written is read back once, since somebody may have changed it in between.
  salesforce: {
    preview: pages(2_000),
    sync: pages(2_000) + pages(1_000),
    change: pages(2_000) + pages(1_000),
    seconds: () => 0,
    hoursBeforeChange: 1,
    // The same again, and the new ones; what is written of them, and a note under each.
    added: pages(2_000, tickets + more) + 2 * pages(1_000, more),
  },
};

async function measure(crm) {
  const standIn = program('standIn', [crm, String(tickets)], ['--conditions=pqrs-source', '--max-old-space-size=4096']);
  const about = await standIn.ready;
  const syncing = program('syncing', [crm, workFolder(), JSON.stringify(about)]);
  await syncing.ready;
  const bounds = least[crm];

  async function step(name, order, fewest) {
    await standIn.ask({});
    const { summary, seconds, processorSeconds, resident, own, waitedSeconds } = await syncing.ask(order);
    const { total, byEndpoint } = await standIn.ask({});
    process.stderr.write(`${JSON.stringify({ name, summary, byEndpoint })}\n`);
    const more = { tickets, processorSeconds: Math.round(processorSeconds), waitedSeconds: Math.round(waitedSeconds) };
    const requests = { unit: 'requests', peerName: 'least requests', bound: 'ratioAtMost', goal: 1.05 };
    report({ bench: `${name}, requests`, pairs: [[total, fewest]], ...requests, tickets });
    const limit = bounds.seconds(fewest);
    if (limit > 0) {
      const time = { unit: 's', peerName: 'published limits', bound: 'ratioAtMost', goal: 1.1 };
      report({ bench: `${name}, time`, pairs: [[seconds, limit]], ...time, ...more });
    } else reportAlone({ bench: `${name}, time`, values: [seconds], unit: 's', ...more });
    reportAlone({ bench: `${name}, memory`, values: [resident], unit: 'MB resident', goal: 200, own: Math.round(own) });
  }

  await syncing.ask({ do: 'install' });
  await step(`${crm}: preview of a first sync`, { do: 'preview' }, bounds.preview);
  await step(`${crm}: first sync, all tickets filed and written`, { do: 'sync' }, bounds.sync);
  await standIn.ask({ hours: bounds.hoursBeforeChange });
  await syncing.ask({ do: 'days', days: 40 });
  await step(`${crm}: a field of every case changed`, { do: 'sync' }, bounds.change);
  if (bounds.added !== undefined) {
    await standIn.ask({ tickets: more, hours: 1 });
    await syncing.ask({ do: 'days', days: 0 });
    await step(`${crm}: ${more} tickets more, acknowledged by notes`, { do: 'sync' }, bounds.added);
  }
  syncing.stop();
  standIn.stop();
}

for (const crm of crms) await measure(crm);
