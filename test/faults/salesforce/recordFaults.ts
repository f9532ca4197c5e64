import { expect } from 'vitest';
import type { RowFault } from '../../../packages/connectors/src/fakes/salesforce/faults.js';
import { awkwardIds } from '../awkwardIds.js';
import { goesOn, places } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

const remove = ({ order }: SalesforceRun, id: string) => order({ do: 'delete', id });
const restore = ({ order }: SalesforceRun, id: string) => order({ do: 'undelete', id });
const merge = ({ order }: SalesforceRun, master: string, losing: string) =>
  order({ do: 'merge', master, losing: [losing] });
const refuse = ({ salesforce }: SalesforceRun, fault: Omit<RowFault, 'object' | 'message'>) =>
  salesforce.faults.addRow({ object: 'Case', message: 'Said of María José Núñez Peña.', ...fault });

async function toldOf(run: SalesforceRun, field: string, remoteId: string): Promise<void> {
  const told = (await run.conflicts()).filter((one) => one.field === field && one.remoteId === remoteId);
  expect(told.length).toBeGreaterThan(0);
}

/** What people do to Cases while both sides change. */
const moved: readonly SalesforceCase[] = [
  {
    name: 'a Case is deleted while its case changes here',
    meanwhile: 'the case stays as it is, and a person is told',
    trouble: (run) => remove(run, run.ids.worked),
    ends: { rejected: 0, deleted: 1 },
    look: (run) => toldOf(run, 'delete', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a Case is deleted just before it is written',
    meanwhile: 'the others of its batch are written',
    atOnce: true,
    trouble: (run) => remove(run, run.ids.worked),
    ends: { pushed: 3, rejected: 0, deleted: 1 },
    look: (run) => toldOf(run, 'delete', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a Case is deleted, and restored after the run',
    meanwhile: 'it is linked again and gets what it missed',
    trouble: (run) => remove(run, run.ids.worked),
    mend: (run) => restore(run, run.ids.worked),
  },
  {
    name: 'a Case is deleted and restored before the run',
    meanwhile: 'nothing of it is seen',
    trouble: (run) => {
      remove(run, run.ids.worked);
      restore(run, run.ids.worked);
    },
    ends: { created: 1, deleted: 0, rejected: 0 },
  },
  {
    name: 'a Case is deleted before it was ever read',
    meanwhile: 'it makes no case',
    trouble: (run) => remove(run, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'a Case is deleted and taken out of the recycle bin, too',
    meanwhile: 'nothing tells of it but the write that finds it gone; the case stays, and a person is told',
    trouble: ({ order, ids }) => {
      order({ do: 'delete', id: ids.worked });
      order({ do: 'purge', id: ids.worked });
    },
    ends: { rejected: 0, deleted: 1 },
    look: (run) => toldOf(run, 'delete', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a Case is merged into another while its case changes here',
    meanwhile: 'both cases keep their terms, and a person is told',
    trouble: (run) => merge(run, run.ids.owned, run.ids.worked),
    look: (run) => toldOf(run, 'merge', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a Case is merged a moment ago, which no query shows yet, and its case changed here',
    meanwhile: 'nothing of it is written on the other one',
    atOnce: true,
    trouble: (run) => merge(run, run.ids.owned, run.ids.worked),
    ends: { pushed: 3, rejected: 0 },
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a chain of merges, A into B into C',
    meanwhile: 'each case keeps its own term; the last Case bears its own case',
    trouble: (run) => {
      merge(run, run.ids.tampered, run.ids.owned);
      merge(run, run.ids.worked, run.ids.tampered);
    },
    leaves: { cases: 6, tickets: 4 },
  },
  {
    name: 'a Case is merged that was never read',
    meanwhile: 'the one that took it in is a case, and the other none',
    trouble: (run) => merge(run, run.ids.owned, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'our id on a Case is taken away by hand',
    meanwhile: 'goes on by the link, and writes it again',
    trouble: (run) => run.edit(run.ids.owned, { PQRS_Id__c: '' }),
    ends: { created: 1, rejected: 0 },
  },
  {
    name: 'the owner of Cases is deactivated',
    meanwhile: 'goes on: who is at it here stays',
    trouble: (run) => run.order({ do: 'deactivateUser', id: Object.keys(run.owners).at(-1) ?? '' }),
    ends: goesOn,
  },
];

/** Rows that the org refuses, among others that it takes. */
const refused: readonly SalesforceCase[] = [
  {
    name: 'Cases whose owner is not active any more cannot be written (INACTIVE_OWNER_OR_USER)',
    meanwhile: 'they are refused and wait; the rest goes on',
    trouble: (run) =>
      refuse(run, { match: { PQRS_Stage__c: 'analysis' }, errorCode: 'INACTIVE_OWNER_OR_USER', times: 50 }),
    ends: { pushed: 1, rejected: 3 },
    tells: /The owner of the Case is no longer active\. Give the Case to an active user/,
  },
  {
    name: 'somebody else holds a Case for a moment (UNABLE_TO_LOCK_ROW)',
    meanwhile: 'tried again alone, and it goes on',
    trouble: (run) => refuse(run, { match: { PQRS_Stage__c: 'analysis' }, errorCode: 'UNABLE_TO_LOCK_ROW', times: 2 }),
    ends: goesOn,
  },
  {
    name: 'somebody else holds Cases for hours (UNABLE_TO_LOCK_ROW)',
    meanwhile: 'they wait; the rest goes on',
    trouble: (run) => refuse(run, { match: { PQRS_Stage__c: 'analysis' }, errorCode: 'UNABLE_TO_LOCK_ROW', times: 50 }),
    ends: { pushed: 1, rejected: 3 },
    tells: /Somebody else is changing the same records\. It is tried again/,
  },
  {
    name: 'a duplicate rule that blocks',
    meanwhile: 'what looks like another is refused and waits until the rule only warns',
    trouble: ({ order }) =>
      order({
        ...{ do: 'addDuplicateRule', object: 'Case', name: 'Repetidos' },
        ...{ fields: ['Status', 'Origin'], action: 'block' },
      }),
    ends: { pushed: 0, rejected: 4 },
    tells: /\(DUPLICATES_DETECTED\)\. A duplicate rule of your Salesforce blocks the Case\. Let the rule only warn/,
    mend: ({ salesforce }) => void salesforce.org.schema.duplicateRules.delete('Repetidos'),
  },
  {
    name: 'a duplicate rule that only warns',
    meanwhile: 'goes on: a petition is not lost for looking like another',
    trouble: ({ order }) =>
      order({
        ...{ do: 'addDuplicateRule', object: 'Case', name: 'Repetidos' },
        ...{ fields: ['Status', 'Origin'], action: 'alert' },
      }),
    ends: goesOn,
  },
  {
    name: 'more than one Case has our id, told of the whole request (300 Multiple Choices)',
    meanwhile: 'its parts are sent apart, and go on',
    faults: [
      {
        on: places.composite,
        times: 1,
        ...{ kind: 'answer', status: 300, body: '["/services/data/v66.0/sobjects/Case/500000000000001AAA"]' },
      },
    ],
    ends: goesOn,
  },
  {
    name: 'more than one Case has our id (DUPLICATE_EXTERNAL_ID)',
    meanwhile: 'the row is refused and waits; the rest goes on',
    trouble: (run) =>
      refuse(run, {
        match: { PQRS_Stage__c: 'unassigned', Origin: 'Web' },
        errorCode: 'DUPLICATE_EXTERNAL_ID',
        times: 1,
      }),
    ends: { rejected: 1 },
    tells: /DUPLICATE_EXTERNAL_ID/,
  },
  {
    name: 'one case is written twice by one push',
    meanwhile: 'the first is written, the second is refused as a duplicate',
    async trouble(run) {
      const change = {
        externalId: run.filed,
        remoteId: null,
        writeId: 'twice',
        fields: { Subject: 'A', Status: 'New' },
      };
      const rows = await run.context.connector.push([change, { ...change, fields: { Subject: 'B' } }]);
      expect(rows).toMatchObject([{ ok: true }, { ok: false, error: { kind: 'duplicate' } }]);
    },
    ends: { rejected: 0 },
  },
  {
    name: "ids of 64 characters with / % ñ '",
    meanwhile: 'goes on: they are never part of an address as they are',
    options: { caseId: awkwardIds() },
    ends: goesOn,
  },
];

const wait = 'refused with its reason; the rest goes on, and it comes in once it is written again';

/** What people write. */
const written: readonly SalesforceCase[] = [
  {
    name: 'a Case with an origin that the map does not know is refused, corrected, and comes in',
    meanwhile: 'refused with its reason; the rest goes on',
    trouble: (run) => run.edit(run.ids.added, { Origin: '' }),
    ends: { created: 0, pushed: 3, rejected: 1 },
    tells: /^Origin: the map does not know ""\. Correct the ticket in the CRM, or the field map/,
    mend: (run) => run.edit(run.ids.added, { Origin: 'Phone' }),
  },
  {
    name: 'a refused Case is deleted',
    meanwhile: 'it is not asked for again',
    trouble: (run) => run.edit(run.ids.added, { Origin: '' }),
    ends: { created: 0, rejected: 1 },
    mend: (run) => remove(run, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'a Case in a status that the map does not know',
    meanwhile: 'refused with its reason; the rest goes on',
    trouble: (run) => run.edit(run.ids.added, { Status: 'En espera' }),
    ends: { created: 0, pushed: 3, rejected: 1 },
    tells: /Status: the map has no outcome for "En espera"/,
    mend: (run) => run.edit(run.ids.added, { Status: 'Working' }),
  },
  {
    name: 'the map is corrected, and the Case that it refused is not touched',
    meanwhile: 'tried again by itself, and it comes in with who wrote it',
    trouble: (run) => {
      const { columns } = run.context.map;
      run.correctMap = run.context.map;
      run.context.map = {
        ...run.context.map,
        columns: { ...columns, channel: { column: 'Origin', values: { Phone: 'phone' } } },
      };
    },
    ends: { created: 0, rejected: 1 },
    mend: (run) => void (run.context.map = run.correctMap ?? run.context.map),
  },
  ...(
    [
      ['as long as a title may be in Salesforce', { Subject: `La nevera ñ ${'no enfría '.repeat(80)}`.slice(0, 255) }],
      ['of HTML', { Description: '<script>alert(1)</script><p>La compré <b>ayer</b> & no prende</p>' }],
      ['of emoji and of right to left', { Subject: '🎉👩‍🔧 طلب استرداد', Description: 'שלום 🧊' }],
    ] as const
  ).map(([what, fields]): SalesforceCase => ({
    name: `a text ${what}`,
    meanwhile: 'becomes a case, and nothing of it is lost',
    trouble: (run) => run.edit(run.ids.added, fields),
    ends: goesOn,
  })),
  {
    name: 'a text with NUL and other signs that nobody sees',
    meanwhile: 'becomes a case without them',
    trouble: (run) => run.edit(run.ids.added, { Description: 'La compré\u0000 el lunes\u200b y no\u0007 enfría.' }),
    ends: { created: 1, rejected: 0 },
  },
  {
    name: 'a text beyond what a case may hold',
    meanwhile: wait,
    trouble: (run) => run.edit(run.ids.added, { Description: 'La nevera no enfría. '.repeat(1_500) }),
    ends: { created: 0, pushed: 3, rejected: 1 },
    tells: /^facts: It has 31,526 characters and 10,000 fit: take out 21,526\. Correct the ticket in the CRM/,
    mend: (run) => run.edit(run.ids.added, { Description: 'La nevera no enfría.' }),
  },
];

export const recordFaults: readonly SalesforceCase[] = [...moved, ...refused, ...written];
