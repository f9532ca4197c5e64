import { expect } from 'vitest';
import { goesOn, places } from './places.js';
import type { SalesforceCase } from './salesforceStandIn.js';

const minutes = 60_000;

/** Clocks that differ, rows that are committed late, and instants that many share. */
export const timeFaults: readonly SalesforceCase[] = [
  {
    name: 'the clock here is ten minutes ahead',
    meanwhile: 'goes on: stamps are only compared with those of Salesforce',
    options: { aheadMs: 10 * minutes },
    ends: goesOn,
  },
  {
    name: 'the clock here is ten minutes behind',
    meanwhile: 'a Case that came later than it is here waits those minutes; the rest goes on',
    options: { aheadMs: -10 * minutes },
    ends: { created: 0, rejected: 1 },
  },
  ...[10, -10].map((by): SalesforceCase => ({
    name: `the clock of Salesforce jumps ten minutes ${by > 0 ? 'on' : 'back'} in the middle of a run`,
    meanwhile: 'goes on',
    faults: [{ on: places.update, kind: 'clock', milliseconds: by * minutes }],
    ends: goesOn,
  })),
  {
    name: 'a gateway that fails has a clock ten minutes ahead',
    meanwhile: 'its time is not believed: what changes in those ten minutes comes all the same',
    faults: [
      {
        on: places.composite,
        times: 50,
        ...{ kind: 'answer', status: 502, headers: { date: 'Tue, 24 Nov 2026 15:35:00 GMT' } },
      },
    ],
    ends: { failed: 'crm-unavailable' },
    look: async (run) => {
      run.endFaults();
      expect(await run.sync()).toMatchObject({ rejected: 0 });
      run.server.advance(30_000);
      run.edit(run.ids.owned, { OwnerId: run.salesforce.userId });
    },
  },
  {
    name: 'a row is committed ten minutes late, with its older stamp, after the cursor passed it',
    meanwhile: 'what shows later is looked for again',
    trouble: (run) => {
      run.salesforce.org.store.late.push({ object: 'Case', writes: 1, byMilliseconds: 10 * minutes });
      run.ticket({ Subject: 'Llega tarde' });
      run.server.advance(minutes);
      run.edit(run.ids.owned, { OwnerId: run.salesforce.userId });
    },
    ends: { created: 1, rejected: 0 },
    leaves: { cases: 7, tickets: 7 },
  },
  {
    name: 'what is written here is committed ten minutes late',
    meanwhile: 'nothing is made twice',
    trouble: ({ salesforce }) =>
      void salesforce.org.store.late.push({ object: 'Case', writes: 4, byMilliseconds: 10 * minutes }),
    ends: goesOn,
  },
  {
    name: '2050 Cases change in one instant, more than a page holds, and the place of the page is forgotten',
    meanwhile: 'each is read once',
    trouble: (run) => {
      for (let made = 0; made < 2_050; made += 1) run.ticket({ Subject: `Queja ${made}` });
    },
    faults: [{ on: places.nextPage, kind: 'expireLocators' }],
    ends: { created: 2_051, rejected: 0 },
    leaves: { cases: 2_056, tickets: 2_056 },
  },
  {
    name: 'the term of a case ends while Salesforce cannot be reached',
    meanwhile: 'the light that turned meanwhile is written afterwards',
    faults: [{ times: 50, kind: 'answer', status: 503 }],
    ends: { failed: 'crm-unavailable' },
    look: async (run) => {
      run.endFaults();
      run.server.advance(40 * 24 * 60 * minutes);
      expect(await run.sync()).toMatchObject({ rejected: 0 });
      expect(run.tickets().map(({ fields }) => fields['PQRS_Light__c'])).toContain('over');
    },
  },
  {
    name: 'the org counts its days in New York, where the hour changes',
    meanwhile: 'goes on: the term ends with the day in Bogotá, as the law counts it',
    async trouble(run) {
      const { store, id } = run.salesforce.org;
      const org = store.get(id);
      if (org) store.put({ ...org, row: { ...org.row, TimeZoneSidKey: 'America/New_York' } });
      await run.connect();
    },
    ends: goesOn,
    look(run) {
      const written = run.tickets().find(({ fields }) => fields['PQRS_Id__c'] === run.filed);
      // 15 business days from 25 November, 8 December is a holiday (Ley 51 de 1983): the end of 16 December at -05:00.
      expect(written?.fields['PQRS_DueAt__c']).toBe('2026-12-17T04:59:59.000+0000');
    },
  },
];
