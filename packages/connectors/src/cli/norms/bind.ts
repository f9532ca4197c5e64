import { bindingNorms, civilDateAt, createLaw, governingOfItems, law, parseDate, PqrsError } from '@pqrs-kit/core';
import type { CaseFacts, GoverningItem, Law, Reception } from '@pqrs-kit/core';
import type { Surroundings } from '../surroundings.js';
import { inColumns } from '../textColumns.js';
import { bindingRows, governingRows } from './bindWords.js';
import type { ShownBindings } from './bindWords.js';
import { readFacts } from './facts.js';

/** `pqrs norms bind`. */
export interface BindOptions {
  /** JSON: an object of facts, or a list of them. */
  facts: string;
  country: string;
  /** Civil date of receipt. */
  date?: string;
  /** ISO instant of receipt. */
  receivedAt?: string;
  saturday?: 'excluded' | 'included';
  layer?: string[];
  /** Also what does not bind. */
  all?: boolean;
  json?: boolean;
}

function lawOf(country: string): Law {
  return createLaw(law.packs.filter((pack) => pack.id === country));
}

function zoneOf({ norms }: Law): string {
  return norms[0]?.timeZone ?? 'Etc/UTC';
}

function dateOf({ date, receivedAt }: BindOptions, body: Law): string {
  const received = receivedAt === undefined ? undefined : civilDateAt(receivedAt, zoneOf(body));
  const given = date ?? received;
  if (given === undefined) {
    throw new PqrsError('usage-invalid', 'Nobody says when it was received.', 'Give --date or --received-at.');
  }
  parseDate(given);
  if (received === undefined || received === given) return given;
  throw new PqrsError(
    'usage-invalid',
    `--date says ${given}, --received-at ${received}.`,
    'Give one of both, or the same day.',
  );
}

function receptionOf({ receivedAt, saturday, layer }: BindOptions): Reception | undefined {
  if (receivedAt === undefined) return undefined;
  return { receivedAt, ...(saturday && { saturday }), ...(layer && { calendarLayers: layer }) };
}

interface Answer extends Partial<GoverningItem> {
  items: ShownBindings[];
}

function answer(items: readonly Partial<CaseFacts>[], body: Law, date: string, options: BindOptions): Answer {
  const reception = receptionOf(options);
  const found = items.map((facts) => {
    const { notBinding, ...rest } = bindingNorms(body, facts, date);
    return options.all ? { ...rest, notBinding } : rest;
  });
  if (!reception) return { items: found };
  const named = items.map((facts, index) => ({ id: String(index + 1), facts }));
  return { items: found, ...governingOfItems(body, named, reception) };
}

/**
 * `pqrs norms bind`: which norms and duties bind a case, why, what is left to ask, and with an instant of receipt the
 * term that governs.
 *
 * @returns exit code 0
 * @throws PqrsError `usage-invalid`, `input-not-json`, `input-invalid`, `time-bad-date`, `time-bad-instant`
 */
export function runBind(options: BindOptions, { output, error }: Pick<Surroundings, 'output' | 'error'>): number {
  const items = readFacts(options.facts);
  const body = lawOf(options.country);
  const found = answer(items, body, dateOf(options, body), options);
  if (options.json) {
    output.write(`${JSON.stringify(found)}\n`);
    return 0;
  }
  const several = found.items.length > 1;
  const rows = [
    ...found.items.flatMap((item, index) => bindingRows(item, several ? `${index + 1} ` : '')),
    ...governingRows(found, several),
  ];
  if (rows.length === 0) error.write('Nothing binds, and no fact is left to ask.\n');
  else output.write(inColumns(rows));
  return 0;
}
