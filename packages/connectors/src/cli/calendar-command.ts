import { calendarIds } from '@pqrs-kit/core';
import { Option, type Command } from 'commander';
import type { YearOptions } from './calendar/year.js';
import type { Finish } from './main.js';
import { readLedgerSettings, type ServeOptions } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

interface DiffOptions extends Pick<ServeOptions, 'demo' | 'data'> {
  from: string;
  to: string;
  json?: boolean;
}

const after = `
Examples:
  $ pqrs calendar 2026
  $ pqrs calendar diff --from 2026-05-31 --to 2026-06-01 --data .pqrs`;

const afterYear = `
Examples:
  $ pqrs calendar 2026 --as-of 2026-05-31
  $ pqrs calendar 2025 --layer co-civic-national-executive --json
  $ pqrs calendar 2027 --ics > festivos-2027.ics`;

const afterDiff = `
A holiday is known from the day it was published, a norm from the day it came into force. The ledger is only read: it is
the one that "pqrs serve" uses, DATABASE_URL or the file in --data. Exit code 1 when a case moves.

Example:
  $ pqrs calendar diff --from 2026-05-31 --to 2026-06-01 --data .pqrs --demo`;

/** Adds `pqrs calendar`: the holidays of a year, and what a change of them moves. */
export function addCalendar(program: Command, surroundings: Surroundings, finish: Finish): void {
  const calendar = program
    .command('calendar')
    .description('the holidays of a year, and the open cases that a change of them moves')
    .addHelpText('after', after);

  calendar
    .command('year', { isDefault: true })
    .description('the holidays of a year (without a command: this)')
    .argument('<year>', 'four digits')
    .addOption(new Option('--country <id>', 'whose holidays').choices(calendarIds).default('co'))
    .option('--layer <id...>', 'further closures, such as co-civic-national-executive')
    .option('--as-of <date>', 'as known on that day')
    .option('--json', 'JSON Lines')
    .option('--ics', 'an iCalendar file of all-day events')
    .addHelpText('after', afterYear)
    .action(async (year: string, options: YearOptions) => {
      const { runYear } = await import('./calendar/year.js');
      finish(runYear(year, options, surroundings));
    });

  calendar
    .command('diff')
    .description('open cases whose date differs between what was known on two days')
    .requiredOption('--from <date>', 'the earlier day')
    .requiredOption('--to <date>', 'the later day')
    .option('--data <folder>', 'folder of the ledger (default: .pqrs)')
    .option('--demo', 'the company of the demonstration')
    .option('--json', 'JSON Lines')
    .addHelpText('after', afterDiff)
    .action(async ({ from, to, json = false, ...options }: DiffOptions) => {
      const { runDiff } = await import('./calendar/diff.js');
      const settings = readLedgerSettings(options, surroundings.environment);
      finish(await runDiff(settings, { from, to }, { json }, surroundings));
    });
}
