import type { Command } from 'commander';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const after = `
Everything lives in memory and only on this machine; it begins with 300 invented tickets, or with the records of --data.
Secrets are made anew each time.

Examples:
  $ pqrs fake hubspot --port 8790
  $ pqrs fake salesforce --port 8791 --cases 1000
  $ pqrs fake hubspot --data records.json`;

export interface FakeOptions {
  port?: string;
  controlPort?: string;
  data?: string;
  cases?: string;
}

/** Adds `pqrs fake`. */
export function addFake(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('fake')
    .description('run a stand-in for a CRM, to try the connector without an account')
    .argument('<crm>', 'hubspot or salesforce')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 8790 for hubspot, 8791 for salesforce)')
    .option('--control-port <number>', 'port of the script of faults and the clock (default: a free one)')
    .option('--data <file>', 'JSON file of the records to begin with (hubspot)')
    .option('--cases <number>', 'how many cases to begin with (salesforce; default: 300)')
    .addHelpText('after', after)
    .action(async (crm: string, options: FakeOptions) => {
      const { runFake } = await import('./fake.js');
      finish(await runFake(crm, options, surroundings));
    });
}
