import type { Command } from 'commander';
import type { EmbedOptions } from './embed.js';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const after = `
The gateway serves what the project shows, and needs for it:
  PQRS_EMBED               JSON file; the project has an example of it, embed.example.json
  PQRS_HUBSPOT_SECRET      HubSpot: client secret of the app
  PQRS_SALESFORCE_KEY      Salesforce: key of the named credential, of 32 characters or more
  PQRS_SALESFORCE_SECRET   Salesforce: consumer secret of the external client app, for the board
Each with _FILE names a file to read it from; with _PREVIOUS it is the last one, while it is replaced.

Examples:
  $ pqrs embed hubspot --out ./hubspot --gateway https://pqrs.andina.example --portal 33
  $ pqrs embed salesforce --out ./salesforce --gateway https://pqrs.andina.example`;

/** Adds `pqrs embed`. */
export function addEmbed(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('embed')
    .description('write the project that shows cases inside a CRM: cards, pages, workflow actions, web modules')
    .argument('<host>', 'hubspot or salesforce')
    .requiredOption('--out <folder>', 'folder to write; it must be empty, or hold what this command wrote')
    .option('--gateway <origin>', 'https origin of the gateway (default: https://pqrs.example.com)')
    .option('--portal <id>', 'id of the HubSpot account')
    .option('--json', 'say what was written as JSON')
    .addHelpText('after', after)
    .action(async (host: string, options: EmbedOptions) => {
      const { runEmbed } = await import('./embed.js');
      finish(runEmbed(host, options, surroundings));
    });
}
