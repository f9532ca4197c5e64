import { memoryLedger } from '@pqrs-kit/core';
import { describeLedger } from './ledgerContract.js';

describeLedger('in memory', async () => ({ ledger: memoryLedger(), dispose: async () => undefined }));
