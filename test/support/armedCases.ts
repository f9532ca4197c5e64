import { createDesk, fixedClock, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import type { Ledger } from '@pqrs-kit/core';
import { openLedger } from '@pqrs-kit/connectors';
import type { LedgerPlace } from '@pqrs-kit/connectors';
import { expect } from 'vitest';
import { organization, submission } from './organization.js';
import { overdueNote } from './overdue.js';

const { tenant } = organization;

/** Files so many cases that ran out of time long ago: each is due to be looked at, and has a message to be sent. */
export async function fileOverdue(place: LedgerPlace, count: number): Promise<string[]> {
  const { ledger, close } = await openLedger(place);
  const clock = fixedClock('2024-07-02T10:00:00-05:00');
  const signer = webCryptoSigner('a secret of the tests');
  const ids = randomIds(clock);
  const desk = createDesk({ ledger, clock, ids, signer, notifier: silentNotifier() }, organization);
  const cases: string[] = [];
  for (let filed = 0; filed < count; filed += 1) cases.push((await desk.submit(submission)).caseId);
  await close();
  return cases;
}

/** Each case has its note once, whole and in the chain, nothing waits and nothing was given up. */
export async function expectOnceEach(place: LedgerPlace, cases: readonly string[]): Promise<void> {
  const { ledger, close } = await openLedger(place);
  const notes = new Map<string, number>();
  for (const events of await ledger.readMany(tenant, cases)) {
    const [{ caseId } = { caseId: '' }] = events;
    const noted = events.filter(({ event }) => event.type === 'noted' && event.text === overdueNote);
    notes.set(caseId, noted.length);
    expect(events).toHaveLength(2);
  }
  expect([...notes.entries()].filter(([, count]) => count !== 1)).toEqual([]);
  expect([...notes.keys()].sort()).toEqual([...cases].sort());
  await expectNothingLeft(ledger);
  await close();
}

async function expectNothingLeft(ledger: Ledger): Promise<void> {
  const health = await ledger.runtimeHealth(tenant, '2200-01-01T00:00:00.000Z');
  expect(health).toEqual({ lagMs: 0, waiting: 0, dead: 0 });
  expect(await ledger.lastChange(tenant)).toBeGreaterThan(0);
}
