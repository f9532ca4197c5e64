import { existsSync } from 'node:fs';
import { PqrsError, type Files } from '@pqrs-kit/core';
import type { Damage } from '../ledger/verify.js';
import { folderFiles } from '../files/folderFiles.js';
import { nodeDigest } from './node-signer.js';
import { openExisting } from './existing-ledger.js';
import type { LedgerSettings } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

interface Printing {
  json: boolean;
}

type Streams = Pick<Surroundings, 'output' | 'error'>;

/**
 * The attachments of a ledger. Where the database is elsewhere, a folder that is not there is one that nobody named: what it lacks says nothing.
 */
function filesOf({ files: folder, databaseUrl }: LedgerSettings): Pick<Files, 'look'> {
  if (databaseUrl === undefined || existsSync(folder)) return folderFiles(folder);
  return {
    look() {
      throw new PqrsError(
        'usage-invalid',
        'Cases have attachments, and their folder is not named.',
        'Give --files or set PQRS_FILES to the folder that "pqrs serve" uses.',
      );
    },
  };
}

/** What is wrong, in words. */
function worded({
  kind,
  caseId = '',
  version = 0,
  number = 0,
  series = '',
  radicado = '',
  sha256 = '',
}: Damage): string {
  switch (kind) {
    case 'eventChanged':
      return `case ${caseId}: event ${version} was changed, or another stands in its place`;
    case 'eventMissing':
      return `case ${caseId}: event ${version} is missing`;
    case 'changeMissing':
      return `change ${number} is missing: an event was taken out`;
    case 'rowMissing':
      return `case ${caseId}: its inbox row is missing ("pqrs rebuild" makes it again)`;
    case 'rowStale':
      return `case ${caseId}: its inbox row stands at event ${version} ("pqrs rebuild" makes it again)`;
    case 'attachmentMissing':
      return `${radicado}: the file of the attachment ${sha256} (event ${version}) is missing`;
    case 'attachmentChanged':
      return `${radicado}: the file of the attachment ${sha256} (event ${version}) was changed`;
    case 'radicadoMissing':
      return `radicado ${series}-${number}: it was given, and no case has it`;
  }
}

/**
 * `pqrs verify`: prints one line for each thing that is wrong.
 *
 * @returns exit code: 0, or 1 when something is wrong
 * @throws PqrsError `usage-invalid` (no ledger there), `ledger-unavailable`, `ledger-newer-version`, `ledger-older-version`
 */
export async function runVerify(settings: LedgerSettings, { json }: Printing, streams: Streams): Promise<number> {
  const ledger = await openExisting(settings);
  let [damages, looked] = [0, { tenants: 0, cases: 0, events: 0 }];
  try {
    for await (const step of ledger.verify({ digest: nodeDigest }, filesOf(settings))) {
      if ('progress' in step) looked = step.progress;
      else {
        damages += 1;
        streams.output.write(`${json ? JSON.stringify(step.damage) : worded(step.damage)}\n`);
      }
    }
  } finally {
    await ledger.close();
  }
  const seen = `${looked.cases} cases, ${looked.events} events`;
  if (json) streams.output.write(`${JSON.stringify({ ...looked, damages })}\n`);
  else streams.error.write(damages === 0 ? `${seen}: nothing is wrong\n` : `${seen}: ${damages} things are wrong\n`);
  return damages === 0 ? 0 : 1;
}

/**
 * `pqrs rebuild`: makes the inbox rows again.
 *
 * @returns exit code: 0, or 1 when events of a case cannot be read
 * @throws PqrsError as {@link runVerify}
 */
export async function runRebuild(settings: LedgerSettings, { json }: Printing, streams: Streams): Promise<number> {
  const ledger = await openExisting(settings);
  let last = { cases: 0, changed: 0, unreadable: 0 };
  try {
    for await (const progress of ledger.rebuild(settings.organization)) last = progress;
  } finally {
    await ledger.close();
  }
  if (json) streams.output.write(`${JSON.stringify(last)}\n`);
  else {
    const unreadable = last.unreadable === 0 ? '' : `, ${last.unreadable} unreadable (see "pqrs verify")`;
    streams.error.write(`${last.cases} cases: ${last.changed} rows made again${unreadable}\n`);
  }
  return last.unreadable === 0 ? 0 : 1;
}
