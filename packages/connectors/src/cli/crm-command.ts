import type { Command } from 'commander';
import type { Finish } from './main.js';
import type { ServeOptions } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

/** What every command of a CRM is given. */
export interface CrmOptions extends Pick<ServeOptions, 'demo' | 'data'> {
  /** In place of the CRM's own address. */
  address?: string;
  /** The account that is meant; another one stops. */
  account?: string;
  json?: boolean;
  purge?: boolean;
  plan?: string | boolean;
  map?: string;
  watch?: string;
  conflicts?: boolean;
  rejected?: boolean;
  retry?: string;
  public?: string;
}

const secrets = `
HubSpot: HUBSPOT_TOKEN is a service key; "pqrs login hubspot" signs an OAuth app in without one.
Salesforce: SALESFORCE_CLIENT_ID of an external client app, with SALESFORCE_PRIVATE_KEY and SALESFORCE_USERNAME,
or with SALESFORCE_CLIENT_SECRET; SALESFORCE_LOGIN_ADDRESS is the My Domain of the org.
Each secret may also stand in a file that only its owner may read: HUBSPOT_TOKEN_FILE, SALESFORCE_PRIVATE_KEY_FILE, …
To try it without an account: pqrs fake hubspot, pqrs fake salesforce`;

const texts = {
  plan: ['what an installation would change in a CRM; only reads', `  $ pqrs plan hubspot`],
  install: ['put the fields of PQRS on the tickets of a CRM', `  $ pqrs install hubspot`],
  uninstall: ['take PQRS out of a CRM; data stay unless --purge', `  $ pqrs uninstall hubspot --purge`],
  doctor: ['look at everything that a connection to a CRM needs', `  $ pqrs doctor hubspot --data .pqrs --demo`],
  sync: [
    'bring tickets and cases into step',
    `  $ pqrs sync hubspot --map docs/example/hubspot-map.json --plan --demo\n  $ pqrs sync salesforce --map docs/example/salesforce-map.json --demo`,
  ],
} as const;

type Name = keyof typeof texts;

/** Adds `pqrs plan`, `install`, `uninstall`, `doctor` and `sync`. */
export function addCrm(program: Command, surroundings: Surroundings, finish: Finish): void {
  const add = (name: Name) =>
    program
      .command(name)
      .description(texts[name][0])
      .argument('<crm>', 'hubspot or salesforce')
      .option('--address <url>', 'another address than the CRM has, such as that of "pqrs fake"')
      .option('--account <id>', 'the account that is meant; another one stops the command')
      .option('--json', 'JSON on standard output')
      .addHelpText(
        'after',
        `${secrets}\nExit code 1 when something is left to do or not well.\n\nExample:\n${texts[name][1]}`,
      )
      .action(async (crm: string, options: CrmOptions) => {
        const { runCrm } = await import('./crm.js');
        finish(await runCrm(name, crm, options, surroundings));
      });
  const withLedger = (command: Command) =>
    command
      .option('--data <folder>', 'folder of the ledger and the secret (default: .pqrs)')
      .option('--demo', 'the company of the demonstration');

  add('plan');
  add('install').option('--plan <hash>', 'only what that plan said; refuses when the CRM changed since');
  add('uninstall').option('--purge', 'take the fields and their data away, too');
  withLedger(add('doctor')).option('--public <url>', 'address at which webhooks come in');
  withLedger(add('sync'))
    .option('--map <file>', 'JSON file that says which field is what')
    .option('--plan', 'say what a first run would do, and write nothing')
    .option('--watch <seconds>', 'go on, with that long between two runs')
    .option('--rejected', 'list what was refused, and why')
    .option('--conflicts', 'list what needs a person: owners unknown there or here, tickets closed, deleted or merged')
    .option('--retry <id>', 'try a refused row again in the next run');
}
