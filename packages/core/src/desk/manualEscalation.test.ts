import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { approval, soundDraft } from '../case/caseSamples.js';
import type { CaseCommand } from '../case/command.js';
import { camila, deskInMemory, filing, paola } from './deskSamples.js';

const lucia: Actor = { id: 'lucia', name: 'Lucía Peña', role: 'lead' };
const claim = { worker: 'one', limit: 10, leaseMs: 60_000 };
const reason = 'El cliente amenaza con ir a los medios.';
const to = (level: 'N1' | 'N2' | 'N3' | 'N4'): CaseCommand => ({ type: 'escalate', level, reason });

/** A reclamo of 1 July 2026, ten in the morning in Bogotá, in the hands of Camila. */
async function assigned() {
  const { desk, clock, ports } = deskInMemory();
  const { caseId } = await desk.submit(filing());
  await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
  const events = async () => (await ports.ledger.read('andina', caseId)).map(({ event }) => event);
  const alerts = async () => (await desk.open(paola, caseId)).alerts;
  const sent = async () => {
    const messages = await ports.ledger.claimOutbox('andina', { ...claim, now: clock.now() });
    return messages.filter(({ kind }) => kind === 'alerted').map(({ body }) => body);
  };
  return { desk, clock, caseId, events, alerts, sent };
}

describe('an escalation by hand', () => {
  it('is on record with its reason, and tells its level at once, also at night, and once', async () => {
    const { desk, clock, caseId, events, alerts, sent } = await assigned();
    clock.set('2026-07-01T23:30:00-05:00');
    await desk.command(lucia, caseId, to('N3'));
    const [escalated, alerted] = (await events()).slice(-2);
    expect(escalated).toEqual({ type: 'escalated', level: 'N3', reason, at: '2026-07-02T04:30:00.000Z', by: lucia });
    expect(alerted?.by).toEqual({ id: 'pqrs-kit', name: '', role: 'system' });
    expect(await alerts()).toMatchObject([
      {
        key: 'statute/manual/N3/3',
        level: 'N3',
        trigger: { type: 'manual' },
        roles: ['head'],
        deliverAt: '2026-07-01T23:30:00-05:00',
        dueAt: '2026-07-24T23:59:59-05:00',
      },
    ]);
    await desk.evaluate(caseId);
    expect(await sent()).toEqual([{ radicado: 'AND-2026-000001-1', version: 4 }]);
  });

  it('is for who leads', async () => {
    const { desk, caseId } = await assigned();
    for (const actor of [camila, { ...lucia, role: 'boss' }, { ...lucia, role: 'area' }] as Actor[]) {
      await expect(desk.command(actor, caseId, to('N2'))).rejects.toMatchObject({ code: 'access-forbidden' });
    }
    expect((await desk.open(camila, caseId)).allowed).not.toContain('escalate');
    expect((await desk.open(lucia, caseId)).allowed).toContain('escalate');
  });

  it('is refused to a level that it waits at, until somebody takes it on', async () => {
    const { desk, caseId, alerts, sent } = await assigned();
    await desk.command(lucia, caseId, to('N3'));
    await expect(desk.command(paola, caseId, to('N3'))).rejects.toMatchObject({
      code: 'case-command-refused',
      message: 'The case was escalated to N3 already, and nobody of that level has taken it on.',
    });
    await desk.command(lucia, caseId, to('N4'));
    const [first] = await alerts();
    await desk.command(paola, caseId, { type: 'acknowledgeAlert', key: first!.key });
    await desk.command(lucia, caseId, to('N3'));
    expect((await alerts()).map(({ key, acknowledged }) => [key, acknowledged?.by.id])).toEqual([
      ['statute/manual/N3/3', 'paola'],
      ['statute/manual/N4/5', undefined],
      ['statute/manual/N3/8', undefined],
    ]);
    expect(await sent()).toHaveLength(3);
  });

  it('goes one level up when nobody takes it on, as any alert', async () => {
    const { desk, clock, caseId, alerts } = await assigned();
    await desk.command(lucia, caseId, to('N2'));
    // A case of low severity keeps silent for eight working hours: 10 to 12 and 13 to 17 today, 8 to 10 tomorrow.
    clock.set('2026-07-02T09:59:59-05:00');
    await desk.evaluate(caseId);
    expect((await alerts()).map(({ level }) => level)).toEqual(['N2']);
    clock.set('2026-07-02T10:00:00-05:00');
    await desk.evaluate(caseId);
    expect((await alerts()).map(({ level, trigger }) => [level, trigger.type])).toContainEqual(['N3', 'silence']);
  });

  it('is over with the answer', async () => {
    const { desk, caseId } = await assigned();
    await desk.command(camila, caseId, soundDraft);
    await desk.command(paola, caseId, approval);
    await desk.command(camila, caseId, { type: 'notifyAnswer', channel: 'email' });
    await expect(desk.command(paola, caseId, to('N4'))).rejects.toMatchObject({ code: 'case-command-refused' });
  });

  it('keeps its reason from who may not read the case', async () => {
    const { desk } = deskInMemory();
    const { caseId } = await desk.submit(filing({ category: 'denuncia' }));
    await desk.command(paola, caseId, to('N4'));
    const seen = (await desk.open(camila, caseId)).timeline.find(({ type }) => type === 'escalated');
    expect(seen).toMatchObject({ level: 'N4', reason: '' });
  });
});
