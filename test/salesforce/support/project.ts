import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd } from '../../support/program.js';

/** The project as a company gets it. */
export interface WrittenSalesforceProject {
  folder: string;
  files: readonly string[];
  read(path: string): string;
}

export const gateway = 'https://pqrs.andina.example';

export async function writeSalesforceProject(): Promise<WrittenSalesforceProject> {
  const folder = join(mkdtempSync(join(tmpdir(), 'pqrs-salesforce-')), 'salesforce');
  const { code, output, error } = await runToEnd([
    'embed',
    'salesforce',
    '--out',
    folder,
    '--gateway',
    gateway,
    '--json',
  ]);
  if (code !== 0) throw new Error(error);
  const { files } = JSON.parse(output) as { files: string[] };
  return { folder, files, read: (path) => readFileSync(join(folder, path), 'utf8') };
}
