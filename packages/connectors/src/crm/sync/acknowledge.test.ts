import { describe, expect, it } from 'vitest';
import { previewSync, previewText } from './preview.js';
import { contactSample, syncUnderTest, ticketSample } from './syncSamples.js';

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

describe('the person of a ticket', () => {
  const told = (run: Run) =>
    run.ledger.claimOutbox('andina', { worker: 'w', now: '2027-01-01T00:00:00.000Z', limit: 50, leaseMs: 1_000 });
  const tenMinutesOn = (run: Run) => run.clock.set('2026-11-24T10:10:00-05:00');

  it('is told of the receipt from the first run on, and never of what was there before or came closed', async () => {
    await using run = await syncUnderTest();
    run.crm.create(ticketSample, contactSample);
    const late = run.crm.create({ ...ticketSample, kind: 'praise' }, contactSample);
    await run.sync();
    expect(await told(run)).toEqual([]);
    tenMinutesOn(run);
    // One that was refused at first is as old as it was.
    run.crm.edit(late, { kind: 'claim' });
    run.crm.create({ ...ticketSample, stage: 'closed' }, contactSample);
    const fresh = run.crm.create(ticketSample, contactSample);
    expect(await previewSync(run.context)).toMatchObject({ cases: 3, acknowledged: 1 });
    expect(await run.sync()).toMatchObject({ created: 3, noted: 1 });
    expect(await told(run)).toMatchObject([
      { kind: 'acknowledged', caseId: run.crm.ticket(fresh)?.externalId, body: { dueDate: '2026-12-16' } },
    ]);
    expect(run.crm.notes(fresh)).toHaveLength(1);
  });

  it('is told nothing where the map says so', async () => {
    await using run = await syncUnderTest();
    const map = { ...run.context.map, acknowledge: 'none' } as const;
    await run.sync({ map });
    tenMinutesOn(run);
    run.crm.create(ticketSample, contactSample);
    expect(await run.sync({ map })).toMatchObject({ created: 1, noted: 0 });
    expect(await told(run)).toEqual([]);
    expect(previewText(await previewSync({ ...run.context, map }))).toContain('nobody ever is ("acknowledge": "none")');
  });
});
