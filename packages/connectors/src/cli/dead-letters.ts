import { PqrsError } from '@pqrs-kit/core';
import { openExisting } from './existing-ledger.js';
import type { ServeSettings } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

interface Printing {
  json: boolean;
}

type Streams = Pick<Surroundings, 'output' | 'error'>;

/**
 * `pqrs dead-letters list`: one line for each letter.
 *
 * @returns exit code: 0, or 1 when there are any
 * @throws PqrsError `usage-invalid` (no ledger there), `ledger-unavailable`, `ledger-newer-version`
 */
export async function listDeadLetters(settings: ServeSettings, { json }: Printing, streams: Streams): Promise<number> {
  const { ledger, close } = await openExisting(settings);
  try {
    const letters = await ledger.deadLetters(settings.organization.tenant);
    for (const letter of letters) {
      const { diedAt, id, attempts, reason } = letter;
      streams.output.write(json ? `${JSON.stringify(letter)}\n` : `${diedAt}  ${id}  ${attempts} tries  ${reason}\n`);
    }
    if (letters.length === 0 && !json) streams.error.write('There are no dead letters.\n');
    return letters.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

/**
 * `pqrs dead-letters replay`: puts letters back to work, all of them where no id is given.
 *
 * @returns exit code 0
 * @throws PqrsError `dead-letter-unknown` (those before it are replayed), and as {@link listDeadLetters}
 */
export async function replayDeadLetters(
  settings: ServeSettings,
  ids: readonly string[],
  { json }: Printing,
  streams: Streams,
): Promise<number> {
  const { tenant } = settings.organization;
  const { ledger, close } = await openExisting(settings);
  try {
    const wanted = ids.length > 0 ? ids : (await ledger.deadLetters(tenant)).map(({ id }) => id);
    for (const id of wanted) {
      if (!(await ledger.replayDeadLetter(tenant, id))) throw unknown(id);
    }
    if (json) streams.output.write(`${JSON.stringify({ replayed: wanted })}\n`);
    else streams.error.write(`${wanted.length} replayed.\n`);
    return 0;
  } finally {
    await close();
  }
}

function unknown(id: string): PqrsError {
  return new PqrsError(
    'dead-letter-unknown',
    `There is no dead letter "${id.slice(0, 80)}".`,
    'See "pqrs dead-letters list".',
  );
}
