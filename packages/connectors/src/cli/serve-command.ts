import type { Command } from 'commander';
import type { Finish } from './main.js';
import type { ServeOptions } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

const after = `
Environment:
  PORT, HOST          as --port and --host
  DATABASE_URL        a PostgreSQL server in place of the file in --data
  PQRS_SECRET         signs tokens and tracking codes; without it one is kept in --data
  PQRS_ORGANIZATION   JSON file that describes who answers; not needed with --demo
  PQRS_DATA           as --data
  PQRS_FILES          as --files; must be named with DATABASE_URL
  PQRS_SMTP_URL       mail server, such as smtps://user:password@mail.example.com:465; without one, mails are
                      written to files in the folder "mail" of --data
  PQRS_MAIL_FROM      address that mails come from
  PQRS_WEBHOOK_URL    https address that messages are posted to, too
  PQRS_WEBHOOK_SECRET signs them; the receiver knows it
  PQRS_EMBED          JSON file that says whose pages may show ours, and who works in HubSpot; "pqrs embed hubspot"
                      writes an example of it
  PQRS_HUBSPOT_SECRET client secret of the HubSpot app; PQRS_HUBSPOT_SECRET_PREVIOUS the one before, while it is replaced
  PQRS_CRM            hubspot: synced every minute, with the field map of PQRS_CRM_MAP
  PQRS_CRM_MAP        JSON file that says which field of a ticket is what
  PQRS_HUBSPOT_JOURNAL 1: the journal of its webhooks is read for hints, with the app of HUBSPOT_CLIENT_ID
  PQRS_PUBLIC_ADDRESS the origin that HubSpot calls, such as https://pqrs.example.org; its webhooks come in at /hooks/hubspot
  PQRS_SMTP_URL_FILE, PQRS_WEBHOOK_SECRET_FILE, PQRS_HUBSPOT_SECRET_FILE  files to read these from instead

Examples:
  $ pqrs serve --demo
  $ PQRS_ORGANIZATION=andina.json pqrs serve --port 8080 --data /var/lib/pqrs
  $ PQRS_ORGANIZATION=andina.json DATABASE_URL=postgres://… pqrs serve --worker-only`;

/** Adds `pqrs serve`. */
export function addServe(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('serve')
    .description('serve the gateway and work on what is due; with --demo, pages and cases to try')
    .option('--demo', 'serve an invented company with pages and cases')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 8787)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
    .option('--data <folder>', 'folder of the ledger and the secret (default: .pqrs)')
    .option('--files <folder>', 'folder of attachments (default: "files" within --data)')
    .option('--allow-origin <origin...>', 'other sites whose pages may call, such as https://www.example.com')
    .option('--behind-proxy', 'a proxy in front sets X-Forwarded-For')
    .option('--filing-proof', 'ask browsers that file for a second of unseen work, against filings by the thousands')
    .option('--http-only', 'only the gateway: another process wakes cases and sends messages')
    .option('--worker-only', 'only wake cases and send messages, without a gateway')
    .addHelpText('after', after)
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./serve.js');
      finish(await runServe(options, surroundings));
    });
}
