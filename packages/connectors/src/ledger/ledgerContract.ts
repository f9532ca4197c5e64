import type { Ledger } from '@pqrs-kit/core';
import { afterEach, beforeEach, describe } from 'vitest';
import { describeOffice } from './ledgerOfficeContract.js';
import { describeAttachments } from './ledgerAttachmentContract.js';
import { describeCounts } from './ledgerCountsContract.js';
import { describeOutbox } from './ledgerOutboxContract.js';
import { describePaging } from './ledgerPagingContract.js';
import { describeSearch } from './ledgerSearchContract.js';
import { describeRecord } from './ledgerRecordContract.js';
import { describeRegistration } from './ledgerRegistrationContract.js';
import { describeWakeups } from './ledgerWakeupContract.js';

/** A ledger to test, empty, and the way to be rid of it. */
export interface LedgerUnderTest {
  ledger: Ledger;
  dispose(): Promise<void>;
}

/**
 * The contract that every ledger keeps, as a suite. `make` gives an empty ledger each time it is called.
 *
 * @example
 * describeLedger('in memory', async () => ({ ledger: memoryLedger(), dispose: async () => {} }));
 */
export function describeLedger(name: string, make: () => Promise<LedgerUnderTest>): void {
  describe(`ledger ${name}`, () => {
    let made: LedgerUnderTest | undefined;

    beforeEach(async () => {
      made = await make();
    });
    afterEach(async () => {
      await made?.dispose();
      made = undefined;
    });

    const ledger = (): Ledger => {
      if (!made) throw new Error('There is no ledger yet.');
      return made.ledger;
    };
    describeRegistration(ledger);
    describeRecord(ledger);
    describePaging(ledger);
    describeSearch(ledger);
    describeCounts(ledger);
    describeWakeups(ledger);
    describeOutbox(ledger);
    describeOffice(ledger);
    describeAttachments(ledger);
  });
}
