import { PqrsError } from '@pqrs-kit/core';
import { isLoopback } from '../notify/loopback.js';
import type { Environment } from './serve-settings.js';

/** @throws PqrsError `usage-invalid` for an address that a secret must not be sent to */
export function readCrmAddress(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isSafe && url.username === '') return url.origin;
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is no address that a key may be sent to.`,
    'Give an https address, or http on this machine.',
  );
}

/**
 * Whether HubSpot's journal of webhooks is read for hints: PQRS_HUBSPOT_JOURNAL is 1. Off unless said.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readJournal({ PQRS_HUBSPOT_JOURNAL: text = '' }: Environment): boolean {
  if (['', '0', '1'].includes(text)) return text === '1';
  throw new PqrsError('usage-invalid', `PQRS_HUBSPOT_JOURNAL is "${text}".`, 'Set it to 1, or leave it empty.');
}
