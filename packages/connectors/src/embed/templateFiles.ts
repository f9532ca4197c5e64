import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { salesforceFiles } from './salesforceFiles.js';

/** CRMs that a project can be written for. One folder of templates each. */
export const embedHosts = ['hubspot', 'salesforce'] as const;
export type EmbedHost = (typeof embedHosts)[number];

/** What a project is written with. */
export interface EmbedChoices {
  /** Origin of the gateway, such as `https://pqrs.example.com`. */
  gateway: string;
  /** HubSpot account, if it is known: for the example of the gateway's settings. */
  portal?: number;
}

/** The origin that the templates name, so that they are whole as they are. */
export const templateGateway = 'https://pqrs.example.com';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/**
 * Files of a project, by their path in it: written with `/`, in order.
 *
 * @throws PqrsError `usage-invalid` when what Salesforce's project holds is not built
 */
export function templateFiles(host: EmbedHost, { gateway, portal }: EmbedChoices): Map<string, string> {
  const folder = join(templates, host);
  const fill = (text: string) =>
    (portal === undefined ? text : text.replace('"portals": [33]', `"portals": [${portal}]`)).replaceAll(
      templateGateway,
      gateway,
    );
  const made = host === 'salesforce' ? salesforceFiles() : [];
  const written = filesIn(folder).map((path): [string, string] => [
    path,
    fill(readFileSync(join(folder, path), 'utf8')),
  ]);
  return new Map([...written, ...made].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Every file below a folder but installed packages, with `/`, in order. */
export function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, path) : [path];
    })
    .sort();
}
