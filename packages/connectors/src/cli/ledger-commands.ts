import type { Command } from 'commander';
import type { Finish } from './main.js';
import { readLedgerSettings, readServeSettings, type ServeOptions } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

interface LedgerOptions extends Pick<ServeOptions, 'demo' | 'data' | 'files'> {
  json?: boolean;
}

interface VerifyOptions extends LedgerOptions {
  receipt?: string;
}

const afterVerify = `
Reads every event and checks the hash chain of each case, the numbering of changes and radicados, the inbox rows,
and that each attachment of a case is in the folder of attachments with the bytes that it had.
It writes nothing, and may run beside "pqrs serve". Exit code 1 when something is wrong.

With --receipt it checks one receipt instead: that this service signed it, and that the ledger still holds what it proves.
That needs the secret of the service: PQRS_SECRET, or the one in the folder.

Examples:
  $ pqrs verify --data .pqrs --demo
  $ pqrs verify --receipt AND-2026-000001-1.json --data .pqrs --demo`;

const afterRebuild = `
Makes every inbox row again from the events, and writes those that differ. It may run beside "pqrs serve".
Exit code 1 when events of a case cannot be read; "pqrs verify" says which.

Example:
  $ pqrs rebuild --data .pqrs --demo`;

/** Adds `pqrs verify` and `pqrs rebuild`. */
export function addLedgerCommands(program: Command, surroundings: Surroundings, finish: Finish): void {
  const command = (name: string, description: string, after: string) =>
    program
      .command(name)
      .description(description)
      .option('--json', 'JSON Lines on standard output')
      .option('--data <folder>', 'folder of the ledger (default: .pqrs)')
      .option('--demo', 'the company of the demonstration')
      .addHelpText('after', after);

  command(
    'verify',
    'find what was changed, taken out or moved in the ledger, and attachments that are not as they were',
    afterVerify,
  )
    .option('--files <folder>', 'folder of attachments (default: "files" within --data)')
    .option('--receipt <file>', 'check the receipt of a filing (JSON) instead')
    .action(async ({ receipt, json = false, ...options }: VerifyOptions) => {
      const { environment } = surroundings;
      if (receipt !== undefined) {
        const { runVerifyReceipt } = await import('./verifyReceipt.js');
        return finish(await runVerifyReceipt(receipt, readServeSettings(options, environment), { json }, surroundings));
      }
      const { runVerify } = await import('./verify.js');
      finish(await runVerify(readLedgerSettings(options, environment), { json }, surroundings));
    });

  command('rebuild', 'make the inbox rows again from the events', afterRebuild).action(
    async (options: LedgerOptions) => {
      const { runRebuild } = await import('./verify.js');
      const settings = readLedgerSettings(options, surroundings.environment);
      finish(await runRebuild(settings, { json: options.json ?? false }, surroundings));
    },
  );
}
