import { describe, expect, test } from 'vitest';
import { due } from '../../clock/due.js';
import type { TermEvent } from '../../clock/request.js';
import { bindingNorms } from '../binding.js';
import { law } from '../registry.js';

const code = (value: string) => expect.objectContaining({ code: value }) as Error;
const request = { rule: 'co.telecom.pqr', receivedAt: '2026-09-24T09:00:00-05:00' };
const told: TermEvent = { type: 'extended', at: '2026-10-15T09:00:00-05:00', reason: 'Falta el peritaje de la red.' };

describe('a PQR to a telecom operator (Ley 1341 de 2009, art. 54)', () => {
  test('CO-053: fifteen business days, without 12 October', () => {
    const { dueDate, dueAt, skipped } = due(request);
    expect(dueDate).toBe('2026-10-16');
    expect(dueAt).toBe('2026-10-16T23:59:59-05:00');
    expect(skipped.map(({ date, reason }) => `${date} ${reason}`).join('; ')).toBe(
      '2026-09-26 sábado; 2026-09-27 domingo; 2026-10-03 sábado; 2026-10-04 domingo; 2026-10-10 sábado; 2026-10-11 domingo; 2026-10-12 festivo: Día de la Raza',
    );
  });

  test('fifteen more for evidence: 19-23 and 26-30 October, 3-6 and 9 November, without the 2nd', () => {
    expect(due({ ...request, events: [told] }).dueDate).toBe('2026-11-09');
    const until = (date: string) => due({ ...request, events: [{ ...told, until: date }] }).dueDate;
    expect(until('2026-11-06')).toBe('2026-11-06');
    expect(() => until('2026-11-10')).toThrowError(code('clock-extension-refused'));
    expect(() => due({ ...request, events: [{ ...told, at: '2026-10-17T09:00:00-05:00' }] })).toThrowError(
      code('clock-extension-refused'),
    );
  });

  test('nothing else stops it', () => {
    const asked: TermEvent = { type: 'informationRequested', at: '2026-09-28T09:00:00-05:00' };
    expect(() => due({ ...request, events: [asked] })).toThrowError(code('clock-event-not-allowed'));
  });

  test('silence decides in favour, to be carried out within 72 running hours of the midnight of expiry', () => {
    expect(due(request).explanation.silence).toMatchObject({
      effect: 'positive',
      takesEffectAt: '2026-10-16T23:59:59-05:00',
      recognition: { norm: 'co.telecom.sap_recognition', dueAt: '2026-10-20T00:00:00-05:00' },
    });
    expect(due({ ...request, events: [told] }).explanation.silence?.recognition?.dueAt).toBe(
      '2026-11-13T00:00:00-05:00',
    );
  });

  test('the 72 hours are of the chapter in force since 2018', () => {
    const recognition = (receivedAt: string) => due({ ...request, receivedAt }).explanation.silence?.recognition;
    expect(recognition('2017-12-31T09:00:00-05:00')).toBeUndefined();
    expect(recognition('2018-01-01T09:00:00-05:00')?.norm).toBe('co.telecom.sap_recognition');
  });

  test('the user has ten business days to appeal, the operator fifteen to decide', () => {
    expect(due({ rule: 'co.telecom.appeal', receivedAt: '2026-10-16T15:00:00-05:00' }).dueDate).toBe('2026-10-30');
    const decision = due({ rule: 'co.telecom.appeal.decision', receivedAt: '2026-09-24T09:00:00-05:00' });
    expect(decision.dueDate).toBe('2026-10-16');
    expect(decision.explanation.silence?.effect).toBe('positive');
  });
});

describe('a user of a telecom company', () => {
  const claim = {
    party: 'private',
    requester: 'person',
    category: 'reclamo',
    matter: 'service',
    consumerRelation: true,
    fundamentalRight: true,
  } as const;

  test('files under art. 54, which takes the place of the petition and of the consumer claim', () => {
    const { binding, notBinding } = bindingNorms(law, { ...claim, sector: 'telecom' }, '2026-09-24');
    const ids = binding.map(({ id }) => id);
    expect(ids).toContain('co.telecom.pqr');
    expect(ids).toContain('co.telecom.cun');
    for (const id of ['co.private.pet.general', 'co.consumer.direct_claim']) {
      expect(ids).not.toContain(id);
      expect(notBinding.find((one) => one.id === id)?.why.kind).toBe('displaced');
    }
  });

  test('keeps a term whatever the filing is called', () => {
    for (const category of ['peticion', 'queja', 'sugerencia', 'denuncia', 'felicitacion'] as const) {
      const { binding } = bindingNorms(law, { ...claim, category, sector: 'telecom' }, '2026-09-24');
      expect(binding.map(({ id }) => id)).toContain('co.telecom.pqr');
    }
  });

  test('is asked for the sector while nobody knows it', () => {
    const { open, questions } = bindingNorms(law, claim, '2026-09-24');
    expect(questions).toContain('sector');
    expect(open).toContainEqual({ id: 'co.telecom.pqr', missing: ['sector'] });
    expect(open).toContainEqual({ id: 'co.utilities.pqr', missing: ['sector'] });
  });
});
