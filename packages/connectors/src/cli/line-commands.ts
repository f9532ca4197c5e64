import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { PqrsError } from '@pqrs-kit/core';
import type { Command } from 'commander';
import type { LineInput } from './jsonLines.js';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const calcExample = `
Each line in: {"id", "op", "calendar", "input"}; each line out: {"id", "result"} or {"id", "error"}.
Exit code 1 when a line failed.

Example:
  $ echo '{"id":1,"op":"isHoliday","calendar":{"holidaySet":"CO"},"input":{"date":"2026-07-13"}}' | pqrs calc
  {"id":1,"result":true}`;

const dueExample = `
Each line in: {"id", "rule", "receivedAt", ...}; each line out: the due date with what was counted and skipped, or {"id", "error"}.
Exit code 1 when a line failed.

Example:
  $ echo '{"id":1,"rule":"co.pet.general","receivedAt":"2026-07-01T10:00:00-05:00"}' | pqrs due`;

/** Adds `pqrs calc` and `pqrs due`: JSON Lines in, JSON Lines out, in order and without holding them in memory. */
export function addLineCommands(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('calc')
    .description('calendar arithmetic: JSON Lines in, JSON Lines out')
    .argument('[file]', 'file of JSON Lines; standard input without it')
    .addHelpText('after', calcExample)
    .action(async (file: string | undefined) => {
      const { runCalc } = await import('./calc.js');
      finish(await runCalc(await linesFrom(file, surroundings), surroundings.output));
    });

  program
    .command('due')
    .description('due dates with their explanation: JSON Lines in, JSON Lines out')
    .argument('[file]', 'file of JSON Lines; standard input without it')
    .addHelpText('after', dueExample)
    .action(async (file: string | undefined) => {
      const { runDue } = await import('./due.js');
      finish(await runDue(await linesFrom(file, surroundings), surroundings.output));
    });
}

async function linesFrom(file: string | undefined, { input, error }: Surroundings): Promise<LineInput> {
  if (file === undefined || file === '-') {
    if ('isTTY' in input && input.isTTY === true) error.write('Type JSON, one object a line. Ctrl+D ends.\n');
    return input;
  }
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw new PqrsError('usage-invalid', `The file "${file}" cannot be read.`, 'Check its name and its permissions.', {
      cause,
    });
  }
  return createReadStream(file);
}
