import { PqrsError } from '@pqrs-kit/core';
import { embedHosts, templateGateway, type EmbedHost } from '../embed/templateFiles.js';
import { writeProject } from '../embed/writeProject.js';
import type { Surroundings } from './surroundings.js';

export interface EmbedOptions {
  out: string;
  gateway?: string;
  portal?: string;
  json?: boolean;
}

/**
 * `pqrs embed`: writes the project of a CRM and says where.
 *
 * @returns the exit code: 0
 * @throws PqrsError `usage-invalid`, `server-folder-unwritable`
 */
export function runEmbed(host: string, options: EmbedOptions, { output }: Pick<Surroundings, 'output'>): number {
  const gateway = readGateway(options.gateway ?? templateGateway);
  const portal = options.portal === undefined ? {} : { portal: readPortal(options.portal) };
  const written = writeProject(readHost(host), options.out, { gateway, ...portal });
  const said = options.json
    ? JSON.stringify(written)
    : `Wrote ${written.files.length} files to ${written.folder} for the gateway at ${gateway}. README.md there says how to go on.`;
  output.write(`${said}\n`);
  return 0;
}

function readHost(text: string): EmbedHost {
  const found = embedHosts.find((host) => host === text);
  if (found !== undefined) return found;
  throw new PqrsError(
    'usage-invalid',
    `There is no project for "${text}".`,
    `Name one of these: ${embedHosts.join(', ')}.`,
  );
}

function readGateway(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://')) return text;
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is not an https origin.`,
    'Write where the gateway is without a path, such as https://pqrs.example.com. A CRM calls nothing else.',
  );
}

function readPortal(text: string): number {
  const portal = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (portal > 0) return portal;
  throw new PqrsError('usage-invalid', `"${text}" is not a portal id.`, 'Give the number of the HubSpot account.');
}
