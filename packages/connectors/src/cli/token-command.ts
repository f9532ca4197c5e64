import type { Command } from 'commander';
import type { Finish } from './main.js';
import { systemClock, type Surroundings } from './surroundings.js';
import type { TokenOptions } from './token.js';

const after = `
It is signed with PQRS_SECRET, or with the secret in --data, as "pqrs serve" uses them.

Example:
  $ pqrs token --id u17 --name "Camila Restrepo" --role agent --origin https://crm.example.com`;

/** Adds `pqrs token`. */
export function addToken(program: Command, { environment, output }: Surroundings, finish: Finish): void {
  program
    .command('token')
    .description('make a short-lived token for somebody at the desk')
    .requiredOption('--id <id>', 'id of the person')
    .requiredOption('--name <name>', 'name of the person, as the record keeps it')
    .requiredOption('--role <role>', 'agent, lead, head, boss or auditor')
    .option('--origin <origin>', 'origin of the page that may use it; without it no page may')
    .option('--minutes <number>', 'how long it is good for (default: 15)')
    .option('--data <folder>', 'folder of the secret (default: .pqrs)')
    .option('--demo', 'for the company of the demonstration')
    .addHelpText('after', after)
    .action(async (options: TokenOptions) => {
      const { mintToken } = await import('./token.js');
      output.write(`${await mintToken(options, environment, systemClock.now)}\n`);
      finish(0);
    });
}
