import { describe, expect, it } from 'vitest';
import { conflictText } from './conflictText.js';
import { contactSample, lead, syncUnderTest, ticketSample } from './syncSamples.js';

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

async function given(run: Run, caseId: string, id: string, name: string): Promise<void> {
  await run.desk.command(lead, caseId, { type: 'assign', to: { id, name } });
}

async function ticketed(run: Run, owner = '77'): Promise<{ ticket: string; caseId: string }> {
  const ticket = run.crm.create({ ...ticketSample, owner }, contactSample);
  await run.sync();
  return { ticket, caseId: (await run.cases())[0]?.caseId ?? '' };
}

const lines = async (run: Run) => (await run.conflicts()).map((one) => conflictText(one, 'owner').split('  ')[3]);

describe('who works a ticket', () => {
  it('is whom the case was given to here, once', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await given(run, caseId, 'julian-avila', 'Julián Ávila');
    expect(await run.sync()).toMatchObject({ pushed: 1 });
    expect(run.crm.ticket(ticket)?.fields['owner']).toBe('78');
    expect(await run.sync()).toMatchObject({ updated: 0, pushed: 0, conflicts: 0 });
    expect((await run.desk.open(lead, caseId)).assignee?.id).toBe('julian-avila');
  });

  it('is whom the CRM gave it to, where both changed it', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run, '');
    await given(run, caseId, 'julian-avila', 'Julián Ávila');
    run.crm.edit(ticket, { owner: '77' });
    await run.sync();
    expect(run.crm.ticket(ticket)?.fields['owner']).toBe('77');
    expect((await run.desk.open(lead, caseId)).assignee?.id).toBe('camila-restrepo');
  });

  it('stays an owner whom nobody here knows, and a line says so', async () => {
    await using run = await syncUnderTest();
    const { ticket } = await ticketed(run);
    run.crm.edit(ticket, { owner: '99' });
    await run.sync();
    await run.sync();
    expect(run.crm.ticket(ticket)?.fields['owner']).toBe('99');
    expect(await lines(run)).toEqual([
      '"99" is in no "staff" of the map or not at the desk: the case keeps who has it.',
    ]);
  });

  it('stays as it was where the assignee is nobody there, and a line says so once', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketed(run);
    await given(run, caseId, 'paola-ruiz', 'Paola Ruiz');
    await run.sync();
    await given(run, caseId, 'paola-ruiz', 'Paola Ruiz');
    await run.sync();
    expect(run.crm.ticket(ticket)?.fields['owner']).toBe('77');
    expect(await lines(run)).toEqual([
      '"paola-ruiz" works no tickets there: not in the map, unknown or deactivated. The ticket keeps its owner.',
    ]);
  });
});
