import { fullId, law } from '@pqrs-kit/core';
import { inColumns } from '../textColumns.js';
import type { Surroundings } from '../surroundings.js';
import { entriesOf, isNorm, termWords, timeWords } from './entries.js';
import type { Entry, EntryFilter } from './entries.js';

function row(entry: Entry): string[] {
  return [fullId(entry), termWords(entry), timeWords(entry), entry.verification, entry.citation];
}

function json(entry: Entry): object {
  const { name, citation, inForceFrom, inForceUntil, verification } = entry;
  return {
    id: fullId(entry),
    kind: isNorm(entry) ? 'norm' : 'duty',
    name,
    ...(isNorm(entry) ? { term: entry.term } : {}),
    citation,
    inForceFrom,
    ...(inForceUntil === undefined ? {} : { inForceUntil }),
    verification,
  };
}

/**
 * `pqrs norms list`: one line for each norm and duty.
 *
 * @returns exit code 0, also where nothing fits the filter
 */
export function runList(
  filter: EntryFilter & { json?: boolean },
  { output, error }: Pick<Surroundings, 'output' | 'error'>,
): number {
  const entries = entriesOf(law, filter);
  if (entries.length === 0) error.write('No norm and no duty fits that.\n');
  else if (filter.json) output.write(entries.map((entry) => `${JSON.stringify(json(entry))}\n`).join(''));
  else output.write(inColumns(entries.map(row)));
  return 0;
}
