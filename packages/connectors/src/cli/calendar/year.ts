import { PqrsError } from '@pqrs-kit/core';
import type { Surroundings } from '../surroundings.js';
import { inColumns } from '../textColumns.js';
import { iCalendar } from './icalendar.js';
import { closedDays, readYear } from './yearDays.js';
import type { ClosedDay } from './yearDays.js';

/** `pqrs calendar <year>`. */
export interface YearOptions {
  country: string;
  layer?: string[];
  asOf?: string;
  json?: boolean;
  /** An iCalendar object. */
  ics?: boolean;
}

function rows({ date, weekday, rules }: ClosedDay): string[][] {
  return rules.map(({ name, law, publishedAt, layer }) => [
    date,
    weekday,
    name,
    law,
    `published ${publishedAt}${layer === undefined ? '' : `, ${layer}`}`,
  ]);
}

/**
 * `pqrs calendar <year>`: the holidays of a year, and the closures of the layers asked for.
 *
 * @returns exit code 0
 * @throws PqrsError `usage-invalid`, `time-out-of-range`, `time-bad-date`, `input-invalid`
 */
export function runYear(text: string, options: YearOptions, { output }: Pick<Surroundings, 'output'>): number {
  const { country, layer: layers = [], asOf, json, ics } = options;
  if (json && ics) throw new PqrsError('usage-invalid', 'The output is JSON or iCalendar.', 'Give --json or --ics.');
  const days = closedDays({ year: readYear(text), country, layers, ...(asOf === undefined ? {} : { asOf }) });
  if (ics) output.write(iCalendar(country, days));
  else if (json) output.write(days.map((day) => `${JSON.stringify(day)}\n`).join(''));
  else output.write(inColumns(days.flatMap(rows)));
  return 0;
}
