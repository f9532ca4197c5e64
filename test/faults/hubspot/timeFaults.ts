import { expect } from 'vitest';
import type { HubspotCase, HubspotRun } from './hubspotStandIn.js';

const minutes = 60_000;

/** Clocks that differ, searches that see late, and instants that many share. */
export const timeFaults: readonly HubspotCase[] = [
  {
    name: 'the clock here is ten minutes ahead',
    meanwhile: 'goes on: stamps are only compared with those of HubSpot',
    options: { aheadMs: 10 * minutes },
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
  {
    name: 'the clock here is ten minutes behind',
    meanwhile: 'a ticket that came later than it is here waits those minutes; the rest goes on',
    options: { aheadMs: -10 * minutes },
    ends: { created: 0, rejected: 1 },
  },
  {
    name: 'the clock here is ten minutes ahead, with an app whose tokens end',
    meanwhile: 'goes on',
    options: { aheadMs: 10 * minutes, oauth: true },
    ends: { created: 1, pushed: 4, rejected: 0 },
  },
  ...[10, -10].map((by): HubspotCase => ({
    name: `the clock of HubSpot jumps ten minutes ${by > 0 ? 'on' : 'back'} in the middle of a run`,
    meanwhile: 'goes on',
    faults: [{ on: 'POST objects/tickets/batch/update', do: { kind: 'clock', milliseconds: by * minutes } }],
    ends: { created: 1, pushed: 4, rejected: 0 },
  })),
  {
    name: 'a gateway that fails has a clock ten minutes ahead',
    meanwhile: 'its time is not believed: what changes in those ten minutes comes all the same',
    faults: [
      {
        on: 'POST objects/tickets/batch/upsert',
        times: 50,
        do: { kind: 'status', status: 502, when: 'before', headers: { Date: 'Tue, 24 Nov 2026 15:35:00 GMT' } },
      },
    ],
    ends: { failed: 'crm-unavailable' },
    look: async (run) => {
      run.hubspot.faults.clear();
      expect(await run.sync()).toMatchObject({ rejected: 0 });
      run.server.advance(30_000);
      run.edit(run.ids.owned, { hubspot_owner_id: '77001' });
    },
  },
  {
    name: 'searches see a write four minutes late',
    meanwhile: 'what does not show yet comes with a later run',
    trouble: (run) => {
      run.hubspot.portal.searchIndex.lag = 4 * minutes;
      run.edit(run.ids.owned, { hubspot_owner_id: '77001' });
      run.server.advance(90_000);
    },
  },
  {
    name: 'a search sees a later change first, and the earlier one in the next run',
    meanwhile: 'the earlier one is looked for again',
    trouble: (run) => {
      const { searchIndex } = run.hubspot.portal;
      searchIndex.lag = 4 * minutes;
      run.ticket({ subject: 'Llega tarde' });
      searchIndex.lag = 0;
      run.edit(run.ids.owned, { hubspot_owner_id: '77001' });
      run.server.advance(2 * minutes);
    },
    leaves: { cases: 7, tickets: 7 },
  },
  {
    name: 'a search never shows what was written here',
    meanwhile: 'nothing is made twice',
    trouble: (run) => void (run.hubspot.portal.searchIndex.lag = 30 * minutes),
    look: (run) => {
      run.hubspot.portal.searchIndex.lag = 0;
    },
  },
  {
    name: '450 tickets change in one instant, more than two pages hold',
    meanwhile: 'each is read once',
    trouble: (run) => {
      for (let made = 0; made < 450; made += 1) run.ticket({ subject: `Queja ${made}` });
      run.server.advance(3 * minutes);
    },
    ends: { created: 451, rejected: 0 },
    leaves: { cases: 456, tickets: 456 },
  },
  {
    name: 'the term of a case ends while HubSpot cannot be reached',
    meanwhile: 'the light that turned meanwhile is written afterwards',
    faults: [{ times: 50, do: { kind: 'status', status: 503, when: 'before' } }],
    ends: { failed: 'crm-unavailable' },
    look: async (run) => {
      run.hubspot.faults.clear();
      run.server.advance(40 * 24 * 60 * minutes);
      expect(await run.sync()).toMatchObject({ rejected: 0 });
      expect(run.tickets().map(({ fields }) => fields['pqrs_light'])).toContain('over');
    },
  },
  {
    name: 'the account counts its days in New York, where the hour changes',
    meanwhile: 'goes on: the term ends with the day in Bogotá, as the law counts it',
    options: { timeZone: 'America/New_York' },
    ends: { created: 1, pushed: 4, rejected: 0 },
    look(run) {
      const written = run.tickets().find(({ fields }) => fields['pqrs_id'] === run.filed);
      // 15 business days from 25 November, 8 December is a holiday (Ley 51 de 1983): the end of 16 December at -05:00.
      expect(written?.fields['pqrs_due_at']).toBe('2026-12-17T04:59:59.000Z');
    },
  },
  {
    name: 'one ticket is written to twice by one push',
    meanwhile: 'the first is written, the second is refused as a duplicate',
    trouble: pushTwice,
    ends: { rejected: 0 },
  },
];

async function pushTwice(run: HubspotRun): Promise<void> {
  const change = {
    ...{ externalId: run.filed, remoteId: null, writeId: 'twice' },
    fields: { subject: 'AND', hs_pipeline: '0', hs_pipeline_stage: '1' },
  };
  const rows = await run.context.connector.push([change, { ...change, fields: { ...change.fields, subject: 'B' } }]);
  expect(rows).toMatchObject([{ ok: true }, { ok: false, error: { kind: 'duplicate' } }]);
}
