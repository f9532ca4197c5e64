import type { Command } from 'commander';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const after = `
Everything lives in memory and only on this machine; secrets are made anew each time.

Example:
  $ pqrs fake salesforce --port 8791`;

export interface FakeOptions {
  port?: string;
  controlPort?: string;
  cases?: string;
}

/** Adds `pqrs fake`. */
export function addFake(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('fake')
    .description('run a stand-in for a CRM, to try the connector without an account')
    .argument('<crm>', 'salesforce')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 8791)')
    .option('--control-port <number>', 'port of the script of faults and the clock (default: a free one)')
    .option('--cases <number>', 'how many cases to begin with (default: 300)')
    .addHelpText('after', after)
    .action(async (crm: string, options: FakeOptions) => {
      const { runFake } = await import('./fake.js');
      finish(await runFake(crm, options, surroundings));
    });
}
