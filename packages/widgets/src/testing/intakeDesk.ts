import {
  createDesk,
  directClient,
  fixedClock,
  memoryFiles,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type PqrsClient,
  type StoredEvent,
  type Submission,
} from '@pqrs-kit/core';
import { sampleNow, sampleOrganization } from './sampleDesk.js';

/** A real desk as a citizen reaches it, with its record open to the test. */
export interface IntakeDesk {
  client: PqrsClient;
  /** Every filing that reached the desk, word for word, with its key. */
  sent: { submission: Submission; key: string }[];
  /** All that the ledger holds. */
  record(): Promise<StoredEvent[]>;
}

/** @param damage What happens to a filing on its way to the desk. */
export function intakeDesk(damage: (submission: Submission) => Submission = (same) => same): IntakeDesk {
  const clock = fixedClock(sampleNow);
  const ledger = memoryLedger();
  const signer = webCryptoSigner('a secret of the tests alone');
  const desk = createDesk(
    { ledger, files: memoryFiles(), clock, ids: randomIds(clock), signer, notifier: silentNotifier() },
    sampleOrganization,
  );
  const direct = directClient(desk, { id: 'citizen', name: '', role: 'citizen' });
  const sent: IntakeDesk['sent'] = [];
  return {
    sent,
    client: {
      ...direct,
      submit(submission, options) {
        sent.push({ submission, key: options.idempotencyKey });
        return direct.submit(damage(submission), options);
      },
    },
    async record() {
      const { tenant } = sampleOrganization;
      const cases = new Set((await ledger.changes(tenant, 0, 1000)).map(({ caseId }) => caseId));
      const events = await Promise.all([...cases].map((caseId) => ledger.read(tenant, caseId)));
      return events.flat();
    },
  };
}
