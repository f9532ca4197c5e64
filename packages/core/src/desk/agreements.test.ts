import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { approval, soundDraft } from '../case/caseSamples.js';
import type { CaseDetail } from './client.js';
import { caribe, nineHours, p1, withAgreements } from './agreementSamples.js';
import { camila, deskInMemory, filing, julian, paola } from './deskSamples.js';
import type { Organization } from './organization.js';

const machine: Actor = { id: 'crm', name: '', role: 'system' };
const quality: Actor = { id: 'q', name: 'Calidad', role: 'area' };
const toCamila = { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } } as const;
const called = { type: 'recordContact', channel: 'phone', direction: 'out', text: 'Va un técnico' } as const;

/** A case that came in at 10 in the morning of Wednesday 1 July 2026, with P1 under the contract C-7. */
async function filed(organization: Organization = withAgreements) {
  const { desk, clock, ports } = deskInMemory({}, organization);
  const { caseId } = await desk.submit(filing(), { agreement: p1 });
  const at = (instant: string) => clock.set(`2026-07-${instant}:00-05:00`);
  return { desk, clock, ports, caseId, at };
}

const clockOf = (detail: CaseDetail, id: string) => detail.otherClocks.find((one) => one.id === id);
const shown = ({ otherClocks }: CaseDetail) => otherClocks.map(({ id, dueAt, state }) => [id, dueAt, state]);

describe('a case under an agreement', () => {
  it('has its clocks beside that of the law, and the one that ends first binds', async () => {
    const { desk, caseId } = await filed();
    const detail = await desk.open(camila, caseId);
    expect(shown(detail)).toEqual([
      ['agreement.acknowledgement', '2026-07-01T10:15:00-05:00', 'met'],
      ['agreement.firstResponse', '2026-07-01T10:30:00-05:00', 'running'],
      ['agreement.resolution', '2026-07-01T14:00:00-05:00', 'running'],
    ]);
    expect(detail.bindingClock).toBe('agreement.firstResponse');
    expect(detail.contracts).toEqual([
      { customer: p1.customer, contractId: p1.contractId, service: 'Soporte en sitio' },
    ]);
    expect(detail.clocks[0]?.dueDate).toBe('2026-07-24');
    expect(detail.agreement).toMatchObject({
      ...p1,
      applied: { service: 'Soporte en sitio', version: 1, priority: 'P1' },
    });
  });

  it('falls under it from reception on, whoever says so and however late', async () => {
    const { desk, at } = await filed();
    const { caseId } = await desk.submit(filing());
    expect((await desk.open(camila, caseId)).bindingClock).toBe('statute');
    at('01T12:00');
    const detail = await desk.command(camila, caseId, { type: 'setAgreement', ...p1, urgency: 'medium' });
    expect(clockOf(detail, 'agreement.resolution')).toMatchObject({
      dueAt: '2026-07-01T18:00:00-05:00',
      priority: 'P2',
      elapsedMinutes: 120,
    });
    expect(detail.timeline.at(-1)).toMatchObject({ type: 'agreementSet', by: camila, at: '2026-07-01T17:00:00.000Z' });
  });

  it('cannot fall under one that there is not, or that was not in force when it came in', async () => {
    const { desk, caseId } = await filed();
    const set = { type: 'setAgreement', ...p1, contractId: 'C-9' } as const;
    await expect(desk.command(camila, caseId, set)).rejects.toMatchObject({ code: 'agreement-not-found' });
    const early = desk.submit(filing(), { agreement: p1, receivedAt: '2025-12-31T23:59:59-05:00' });
    await expect(early).rejects.toMatchObject({ code: 'agreement-not-found' });
    expect((await desk.open(camila, caseId)).version).toBe(2);
  });

  it('can be read when the organisation has the agreement no more', async () => {
    const { ports, caseId } = await filed();
    const { desk } = deskInMemory(ports, { ...withAgreements, agreements: [] });
    const detail = await desk.open(camila, caseId);
    expect(detail.otherClocks).toEqual([]);
    expect(detail.agreement).toEqual({ ...p1, waitingFor: [] });
    expect(detail.allowed).not.toContain('setAgreement');
    expect(detail).not.toHaveProperty('contracts');
  });

  it('is answered first by a person, never by a machine', async () => {
    const { desk, caseId, at } = await filed();
    at('01T10:05');
    await desk.command(machine, caseId, called);
    const first = clockOf(await desk.open(camila, caseId), 'agreement.firstResponse');
    expect(first).toMatchObject({ state: 'running' });
    expect(first).not.toHaveProperty('stoppedAt');
    expect(first).toHaveProperty('explanation.ignored', [
      { at: '2026-07-01T10:00:00-05:00', event: 'acknowledged', why: 'automaticAnswer' },
      { at: '2026-07-01T10:05:00-05:00', event: 'acknowledged', why: 'automaticAnswer' },
    ]);
    at('01T10:30');
    const detail = await desk.command(camila, caseId, called);
    expect(clockOf(detail, 'agreement.firstResponse')).toMatchObject({
      state: 'met',
      stoppedAt: '2026-07-01T10:30:00-05:00',
    });
    expect(clockOf(detail, 'agreement.nextUpdate.1')).toMatchObject({ dueAt: '2026-07-01T12:30:00-05:00' });
  });

  it('waits for what the agreement lets it wait for, and for nothing else', async () => {
    const { desk, caseId, at } = await filed();
    const pause = (reason: 'waitingForAccess' | 'forceMajeure') =>
      desk.command(camila, caseId, { type: 'pauseAgreement', reason });
    at('01T11:00');
    await pause('forceMajeure');
    const held = await pause('waitingForAccess');
    expect(held.agreement?.waitingFor).toEqual(['forceMajeure', 'waitingForAccess']);
    expect(clockOf(held, 'agreement.resolution')).toMatchObject({ paused: true });
    expect(held.bindingClock).toBe('statute');
    await expect(pause('waitingForAccess')).rejects.toMatchObject({ code: 'case-command-refused' });
    at('01T12:00');
    await desk.command(camila, caseId, { type: 'resumeAgreement', reason: 'forceMajeure' });
    at('01T13:00');
    const gone = await desk.command(camila, caseId, { type: 'resumeAgreement', reason: 'waitingForAccess' });
    // Two of the three hours since it came in were waited.
    expect(clockOf(gone, 'agreement.resolution')).toMatchObject({
      dueAt: '2026-07-01T16:00:00-05:00',
      elapsedMinutes: 60,
      paused: false,
    });
    expect(gone.clocks[0]).not.toHaveProperty('pausedAt');
  });

  it('keeps its version, or moves with what has elapsed, as the new version says', async () => {
    const next = {
      ...caribe,
      version: 2,
      validFrom: '2026-07-02',
      calendar: nineHours,
      targets: { ...caribe.targets, P1: { ...caribe.targets.P1, resolution: { amount: 960, unit: 'workingMinutes' } } },
    } as const;
    const read = async (transition: 'keep' | 'move') => {
      const agreements = [caribe, { ...next, transition }];
      const { desk, caseId, at } = await filed({ ...withAgreements, agreements });
      at('02T09:00');
      const detail = await desk.open(camila, caseId);
      return { clock: clockOf(detail, 'agreement.resolution'), why: detail.agreement?.applied?.why };
    };
    expect(await read('keep')).toMatchObject({
      clock: { version: 1, dueAt: '2026-07-01T14:00:00-05:00', state: 'missed' },
      why: { rule: 'kept', newerVersion: 2 },
    });
    // 14 hours of the first day count as they did; of the second day the hour since 8.
    expect(await read('move')).toMatchObject({
      clock: { version: 2, elapsedMinutes: 900, dueAt: '2026-07-02T10:00:00-05:00', state: 'running' },
      why: { rule: 'moved', fromVersion: 1, since: '2026-07-02T00:00:00-05:00' },
    });
  });

  it('is resolved by its answer, and not by one that came back', async () => {
    const { desk, caseId, at } = await filed();
    for (const command of [toCamila, soundDraft] as const) await desk.command(camila, caseId, command);
    await desk.command(paola, caseId, approval);
    at('01T13:00');
    const notified = await desk.command(camila, caseId, { type: 'notifyAnswer', channel: 'email' });
    expect(clockOf(notified, 'agreement.resolution')).toMatchObject({ state: 'met', elapsedMinutes: 180 });
    at('01T15:00');
    const back = await desk.command(camila, caseId, { type: 'bounceNotification', reason: 'Buzón lleno' });
    expect(clockOf(back, 'agreement.resolution')).toMatchObject({ state: 'missed', elapsedMinutes: 300 });
  });

  it('shows nothing of its contract to other areas, nor of any clock to who may not read it', async () => {
    const { desk, caseId } = await filed();
    await desk.command(camila, caseId, toCamila);
    await desk.command(camila, caseId, { type: 'askArea', area: 'calidad', text: '¿Qué falló?' });
    const ofArea = await desk.open(quality, caseId);
    expect(ofArea.otherClocks.map(({ id }) => id)).toEqual(['internal.s1']);
    expect(JSON.stringify(ofArea)).not.toMatch(/Caribe|C-7/);
    await desk.command(camila, caseId, { type: 'classify', category: 'denuncia', reason: 'r' });
    const hidden = await desk.open(julian, caseId);
    expect(hidden).toMatchObject({ otherClocks: [], bindingClock: 'statute' });
    expect(JSON.stringify(hidden)).not.toMatch(/Caribe|C-7/);
  });
});

describe('what an area is asked for', () => {
  it('runs in the hours of the area, and says whether it fits in what the customer is owed', async () => {
    const { desk, caseId, at } = await filed();
    await desk.command(camila, caseId, toCamila);
    const ask = { type: 'askArea', area: 'calidad', text: '¿Qué falló?' } as const;
    const fitting = await desk.command(camila, caseId, ask);
    at('01T15:30');
    const late = await desk.command(camila, caseId, ask);
    expect(clockOf(fitting, 'internal.s1')).toMatchObject({ dueAt: '2026-07-01T14:00:00-05:00', fits: true });
    // An hour and a half of today, and two and a half of tomorrow.
    expect(clockOf(late, 'internal.s2')).toMatchObject({ dueAt: '2026-07-02T10:30:00-05:00', fits: false });
    expect(late.requests[1]).toMatchObject({ dueDate: '2026-07-02', within: { amount: 240, unit: 'workingMinutes' } });
    at('02T10:30');
    const answered = await desk.command(quality, caseId, { type: 'answerArea', requestId: 's2', text: 'El cabezal' });
    expect(clockOf(answered, 'internal.s2')).toMatchObject({ state: 'met', elapsedMinutes: 240 });
    expect(clockOf(answered, 'internal.s1')).toMatchObject({ state: 'missed' });
  });

  it('has the day that was agreed to its last second, and a day where the area has no target', async () => {
    const { desk, caseId, at } = await filed();
    await desk.command(camila, caseId, toCamila);
    const ask = { type: 'askArea', area: 'ventas', text: '¿Qué se ofreció?' } as const;
    await expect(desk.command(camila, caseId, ask)).rejects.toMatchObject({
      code: 'input-invalid',
      fields: [{ field: 'dueDate', code: 'required' }],
    });
    const asked = await desk.command(camila, caseId, { ...ask, dueDate: '2026-07-03' });
    expect(clockOf(asked, 'internal.s1')).toMatchObject({ dueAt: '2026-07-03T23:59:59-05:00', state: 'running' });
    at('04T00:00');
    expect(clockOf(await desk.open(camila, caseId), 'internal.s1')).toMatchObject({ state: 'missed' });
  });
});

describe('what an authority demands', () => {
  const sic = { type: 'recordRequirement', authority: 'SIC', reference: '26-1', owner: 'Paola Ruiz' } as const;

  it('runs to the last second of the day that its letter says', async () => {
    const { desk, caseId, clock } = await filed();
    const recorded = await desk.command(camila, caseId, { ...sic, dueDate: '2026-07-10' });
    expect(clockOf(recorded, 'requirement.q1')).toMatchObject({ dueAt: '2026-07-10T23:59:59-05:00', state: 'running' });
    clock.set('2026-07-10T23:59:59-05:00');
    expect(clockOf(await desk.open(camila, caseId), 'requirement.q1')).toMatchObject({ state: 'running' });
    const answer = { type: 'answerRequirement', requirementId: 'q1', evidence: 'Radicado 8' } as const;
    const answered = await desk.command(camila, caseId, answer);
    expect(clockOf(answered, 'requirement.q1')).toMatchObject({ state: 'met', stoppedAt: '2026-07-10T23:59:59-05:00' });
  });

  it('runs for the time that its letter gives, from its notification, and binds where it ends first', async () => {
    const { desk } = await filed();
    const { caseId } = await desk.submit(filing());
    const hours = { amount: 48, unit: 'hours' } as const;
    const days = { amount: 3, unit: 'businessDays' } as const;
    await desk.command(camila, caseId, { ...sic, term: hours, notifiedAt: '2026-06-30T16:20:00-05:00' });
    const detail = await desk.command(camila, caseId, { ...sic, term: days });
    expect(clockOf(detail, 'requirement.q1')).toMatchObject({ dueAt: '2026-07-02T16:20:00-05:00' });
    // Thursday, Friday and Monday.
    expect(clockOf(detail, 'requirement.q2')).toMatchObject({ dueAt: '2026-07-06T23:59:59-05:00' });
    expect(clockOf(detail, 'requirement.q2')).toHaveProperty('explanation.total', 3);
    expect(detail.bindingClock).toBe('requirement.q1');
  });

  it('says a date or a time, never both and never neither', async () => {
    const { desk, caseId } = await filed();
    const both = { ...sic, dueDate: '2026-07-10', term: { amount: 1, unit: 'hours' } } as const;
    await expect(desk.command(camila, caseId, both)).rejects.toMatchObject({
      fields: [{ field: 'dueDate', code: 'notAllowed' }],
    });
    await expect(desk.command(camila, caseId, sic)).rejects.toMatchObject({
      fields: [{ field: 'dueDate', code: 'required' }],
    });
  });
});
