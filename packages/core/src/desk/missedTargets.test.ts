import { describe, expect, it } from 'vitest';
import { approval, soundDraft } from '../case/caseSamples.js';
import { alertText } from '../view/alert.js';
import { caribe, nineHours, p1, withAgreements } from './agreementSamples.js';
import { camila, deskInMemory, filing, paola } from './deskSamples.js';
import type { Organization } from './organization.js';

const claim = { worker: 'one', limit: 10, leaseMs: 60_000 };
const called = { type: 'recordContact', channel: 'phone', direction: 'out', text: 'Va un técnico' } as const;

async function filed(organization: Organization = withAgreements) {
  const { desk, clock, ports } = deskInMemory({}, organization);
  const { caseId } = await desk.submit(filing(), { agreement: p1 });
  const at = (instant: string) => clock.set(`2026-07-${instant}-05:00`);
  const missed = async () => {
    const events = await ports.ledger.read('andina', caseId);
    return events.flatMap(({ event }) => (event.type === 'targetMissed' ? [[event.clockId, event.dueAt]] : []));
  };
  const look = async () => {
    await desk.evaluate(caseId);
    await desk.evaluate(caseId);
    return missed();
  };
  const nextWake = async () => {
    const [armed] = await ports.ledger.claimWakeups('andina', { ...claim, now: '2100-01-01T00:00:00.000Z' });
    return armed?.wakeAt;
  };
  return { desk, ports, caseId, at, look, nextWake };
}

describe('a target that is missed', () => {
  it('is on record once for each end, in the second after its last one', async () => {
    const { at, look } = await filed();
    at('01T10:30:00');
    expect(await look()).toEqual([]);
    at('01T10:30:01');
    expect(await look()).toEqual([['agreement.firstResponse', '2026-07-01T10:30:00-05:00']]);
    at('01T14:00:01');
    expect(await look()).toEqual([
      ['agreement.firstResponse', '2026-07-01T10:30:00-05:00'],
      ['agreement.resolution', '2026-07-01T14:00:00-05:00'],
    ]);
  });

  it('is on record, too, where it was met late before anybody looked', async () => {
    const { desk, caseId, at, look } = await filed();
    at('01T10:45:00');
    await desk.command(camila, caseId, called);
    expect(await look()).toEqual([['agreement.firstResponse', '2026-07-01T10:30:00-05:00']]);
  });

  it('may be missed again where a new priority gave it another end', async () => {
    const { desk, caseId, at, look } = await filed();
    at('01T10:40:00');
    expect(await look()).toHaveLength(1);
    await desk.command(camila, caseId, { type: 'setAgreement', ...p1, urgency: 'medium' });
    expect(await look()).toHaveLength(1);
    at('01T11:00:01');
    expect(await look()).toEqual([
      ['agreement.firstResponse', '2026-07-01T10:30:00-05:00'],
      ['agreement.firstResponse', '2026-07-01T11:00:00-05:00'],
    ]);
  });

  it('is told of an area and of an authority, also of a closed case', async () => {
    const { desk, caseId, at, look } = await filed();
    await desk.command(camila, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
    await desk.command(camila, caseId, { type: 'askArea', area: 'calidad', text: '¿Qué falló?' });
    const sic = { type: 'recordRequirement', authority: 'SIC', reference: '26-1', owner: 'Paola Ruiz' } as const;
    await desk.command(camila, caseId, { ...sic, dueDate: '2026-07-02' });
    await desk.command(camila, caseId, soundDraft);
    await desk.command(paola, caseId, approval);
    await desk.command(camila, caseId, { type: 'notifyAnswer', channel: 'email' });
    at('03T00:00:00');
    expect(await look()).toEqual([
      ['requirement.q1', '2026-07-02T23:59:59-05:00'],
      ['internal.s1', '2026-07-01T14:00:00-05:00'],
    ]);
  });

  it('wakes the case, and so does a version that takes it over', async () => {
    const { at, desk, caseId, nextWake } = await filed();
    // Half of the first response has gone; it is told day and night.
    expect(await nextWake()).toBe('2026-07-01T15:15:00.000Z');
    at('01T10:29:59');
    await desk.evaluate(caseId);
    expect(await nextWake()).toBe('2026-07-01T15:30:00.000Z');
    const moving = { ...caribe, version: 2, validFrom: '2026-07-02', transition: 'move', calendar: nineHours } as const;
    const slow = { ...caribe, calendar: nineHours, targets: { ...caribe.targets, P1: caribe.targets.P4 } };
    const later = await filed({ ...withAgreements, agreements: [slow, moving] });
    later.at('01T16:59:00');
    await later.desk.evaluate(later.caseId);
    expect(await later.nextWake()).toBe('2026-07-02T05:00:00.000Z');
  });
});

describe('the alerts of a case under an agreement', () => {
  it('speak of the clock that they are about', async () => {
    const { desk, caseId, at } = await filed();
    at('01T10:15:00');
    await desk.evaluate(caseId);
    const { alerts, radicado } = await desk.open(paola, caseId);
    expect(alerts.map(({ level, clockId }) => [level, clockId])).toEqual([['N1', 'agreement.firstResponse']]);
    const said = (locale: 'es-CO' | 'en' | 'pt-BR') =>
      alertText(alerts[0]!, radicado, locale).replace(/[\u2066\u2069]/g, '');
    expect(said('es-CO')).toBe(
      'N1: “Primera respuesta del acuerdo”, del caso AND-2026-000001-1, llegó al 50\u00a0% de su plazo; vence hoy, miércoles 1 de julio a las 10:30\u00a0a.\u00a0m.',
    );
    expect(said('en')).toContain(
      '“First response of the agreement” of case AND-2026-000001-1 has used 50% of its time',
    );
    expect(said('pt-BR')).toContain('“Primeira resposta do acordo”, do caso AND-2026-000001-1, chegou a 50% do prazo');
  });

  it('are silent while the agreement waits, and once the target is met', async () => {
    const { desk, caseId, at } = await filed();
    // Half of the first response has gone, and nobody was told yet.
    at('01T10:16:00');
    await desk.command(camila, caseId, { type: 'pauseAgreement', reason: 'waitingForAccess' });
    at('01T23:00:00');
    await desk.evaluate(caseId);
    expect((await desk.open(paola, caseId)).alerts).toEqual([]);
    await desk.command(camila, caseId, { type: 'resumeAgreement', reason: 'waitingForAccess' });
    await desk.command(camila, caseId, called);
    at('01T23:30:00');
    await desk.evaluate(caseId);
    expect((await desk.open(paola, caseId)).alerts).toEqual([]);
  });
});

describe('what a missed target costs', () => {
  it('is measured over all cases of the contract in the window, with its tier and its cap', async () => {
    const { desk, caseId, at } = await filed();
    const other = await desk.submit(filing(), { agreement: p1 });
    await desk.submit(filing());
    await desk.command(camila, other.caseId, called);
    expect((await desk.open(camila, caseId)).agreement).not.toHaveProperty('penalty');
    at('01T10:30:01');
    const { agreement } = await desk.open(camila, caseId);
    // Of two first responses due one was met: 50 %, below 95 %; 5 % of 40 000 000 are 2 000 000, and the cap is 1 500 000.
    expect(agreement?.penalty).toMatchObject({
      period: { from: '2026-07-01', until: '2026-07-31' },
      totalPesos: 1_500_000,
      creditPesos: 1_500_000,
      clauses: [{ clause: '8.2', measured: 2, met: 1, uncappedPesos: 2_000_000, pesos: 1_500_000, capped: true }],
    });
    expect((await desk.open(camila, other.caseId)).agreement).not.toHaveProperty('penalty');
  });
});
