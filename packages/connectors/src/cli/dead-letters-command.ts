import type { Command } from 'commander';
import type { Finish } from './main.js';
import { readServeSettings, type ServeOptions } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

interface LettersOptions extends Pick<ServeOptions, 'demo' | 'data'> {
  json?: boolean;
}

const afterList = `
Each line: since when, id, tries and reason. Exit code 1 when there are any.

Example:
  $ pqrs dead-letters list --data .pqrs --demo`;

const afterReplay = `
Replays the letters of the ids given, or all. It may run beside "pqrs serve".

Example:
  $ pqrs dead-letters replay 01K7Q9ZW3N5T8V2X4Y6B1C3D5F.1.acknowledged --data .pqrs --demo`;

/** Adds `pqrs dead-letters`. */
export function addDeadLetters(program: Command, surroundings: Surroundings, finish: Finish): void {
  const letters = program
    .command('dead-letters')
    .description('see and replay what was given up after many tries')
    .addHelpText('after', `\nExample:\n  $ pqrs dead-letters list`);
  const command = (name: string, description: string, after: string) =>
    letters
      .command(name)
      .description(description)
      .option('--json', 'JSON Lines on standard output')
      .option('--data <folder>', 'folder of the ledger (default: .pqrs)')
      .option('--demo', 'the company of the demonstration')
      .addHelpText('after', after);

  command('list', 'wake-ups and messages that were given up, newest first', afterList).action(
    async (options: LettersOptions) => {
      const { listDeadLetters } = await import('./dead-letters.js');
      const settings = readServeSettings(options, surroundings.environment);
      finish(await listDeadLetters(settings, { json: options.json ?? false }, surroundings));
    },
  );

  command('replay [ids...]', 'put them back to work', afterReplay).action(
    async (ids: string[], options: LettersOptions) => {
      const { replayDeadLetters } = await import('./dead-letters.js');
      const settings = readServeSettings(options, surroundings.environment);
      finish(await replayDeadLetters(settings, ids, { json: options.json ?? false }, surroundings));
    },
  );
}
