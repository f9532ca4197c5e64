// What a clock does not need to say its date, and explaining the date does.
import { clockLedgerView } from '@pqrs-kit/core';
import { ledger } from './ledger.js';
import { ledgerStyles } from './ledgerStyles.js';

export const ledgerPart = { clockLedgerView, ledger, styles: ledgerStyles };
