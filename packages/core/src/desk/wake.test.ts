import { describe, expect, it } from 'vitest';
import { fold } from '../case/evolve.js';
import { caseClock } from './caseClock.js';
import { andina, camila, deskInMemory, filing, paola } from './deskSamples.js';
import { createEvaluation } from './evaluate.js';
import { nextWakeAt, timeRules, type TimeRules } from './wake.js';

const claim = { worker: 'one', limit: 10, leaseMs: 60_000 };

/** A reclamo received on 1 July 2026 in Bogotá: due on 24 July, soon from 21 July on (Ley 1480 de 2011 art. 58 num. 5). */
async function filed() {
  const { desk, clock, ports } = deskInMemory();
  const { caseId } = await desk.submit(filing());
  const state = async () => fold(await ports.ledger.read('andina', caseId))!;
  const wakeups = (now: string) => ports.ledger.claimWakeups('andina', { ...claim, now });
  return { desk, clock, ports, caseId, state, wakeups };
}

describe('when a case wakes up', () => {
  it('is when it becomes due soon, then when its term has passed, and then never', async () => {
    const state = await (await filed()).state();
    const next = (after: string) => nextWakeAt(state, caseClock(state, andina), andina, after);
    expect(next('2026-07-01T10:00:00-05:00')).toBe('2026-07-21T05:00:00.000Z');
    expect(next('2026-07-20T23:59:59-05:00')).toBe('2026-07-21T05:00:00.000Z');
    expect(next('2026-07-21T00:00:00-05:00')).toBe('2026-07-25T05:00:00.000Z');
    expect(next('2026-07-25T00:00:00-05:00')).toBeUndefined();
  });

  it('goes by the zone of the organisation', async () => {
    const state = await (await filed()).state();
    const madrid = { ...andina, timeZone: 'Europe/Madrid' };
    expect(nextWakeAt(state, caseClock(state, madrid), madrid, '2026-07-01T15:00:00Z')).toBe(
      '2026-07-20T22:00:00.000Z',
    );
  });

  it('is never while no clock of it runs: answered, paused or closed', async () => {
    const state = await (await filed()).state();
    const clock = caseClock(state, andina);
    const after = '2026-07-01T15:00:00Z';
    expect(nextWakeAt(state, { ...clock, stoppedAt: after }, andina, after)).toBeUndefined();
    expect(nextWakeAt(state, { ...clock, pausedAt: after }, andina, after)).toBeUndefined();
    expect(nextWakeAt({ ...state, stage: 'closed' }, clock, andina, after)).toBeUndefined();
  });
});

describe('a case in the ledger', () => {
  it('is armed when it is filed, and no more once its answer was notified', async () => {
    const { desk, caseId, wakeups } = await filed();
    expect(await wakeups('2026-07-21T04:59:59.999Z')).toEqual([]);
    await desk.command(camila, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
    await desk.command(camila, caseId, { type: 'draftAnswer', text: 'Se repara.', decision: 'granted' });
    await desk.command(paola, caseId, { type: 'approveAnswer' });
    expect(await wakeups('2026-07-21T05:00:00.000Z')).toMatchObject([{ caseId, version: 4 }]);
    await desk.command(camila, caseId, { type: 'notifyAnswer', channel: 'email' });
    expect(await wakeups('2027-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('that was closed where it came from is never armed', async () => {
    const { desk, ports } = deskInMemory();
    const origin = { system: 'old', id: '1', status: 'Solved', outcome: 'closed' } as const;
    await desk.submit(filing(), { origin });
    expect(await ports.ledger.runtimeHealth('andina', '2027-01-01T00:00:00.000Z')).toMatchObject({ waiting: 0 });
  });

  it('is armed anew when it was looked at, and a second look changes nothing', async () => {
    const { desk, clock, caseId, ports, wakeups } = await filed();
    clock.set('2026-07-21T00:00:00-05:00');
    await wakeups(clock.now());
    await desk.evaluate(caseId);
    await desk.evaluate(caseId);
    expect(await ports.ledger.read('andina', caseId)).toHaveLength(1);
    expect(await wakeups('2026-07-25T04:59:59.999Z')).toEqual([]);
    clock.set('2026-07-25T00:00:00-05:00');
    expect(await wakeups(clock.now())).toMatchObject([
      { caseId, wakeAt: '2026-07-25T05:00:00.000Z', attempts: 0, lapses: 0 },
    ]);
    await desk.evaluate(caseId);
    expect(await wakeups('2030-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('that nobody knows is an error, and keeps no other back', async () => {
    const { desk, clock, caseId, wakeups } = await filed();
    await expect(desk.evaluate('nobody')).rejects.toMatchObject({ code: 'case-not-found' });
    clock.set('2026-07-21T00:00:00-05:00');
    expect(await desk.evaluateEach(['nobody', caseId])).toMatchObject([
      { caseId: 'nobody', error: { code: 'case-not-found' } },
    ]);
    expect(await wakeups('2026-07-25T05:00:00.000Z')).toMatchObject([{ wakeAt: '2026-07-25T05:00:00.000Z' }]);
  });
});

describe('what follows from time', () => {
  const remark = 'El término venció.';
  /** A note once the term has passed. */
  const rules: TimeRules = {
    followUps: ({ events }, { dueAt }, now) =>
      Date.parse(now) > Date.parse(dueAt) && !events.some((event) => event.type === 'noted' && event.text === remark)
        ? [{ type: 'noted', text: remark }]
        : [],
    nextWakeAt: timeRules.nextWakeAt,
  };

  it('is recorded once, by the product itself, however many look at once', async () => {
    const { clock, caseId, ports, wakeups } = await filed();
    const { evaluate } = createEvaluation(ports, andina, rules);
    await evaluate(caseId);
    expect(await ports.ledger.read('andina', caseId)).toHaveLength(1);
    clock.set('2026-07-26T00:00:00-05:00');
    await Promise.all([evaluate(caseId), evaluate(caseId), evaluate(caseId)]);
    await evaluate(caseId);
    const events = await ports.ledger.read('andina', caseId);
    expect(events.map(({ event }) => [event.type, event.at, event.by])).toEqual([
      ['registered', '2026-07-01T15:00:00.000Z', { id: 'citizen', name: '', role: 'citizen' }],
      ['noted', '2026-07-26T05:00:00.000Z', { id: 'pqrs-kit', name: '', role: 'system' }],
    ]);
    expect(await wakeups('2030-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('gives way to a command that was faster, and is looked at again', async () => {
    const { desk, clock, caseId, ports, wakeups } = await filed();
    clock.set('2026-07-26T00:00:00-05:00');
    const racing = { ...ports.ledger };
    const { evaluate } = createEvaluation(
      {
        ...ports,
        ledger: {
          ...racing,
          append: async (...call) => {
            await desk.command(camila, caseId, { type: 'note', text: 'Llamé.' });
            return racing.append(...call);
          },
        },
      },
      andina,
      rules,
    );
    await evaluate(caseId);
    expect((await ports.ledger.read('andina', caseId)).map(({ event }) => event.type)).toEqual(['registered', 'noted']);
    expect(await wakeups('2030-01-01T00:00:00.000Z')).toEqual([]);
    await createEvaluation(ports, andina, rules).evaluate(caseId);
    expect(await ports.ledger.read('andina', caseId)).toHaveLength(3);
  });
});
