import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../../test/support/postgres.js';
import { submission } from '../../../../../test/support/organization.js';
import type { LedgerPlace } from '../../ledger/open.js';
import { contactSample, lead, syncUnderTest, ticketSample } from './syncSamples.js';

describe('a ticket of the CRM', () => {
  it('becomes a case with its day of receipt, and bears radicado and due date afterwards', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create(ticketSample, contactSample);
    run.clock.set('2026-11-26T09:00:00-05:00');
    expect(await run.sync()).toMatchObject({ pulled: 1, created: 1, pushed: 1, rejected: 0 });
    const [filed] = await run.cases();
    expect(filed).toMatchObject({
      subject: 'Nevera que no enfría',
      personName: 'María José Núñez Peña',
      category: 'reclamo',
    });
    expect(filed?.receivedDate).toBe('2026-11-24');
    // 15 business days from 25 November 2026; 8 December is a holiday.
    expect(run.crm.ticket(id)).toMatchObject({
      externalId: filed?.caseId,
      fields: {
        pqrs_radicado: filed?.radicado,
        pqrs_due_at: '2026-12-17T04:59:59.000Z',
        pqrs_light: 'ok',
        pqrs_stage: 'unassigned',
        pqrs_synced_at: '2026-11-26T14:00:00.000Z',
      },
    });
  });

  it('is read and written no second time when nothing changed', async () => {
    await using run = await syncUnderTest();
    run.crm.create(ticketSample, contactSample);
    await run.sync();
    const echo = await run.sync();
    expect(echo).toMatchObject({ created: 0, updated: 0, pushed: 0, conflicts: 0 });
    expect(await run.sync()).toMatchObject({ pulled: 0, pushed: 0 });
    expect(await run.cases()).toHaveLength(1);
  });

  it('with a value that the map does not know waits with its reason, the rest goes on, and it comes once it is right', async () => {
    await using run = await syncUnderTest();
    const odd = run.crm.create({ ...ticketSample, kind: 'praise' }, contactSample);
    run.crm.create(ticketSample, contactSample);
    expect(await run.sync()).toMatchObject({ created: 1, rejected: 1 });
    expect(await run.rejections()).toMatchObject([
      { direction: 'in', key: odd, tries: 1, message: 'kind: the map does not know "praise".' },
    ]);
    run.crm.edit(odd, { kind: 'complaint' });
    expect(await run.sync()).toMatchObject({ created: 1, rejected: 0 });
    expect(await run.rejections()).toEqual([]);
  });

  it('with a title that is too long is cut, and said whole before the facts', async () => {
    await using run = await syncUnderTest();
    const title = 'La nevera ñ '.repeat(30).trim();
    run.crm.create({ ...ticketSample, subject: title }, contactSample);
    expect(await run.sync()).toMatchObject({ created: 1, rejected: 0 });
    const [row] = await run.cases();
    expect([...(row?.subject ?? '')]).toHaveLength(160);
    expect((await run.desk.open(lead, row?.caseId ?? '')).facts).toBe(`${title}\n\n${ticketSample.content}`);
  });

  it('written in HTML is a case in plain text, with the hash of what it was', async () => {
    await using run = await syncUnderTest();
    const content =
      '<p>No enfr&iacute;a.</p><script>alert(1)</script><p>Vea <a href="https://a.co/1">la foto</a>\u0000</p>';
    run.crm.create({ ...ticketSample, content }, { ...contactSample, lastname: 'Núñez\u0007 Peña' });
    expect(await run.sync()).toMatchObject({ created: 1, rejected: 0 });
    const detail = await run.desk.open(lead, (await run.cases())[0]?.caseId ?? '');
    expect(detail.facts).toBe('No enfría.\n\nVea la foto (https://a.co/1)');
    expect(detail.person?.name).toBe('María José Núñez Peña');
    // By sha256sum.
    expect(detail.origin?.originals).toEqual([
      { field: 'content', sha256: '13319bd6e86d79b5204e58b675a5d1035d70abce1b6966ba272ca67cac7d346b' },
    ]);
  });

  it('in plain text has no other original', async () => {
    await using run = await syncUnderTest();
    run.crm.create({ ...ticketSample, content: 'Uno\r\ndos < 3' }, contactSample);
    await run.sync();
    const detail = await run.desk.open(lead, (await run.cases())[0]?.caseId ?? '');
    expect([detail.facts, detail.origin?.originals]).toEqual(['Uno\ndos < 3', undefined]);
  });

  it('whose contact has no name is no anonymous case', async () => {
    await using run = await syncUnderTest();
    run.crm.create(ticketSample, { ...contactSample, firstname: '', lastname: '' });
    expect(await run.sync()).toMatchObject({ created: 0, rejected: 1 });
  });

  it('is given to whom the CRM gives it, and to nobody that the map does not know', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create({ ...ticketSample, owner: '77' }, contactSample);
    await run.sync();
    expect((await run.cases())[0]?.assignee?.id).toBe('camila-restrepo');
    run.crm.edit(id, { owner: '78' });
    await run.sync();
    expect((await run.cases())[0]?.assignee?.id).toBe('julian-avila');
    run.crm.edit(id, { owner: '99' });
    expect(await run.sync()).toMatchObject({ conflicts: 1 });
    expect((await run.cases())[0]?.assignee?.id).toBe('julian-avila');
  });

  it('closed in the CRM closes no case: only the gate does, and a person is told', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create(ticketSample, contactSample);
    await run.sync();
    run.crm.edit(id, { stage: 'closed' });
    expect(await run.sync()).toMatchObject({ conflicts: 1 });
    expect(await run.conflicts()).toMatchObject([
      { remoteId: id, field: 'status', theirs: 'closed', winner: 'person' },
    ]);
    expect((await run.cases())[0]?.stage).toBe('unassigned');
    expect(await run.sync()).toMatchObject({ conflicts: 0 });
  });

  it('whose due date somebody changed gets it back', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create(ticketSample, contactSample);
    await run.sync();
    run.crm.edit(id, { pqrs_due_at: '2027-06-30T00:00:00.000Z' });
    expect(await run.sync()).toMatchObject({ conflicts: 1, pushed: 1 });
    expect(run.crm.ticket(id)?.fields['pqrs_due_at']).toBe('2026-12-17T04:59:59.000Z');
    expect(await run.sync()).toMatchObject({ conflicts: 0, pushed: 0 });
  });

  it('changes its light on the day on which the term is short, though nothing happened', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create(ticketSample, contactSample);
    await run.sync();
    const light = async (now: string) => {
      run.clock.set(now);
      await run.sync();
      return run.crm.ticket(id)?.fields['pqrs_light'];
    };
    expect(await light('2026-12-16T23:59:00-05:00')).toBe('today');
    expect(await light('2026-12-17T00:01:00-05:00')).toBe('over');
  });

  it('deleted in the CRM leaves the case as it is, and is linked again when it is restored', async () => {
    await using run = await syncUnderTest();
    const id = run.crm.create(ticketSample, contactSample);
    await run.sync();
    await run.sync();
    run.crm.delete(id);
    expect(await run.sync()).toMatchObject({ deleted: 1, conflicts: 1, rejected: 0 });
    run.crm.restore(id);
    expect(await run.sync()).toMatchObject({ created: 0 });
    expect(await run.cases()).toHaveLength(1);
  });

  it('merged into another keeps both cases with both terms', async () => {
    await using run = await syncUnderTest();
    const [winner, loser] = [run.crm.create(ticketSample, contactSample), run.crm.create(ticketSample, contactSample)];
    await run.sync();
    await run.sync();
    run.crm.merge(winner, loser);
    expect(await run.sync()).toMatchObject({ merged: 1 });
    expect(await run.conflicts()).toMatchObject([
      { remoteId: loser, field: 'merge', theirs: winner, winner: 'person' },
    ]);
    expect((await run.cases()).map(({ stage }) => stage)).toEqual(['unassigned', 'unassigned']);
  });
});

describe('a case filed here', () => {
  it('becomes a ticket that says nothing of what was written', async () => {
    await using run = await syncUnderTest();
    await run.desk.submit(submission);
    expect(await run.sync()).toMatchObject({ pushed: 1 });
    const [ticket] = run.crm.tickets();
    expect(ticket?.fields['subject']).toBe((await run.cases())[0]?.radicado);
    expect(JSON.stringify(ticket)).not.toContain(submission.facts.slice(0, 20));
  });

  it('makes no ticket where the map has none to make', async () => {
    await using run = await syncUnderTest();
    await run.desk.submit(submission);
    const { create: _, ...map } = run.context.map;
    expect(await run.sync({ map })).toMatchObject({ pushed: 0 });
  });
});

it('lets one process at a time', async () => {
  await using run = await syncUnderTest();
  const both = await Promise.all([run.sync(), run.sync({ ...run.context })]);
  expect(both.filter((summary) => summary !== undefined).length).toBeGreaterThan(0);
  await run.store.lease(run.context.organization.tenant, run.context.account, 'another', 0, Date.parse('2027-01-01'));
  expect(await run.sync()).toBeUndefined();
});

describe.each<[string, () => Promise<LedgerPlace | undefined>, number]>([
  ['a SQLite file', async () => undefined, 40],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() }), 8],
])('in %s', (_, makePlace, numRuns) => {
  it('two runs leave both sides equal, whatever happened on either in between', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('create' as const) }),
      fc.record({ does: fc.constantFrom('owner', 'tamper', 'delete', 'restore', 'close'), at: fc.nat() }),
      fc.record({ does: fc.constant('work' as const), at: fc.nat() }),
      fc.record({ does: fc.constantFrom('sync', 'fail') }),
      fc.record({ does: fc.constant('days' as const), days: fc.integer({ min: 1, max: 9 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const place = await makePlace();
        await using run = await syncUnderTest(place === undefined ? {} : { place });
        const made: string[] = [];
        const gone = new Set<string>();
        for (const one of steps) {
          const id = made[('at' in one ? one.at : 0) % Math.max(1, made.length)];
          if (one.does === 'create') made.push(run.crm.create(ticketSample, contactSample));
          if (one.does === 'sync') await run.sync();
          if (one.does === 'fail') await failing(run);
          if (one.does === 'days' && 'days' in one)
            run.clock.set(new Date(Date.parse(run.clock.now()) + one.days * 86_400_000).toISOString());
          if (id === undefined) continue;
          if (one.does === 'work') await work(run, id);
          if (one.does === 'restore' && gone.delete(id)) run.crm.restore(id);
          if (gone.has(id)) continue;
          if (one.does === 'owner') run.crm.edit(id, { owner: '78' });
          if (one.does === 'tamper') run.crm.edit(id, { pqrs_stage: 'closed', pqrs_due_at: null });
          if (one.does === 'close') run.crm.edit(id, { stage: 'closed' });
          if (one.does === 'delete') {
            run.crm.delete(id);
            gone.add(id);
          }
        }
        await run.sync();
        await run.sync();
        await expectEqual(run);
        expect(await run.sync()).toMatchObject({ created: 0, pushed: 0, rejected: 0 });
      }),
      { numRuns },
    );
  });
});

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

/** A run whose connector breaks halfway. */
async function failing(run: Run): Promise<void> {
  const connector = {
    ...run.crm.connector,
    push: async () => {
      throw new Error('the line went dead');
    },
  };
  await run.sync({ connector }).catch(() => undefined);
}

/** Somebody takes a case on, if the ticket has one already. */
async function work(run: Run, remoteId: string): Promise<void> {
  const caseId = run.crm.ticket(remoteId)?.externalId;
  if (!caseId) return;
  const detail = await run.desk.open(lead, caseId);
  if (!detail.allowed.includes('assign')) return;
  await run.desk.command(lead, caseId, { type: 'assign', to: { id: 'camila-restrepo', name: 'Camila Restrepo' } });
}

/** Every ticket says of its case what the desk says of it, and every case has one ticket at most. */
async function expectEqual(run: Run): Promise<void> {
  const seen = new Set<string>();
  for (const { externalId, fields } of run.crm.tickets()) {
    const { radicado, stage, clocks } = await run.desk.open(lead, externalId ?? 'none');
    expect(fields).toMatchObject({ pqrs_radicado: radicado, pqrs_stage: stage });
    const dueAt = clocks[0] && new Date(clocks[0].dueAt).toISOString();
    expect(fields['pqrs_due_at'] ?? undefined).toBe(dueAt);
    expect(seen.has(externalId ?? '')).toBe(false);
    seen.add(externalId ?? '');
  }
}
