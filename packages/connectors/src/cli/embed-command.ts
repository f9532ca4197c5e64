import type { Command } from 'commander';
import type { EmbedOptions } from './embed.js';
import type { Finish } from './main.js';
import type { Surroundings } from './surroundings.js';

const after = `
The gateway serves what the project shows, and needs two things for it:
  PQRS_EMBED            JSON file; the project has an example of it, embed.example.json
  PQRS_HUBSPOT_SECRET   client secret of the app; PQRS_HUBSPOT_SECRET_FILE names a file to read it from

Examples:
  $ pqrs embed hubspot --out ./hubspot --gateway https://pqrs.andina.example --portal 33`;

/** Adds `pqrs embed`. */
export function addEmbed(program: Command, surroundings: Surroundings, finish: Finish): void {
  program
    .command('embed')
    .description('write the project that shows cases inside a CRM: cards, pages, workflow actions, web modules')
    .argument('<host>', 'hubspot')
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
