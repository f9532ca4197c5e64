import { expect } from 'vitest';
import { awkwardIds } from '../awkwardIds.js';
import type { HubspotCase, HubspotRun } from './hubspotStandIn.js';

const objectType = 'tickets';
const remove = (run: HubspotRun, id: string) => run.hubspot.admin({ change: 'deleteRecord', objectType, id });
const restore = (run: HubspotRun, id: string) => run.hubspot.admin({ change: 'restoreRecord', objectType, id });
const merge = (run: HubspotRun, primaryId: string, mergedId: string) =>
  run.hubspot.admin({ change: 'mergeRecords', objectType, primaryId, mergedId });

async function toldOf(run: HubspotRun, field: string, remoteId: string): Promise<void> {
  const told = (await run.conflicts()).filter((one) => one.field === field && one.remoteId === remoteId);
  expect(told.length).toBeGreaterThan(0);
}

/** What people do to records while both sides change. */
export const recordFaults: readonly HubspotCase[] = [
  {
    name: 'a ticket is deleted while its case changes here',
    meanwhile: 'the case stays as it is, and a person is told',
    trouble: (run) => remove(run, run.ids.worked),
    ends: { rejected: 0, deleted: 1 },
    look: (run) => toldOf(run, 'delete', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a ticket is deleted just before it is written',
    meanwhile: 'the others of its batch are written',
    faults: ({ ids }) => [
      {
        on: 'POST objects/tickets/batch/update',
        skip: 1,
        do: { kind: 'admin', change: { change: 'deleteRecord', objectType, id: ids.worked } },
      },
    ],
    ends: { rejected: 0, deleted: 1 },
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a ticket is deleted, and restored after the run',
    meanwhile: 'it is linked again and gets what it missed',
    trouble: (run) => remove(run, run.ids.worked),
    mend: (run) => restore(run, run.ids.worked),
  },
  {
    name: 'a ticket is deleted and restored before the run',
    meanwhile: 'nothing of it is seen',
    trouble: (run) => {
      remove(run, run.ids.worked);
      restore(run, run.ids.worked);
    },
    ends: { created: 1, deleted: 0, rejected: 0 },
  },
  {
    name: 'a ticket is deleted before it was ever read',
    meanwhile: 'it makes no case',
    trouble: (run) => remove(run, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'a ticket is merged into another while its case changes here',
    meanwhile: 'both cases keep their terms, and a person is told',
    trouble: (run) => merge(run, run.ids.owned, run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a ticket is merged a moment ago, which searches do not show yet, and its case changed here',
    meanwhile: 'what is written of the case that lost its ticket does not stay on the other one',
    atOnce: true,
    trouble: (run) => {
      run.hubspot.portal.searchIndex.lag = 240_000;
      merge(run, run.ids.owned, run.ids.worked);
    },
    look: (run) => toldOf(run, 'merge', run.ids.worked),
    leaves: { cases: 6, tickets: 5 },
  },
  {
    name: 'a chain of merges, A into B into C',
    meanwhile: 'each case keeps its own term; the last ticket bears its own case',
    trouble: (run) => {
      merge(run, run.ids.tampered, run.ids.owned);
      merge(run, run.ids.worked, run.ids.tampered);
    },
    leaves: { cases: 6, tickets: 4 },
  },
  {
    name: 'a ticket is merged that was never read',
    meanwhile: 'the one that took it in is a case, and the other none',
    trouble: (run) => merge(run, run.ids.owned, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'the owner of tickets is deactivated',
    meanwhile: 'goes on: who is at it here stays',
    trouble: (run) => run.hubspot.admin({ change: 'deactivateOwner', ownerId: '77001' }),
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
  {
    name: 'our id on a ticket is taken away by hand',
    meanwhile: 'goes on by the link, and writes it again',
    trouble: (run) => run.edit(run.ids.owned, { pqrs_id: '' }),
    ends: { created: 1, rejected: 0 },
  },
  {
    name: "ids of 64 characters with / % ñ '",
    meanwhile: 'goes on: they are never part of an address',
    options: { caseId: awkwardIds() },
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
  {
    name: 'a ticket with a category that the map does not know is refused, corrected, and comes in',
    meanwhile: 'refused with its reason; the rest goes on',
    trouble: (run) => run.edit(run.ids.added, { source_type: '' }),
    ends: { created: 0, pushed: 3, rejected: 1 },
    tells: /^source_type: the map does not know ""\. Correct the ticket in the CRM, or the field map/,
    mend: (run) => run.edit(run.ids.added, { source_type: 'PHONE' }),
  },
  {
    name: 'a refused ticket is deleted',
    meanwhile: 'it is not asked for again',
    trouble: (run) => run.edit(run.ids.added, { source_type: '' }),
    ends: { created: 0, rejected: 1 },
    mend: (run) => remove(run, run.ids.added),
    leaves: { cases: 5, tickets: 5 },
  },
  {
    name: 'the map is corrected, and the ticket that it refused is not touched',
    meanwhile: 'tried again by itself, and it comes in with who wrote it',
    trouble: (run) => {
      const { channel } = run.context.map.columns;
      run.context.map = {
        ...run.context.map,
        columns: { ...run.context.map.columns, channel: { column: 'source_type', values: { PHONE: 'phone' } } },
      };
      run.correctMap = { ...run.context.map, columns: { ...run.context.map.columns, channel } };
    },
    ends: { created: 0, rejected: 1 },
    mend: (run) => void (run.context.map = run.correctMap ?? run.context.map),
  },
  ...(
    [
      ['as long as a title may be in HubSpot', { subject: `La nevera ñ ${'no enfría '.repeat(80)}`.slice(0, 900) }],
      ['of HTML', { content: '<script>alert(1)</script><p>La compré <b>ayer</b> & no prende</p>' }],
      ['of emoji and of right to left', { subject: '🎉👩‍🔧 طلب استرداد', content: 'שלום 🧊' }],
    ] as const
  ).map(([what, properties]): HubspotCase => ({
    name: `a text ${what}`,
    meanwhile: 'becomes a case, and nothing of it is lost',
    trouble: (run) => run.edit(run.ids.added, properties),
    ends: { created: 1, rejected: 0 },
  })),
  {
    name: 'a text with NUL and other signs that nobody sees',
    meanwhile: 'becomes a case without them',
    trouble: (run) => run.edit(run.ids.added, { content: 'La compré\u0000 el lunes\u200b y no\u0007 enfría.' }),
    ends: { created: 1, rejected: 0 },
  },
  {
    name: 'a text beyond what a case may hold',
    meanwhile: 'refused with its reason; the rest goes on, and it comes in once it is shorter',
    trouble: (run) => run.edit(run.ids.added, { content: 'La nevera no enfría. '.repeat(2_000) }),
    ends: { created: 0, pushed: 3, rejected: 1 },
    tells: /^facts: It has 42,026 characters and 10,000 fit: take out 32,026\. Correct the ticket in the CRM/,
    mend: (run) => run.edit(run.ids.added, { content: 'La nevera no enfría.' }),
  },
];
