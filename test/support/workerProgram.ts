/**
 * A process that works on what is due until nothing is left, or SIGTERM: `workerProgram.ts <job as JSON>`. Its clock goes as
 * the machine's does, `aheadMs` ahead. It prints a line when it has begun, and one for each case recorded and message sent.
 */
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createDelivery, createEvaluation, webCryptoSigner } from '@pqrs-kit/core';
import type { Ledger } from '@pqrs-kit/core';
import { createWorker, openLedger } from '@pqrs-kit/connectors';
import { organization } from './organization.js';
import { overdueRules } from './overdue.js';
import type { WorkerJob } from './workerProcess.js';

const { place, aheadMs, pace } = JSON.parse(process.argv[2] ?? '') as WorkerJob;
const { tenant } = organization;
const clock = { now: () => new Date(Date.now() + aheadMs).toISOString() };
const signer = webCryptoSigner('a secret of the tests');
// Written at once: the line is with the reader before anything else happens.
const say = (line: string) => writeSync(1, `${line}\n`);

const { ledger, close } = await openLedger(place);
const telling: Ledger = {
  ...ledger,
  async append(...call) {
    await ledger.append(...call);
    say(`recorded ${call[2].caseId}`);
  },
};
const desk = {
  ...createEvaluation({ ledger: telling, clock, signer }, organization, overdueRules),
  sweepAttachments: () => Promise.resolve(0),
};
const worker = createWorker({
  ledger,
  desks: [{ tenant, desk, deliver: createDelivery({ ledger, signer }, tenant) }],
  notifiers: {
    line: { acknowledged: async ({ id }) => void say(`sent ${id}`), alerted: async ({ id }) => void say(`sent ${id}`) },
  },
  clock,
  log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
  pace: { idleMs: 20, ...pace },
});

/** The database may be away for a moment, and then nobody knows. */
async function isWaiting(): Promise<boolean> {
  const health = await ledger.runtimeHealth(tenant, clock.now()).catch(() => undefined);
  return health === undefined || health.waiting > 0;
}

let asked = false;
process.once('SIGTERM', () => (asked = true));
say('begun');
worker.start();
while (!asked && (await isWaiting())) await wait(20);
await worker.stop();
await close();
