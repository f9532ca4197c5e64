import type { Fault, FaultKind } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

/** With what every run has: more than one collection takes, so that two go together. */
const filedHere = 210;
/** Notes: one for each of them, for the case that every run files, and for the Case that is new there. */
const told = filedHere + 2;
const leaves = { cases: filedHere + 6, tickets: filedHere + 6 };

async function manyFiled(run: SalesforceRun): Promise<void> {
  for (let filed = 0; filed < filedHere; filed += 1) await run.file(`Queja ${filed}`);
}

/** The Cases go together first, then the notes. */
const atNotes = (action: FaultKind): Fault => ({ on: places.composite, skip: 1, ...action });

const lost: readonly [name: string, action: FaultKind][] = [
  ['502 after they were made', { kind: 'lostAnswer', status: 502 }],
  ['connection reset after they were made', { kind: 'lostAnswer' }],
  ['answer cut off', { kind: 'truncate' }],
  ['connection reset before anything is done', { kind: 'reset' }],
];

/** What goes wrong with notes that go by several collections in one request: nothing makes them unique there. */
export const noteFaults: readonly SalesforceCase[] = [
  ...lost.map(([name, action]) => ({
    name: `the notes of 212 cases go in one request: ${name}`,
    meanwhile: 'none is sent again before it was looked for: each is there once in the end',
    trouble: manyFiled,
    faults: [atNotes(action)],
    ends: { created: 1, pushed: filedHere + 4, noted: 0, rejected: told },
    tells: /Whether Salesforce took the note is not known/,
    leaves,
  })),
  {
    name: 'the notes of 212 cases go in one request, and one of its two collections is refused',
    meanwhile: 'the other is written, and those refused wait with their reason',
    trouble: async (run) => {
      await manyFiled(run);
      const part = { part: 1, method: 'POST', errorCode: 'STORAGE_LIMIT_EXCEEDED', message: 'storage limit exceeded' };
      run.salesforce.faults.addPart(part);
    },
    ends: { created: 1, pushed: filedHere + 4, noted: 200, rejected: told - 200 },
    tells: /STORAGE_LIMIT_EXCEEDED/,
    leaves,
  },
];
