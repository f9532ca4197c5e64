import { describe, expect, test } from 'vitest';
import { due } from './due.js';

const silence = (rule: string, receivedAt: string) => due({ rule, receivedAt }).explanation.silence;

describe('what silence means, and from when', () => {
  test('a petition to an authority is deemed denied three months after filing, by the month rule', () => {
    expect(silence('co.pet.general', '2026-05-04T09:00:00-05:00')).toMatchObject({
      effect: 'negative',
      citation: 'Ley 1437 de 2011, art. 83',
      takesEffectAt: '2026-08-04T23:59:59-05:00',
    });
    // 30 November plus three months is 28 February 2027, a Sunday.
    expect(silence('co.pet.general', '2026-11-30T09:00:00-05:00')?.takesEffectAt).toBe('2027-03-01T23:59:59-05:00');
  });

  test('a petition for documents is deemed accepted at expiry, and the copies are due three business days later', () => {
    expect(silence('co.pet.documents', '2026-03-27T16:10:00-05:00')).toMatchObject({
      effect: 'accepted',
      takesEffectAt: '2026-04-14T23:59:59-05:00',
      recognition: {
        norm: 'co.pet.documents.silence_delivery',
        dueDate: '2026-04-17',
        dueAt: '2026-04-17T23:59:59-05:00',
      },
    });
    expect(due({ rule: 'co.pet.documents.silence_delivery', receivedAt: '2026-03-27T16:10:00-05:00' }).dueDate).toBe(
      '2026-04-17',
    );
  });

  test('an extension moves what follows from the expiry', () => {
    const request = {
      rule: 'co.pet.documents',
      receivedAt: '2026-03-27T16:10:00-05:00',
      events: [{ type: 'extended', at: '2026-04-10T10:00:00-05:00', reason: 'Falta un archivo.' }] as const,
    };
    expect(due(request).dueDate).toBe('2026-04-28');
    expect(due(request).explanation.silence).toMatchObject({
      takesEffectAt: '2026-04-28T23:59:59-05:00',
      recognition: { dueDate: '2026-05-04' },
    });
    expect(due({ ...request, rule: 'co.pet.documents.silence_delivery' }).explanation.startedBy).toMatchObject({
      norm: 'co.pet.documents',
      dueDate: '2026-04-28',
    });
  });

  test('a consumer claim: serious indication; a private body: nothing', () => {
    expect(silence('co.consumer.direct_claim', '2026-08-10T09:00:00-05:00')?.effect).toBe('evidence');
    expect(silence('co.private.pet.documents', '2026-08-10T09:00:00-05:00')).toBeUndefined();
  });
});

describe('a change of law while the term runs', () => {
  const transition = (receivedAt: string, rule = 'co.pet.general') => due({ rule, receivedAt }).explanation.transition;

  test('what ran on 28 March 2020 was reached by the decree', () => {
    expect(transition('2020-03-10T09:00:00-05:00')).toEqual({
      kind: 'newLawReaches',
      changedOn: '2020-03-28',
      citation: 'Decreto Legislativo 491 de 2020, art. 5',
      otherNorm: 'co.pet.general',
      otherDueDate: '2020-04-01',
    });
  });

  test('what was received by 17 May 2022 keeps the longer term, and the shorter one is named', () => {
    expect(transition('2022-05-17T16:00:00-05:00')).toEqual({
      kind: 'oldLawStays',
      changedOn: '2022-05-18',
      citation: 'Ley 153 de 1887, art. 40',
      otherNorm: 'co.pet.general',
      otherDueDate: '2022-06-08',
    });
  });

  test('a term that began and ended under one law has none', () => {
    expect(transition('2021-03-19T09:00:00-05:00')).toBeUndefined();
    expect(transition('2022-05-18T09:00:00-05:00')).toBeUndefined();
    expect(transition('2026-07-01T09:00:00-05:00', 'co.consumer.direct_claim')).toBeUndefined();
  });
});
