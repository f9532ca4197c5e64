import type { Command } from 'commander';
import type { Finish } from './main.js';
import { readServeSettings, type ServeOptions } from './serve-settings.js';
import { systemClock, type Surroundings } from './surroundings.js';

interface ImportOptions extends Pick<ServeOptions, 'demo' | 'data'> {
  map: string;
  rejects?: string;
  json?: boolean;
}

const after = `
Cases that are there already are passed over, so a file may be imported again after it grew.
The database is the one that "pqrs serve" uses: DATABASE_URL, or the file in --data.
Exit code 1 when rows were refused, 2 when the map or the file is not right.

Example:
  $ pqrs import complaints.csv --map map.json --data .pqrs --demo`;

/** Adds `pqrs import`. */
export function addImport(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('import')
    .description('import cases from a CSV or JSON file')
    .argument('<file>', 'file of cases')
    .requiredOption('--map <file>', 'JSON file that says which column is which field')
    .option('--rejects <file>', 'where refused rows go (default: <file>.rejected.csv)')
    .option('--json', 'the summary as one JSON object on standard output')
    .option('--data <folder>', 'folder of the ledger and the secret (default: .pqrs)')
    .option('--demo', 'into the company of the demonstration')
    .addHelpText('after', after)
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('./import.js');
      const { map, rejects, json } = options;
      const asked = { file, map, ...(rejects !== undefined && { rejects }), ...(json !== undefined && { json }) };
      const settings = readServeSettings(options, surroundings.environment);
      finish(
        await runImport(asked, {
          stdout: surroundings.output,
          stderr: surroundings.error,
          async open() {
            const { openDesk } = await import('./open-desk.js');
            const { desk, ports, close } = await openDesk(settings, systemClock);
            return { desk, ledger: ports.ledger, tenant: settings.organization.tenant, close };
          },
        }),
      );
    });
}
