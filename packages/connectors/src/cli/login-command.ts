import type { Command } from 'commander';
import type { CrmOptions } from './crm-command.js';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const after = `
HubSpot: HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET of an OAuth app. A service key needs no sign-in: HUBSPOT_TOKEN.
Salesforce: SALESFORCE_CLIENT_ID of an external client app, SALESFORCE_CLIENT_SECRET if it asks for it, and SALESFORCE_LOGIN_ADDRESS.
The app has to name the redirect address http://localhost:8788/oauth/callback.
The refresh token goes into the file that HUBSPOT_REFRESH_TOKEN_FILE or SALESFORCE_REFRESH_TOKEN_FILE names, and is never shown.

Example:
  $ HUBSPOT_REFRESH_TOKEN_FILE=hubspot-token pqrs login hubspot --account 12345`;

export interface LoginOptions extends Pick<CrmOptions, 'address' | 'account' | 'json'> {
  port?: string;
}

/** Adds `pqrs login`. */
export function addLogin(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('login')
    .description('sign an app in to a CRM with a browser, and keep its refresh token')
    .argument('<crm>', 'hubspot or salesforce')
    .option('--address <url>', 'another address than the CRM has, such as that of "pqrs fake"')
    .option('--account <id>', 'the account that is meant; another one is refused')
    .option('--port <number>', 'port on which the browser comes back (default: 8788)')
    .option('--json', 'JSON on standard output')
    .addHelpText('after', after)
    .action(async (crm: string, options: LoginOptions) => {
      const { runLogin } = await import('./login.js');
      finish(await runLogin(crm, options, surroundings));
    });
}
