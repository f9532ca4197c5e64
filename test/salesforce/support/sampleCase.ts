import {
  createDesk,
  fixedClock,
  memoryLedger,
  randomIds,
  readSubmission,
  silentNotifier,
  webCryptoSigner,
} from '@pqrs-kit/core';
import { demoOrganization } from '../../../packages/connectors/src/demo/organization.js';
import { filing } from '../../../packages/connectors/src/gateway/testing/filing.js';

const camila = { id: 'camila-restrepo', name: 'Camila Restrepo', role: 'agent' } as const;

/** The record that the panel stands on. */
export const recordId = '500xx000000001AAA';
export const clock = fixedClock('2026-11-03T10:00:00-05:00');
const ports = {
  ledger: memoryLedger(),
  clock,
  signer: webCryptoSigner('a secret of the tests'),
  ids: randomIds(clock),
  notifier: silentNotifier(),
};
const desk = createDesk(ports, demoOrganization);

interface Opened {
  status: number;
  detail: string;
  timeZone: string;
}

/** What Apex answers for a case of a real desk, filed with some changes; `seenAt`: looked at later, with the alerts of the time until then. */
export async function opened(changes: object = {}, seenAt: readonly string[] = []): Promise<Opened> {
  const { caseId } = await desk.submit(readSubmission({ ...filing, ...changes }));
  const filedAt = clock.now();
  for (const at of seenAt) {
    clock.set(at);
    await desk.evaluate(caseId);
  }
  const detail = await desk.open(camila, caseId);
  clock.set(filedAt);
  return { status: 200, detail: JSON.stringify(detail), timeZone: demoOrganization.timeZone };
}
