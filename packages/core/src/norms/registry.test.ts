import { describe, expect, test } from 'vitest';
import { fullId } from './norm.js';
import { duties, findNorm, law, norms } from './registry.js';

describe('norms', () => {
  test.each([
    ['co.pet.general', '2026-07-01', 'co.pet.general', 15, 'verified'],
    ['co.pet.documents', '2026-07-01', 'co.pet.documents', 10, 'verified'],
    ['co.pet.consultation', '2026-07-01', 'co.pet.consultation', 30, 'verified'],
    ['co.private.pet.general', '2026-07-01', 'co.private.pet.general', 15, 'verified'],
    ['co.private.pet.documents', '2026-07-01', 'co.private.pet.documents', 10, 'verified'],
    ['co.private.pet.consultation', '2026-07-01', 'co.private.pet.consultation', 30, 'verified'],
    ['co.consumer.direct_claim', '2026-07-01', 'co.consumer.direct_claim', 15, 'verified'],
    ['co.pet.general', '2020-03-27', 'co.pet.general', 15, 'verified'],
    ['co.pet.general', '2020-03-28', 'co.pet.general@covid', 30, 'secondary'],
    ['co.pet.documents', '2021-03-19', 'co.pet.documents@covid', 20, 'secondary'],
    ['co.pet.consultation', '2021-03-19', 'co.pet.consultation@covid', 35, 'secondary'],
    ['co.private.pet.general', '2022-05-17', 'co.private.pet.general@covid', 30, 'secondary'],
    ['co.pet.general', '2022-05-18', 'co.pet.general', 15, 'verified'],
    ['co.consumer.direct_claim', '2021-03-19', 'co.consumer.direct_claim', 15, 'verified'],
  ])('%s received on %s is %s: %i days, %s', (id, received, full, amount, verification) => {
    const norm = findNorm(id, received);
    expect(fullId(norm)).toBe(full);
    expect(norm.term).toEqual({ amount, unit: 'businessDays' });
    expect(norm.verification).toBe(verification);
  });

  test('a norm is not found before it was in force, nor a variant outside its time', () => {
    for (const [id, received] of [
      ['co.pet.general', '2015-06-29'],
      ['co.consumer.direct_claim', '2012-04-11'],
      ['co.pet.general@covid', '2022-05-18'],
    ] as const) {
      expect(() => findNorm(id, received)).toThrowError(expect.objectContaining({ code: 'norm-not-in-force' }));
    }
    expect(fullId(findNorm('co.pet.general', '2015-06-30'))).toBe('co.pet.general');
  });

  test('an unknown id or variant is an error of its own', () => {
    for (const id of ['co.pet.nothing', 'co.pet.general@ebola', '', 'constructor']) {
      expect(() => findNorm(id, '2026-07-01')).toThrowError(expect.objectContaining({ code: 'norm-unknown' }));
    }
  });

  test('a duty has no term, and says so in its own words', () => {
    expect(() => findNorm('co.pet.imminent_danger', '2026-07-01')).toThrowError(
      expect.objectContaining({
        code: 'norm-without-term',
        message: expect.stringContaining('de inmediato') as string,
      }),
    );
  });

  test('every id stands once, under the country of its pack', () => {
    const ids = [...norms, ...duties].map(fullId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const pack of law.packs) {
      for (const { id } of [...pack.norms, ...pack.duties, ...pack.open])
        expect(id.startsWith(`${pack.id}.`)).toBe(true);
    }
  });

  test.each([
    'co.consumer.direct_claim',
    'co.utilities.pqr',
    'co.identity_theft.request',
    'co.congress.report',
    'co.warranty.refund',
    'co.tutela',
    'pe.libro.complaint',
  ])('%s has no extension and is not stopped by asking for information', (id) => {
    const norm = findNorm(id, '2026-11-24');
    expect([norm.extension, norm.completion, norm.transfer]).toEqual([undefined, undefined, undefined]);
  });

  test.each([
    ['co.habeas.query', { added: 5 }],
    ['co.habeas.claim', { added: 8 }],
    ['co.credit.claim', { added: 8 }],
    ['co.telecom.pqr', { added: 15 }],
    ['co.pet.general', { times: 2 }],
    ['co.private.pet.consultation', { times: 2 }],
  ])('%s may be extended by its own limit', (id, limit) => {
    expect(findNorm(id, '2026-11-24').extension?.limit).toEqual(limit);
  });

  test.each([
    ['co.pet.documents', 'accepted'],
    ['co.private.pet.documents', undefined],
    ['co.pet.general', 'negative'],
    ['co.consumer.direct_claim', 'evidence'],
    ['co.telecom.pqr', 'positive'],
    ['co.utilities.pqr', 'positive'],
    ['co.postal.pqr', 'positive'],
    ['co.habeas.claim', undefined],
    ['co.pet.incomplete.petitioner', 'withdrawn'],
    ['co.abandonment.final', 'abandoned'],
  ])('silence of %s: %s', (id, effect) => {
    expect(findNorm(id, '2026-11-24').silence?.effect).toBe(effect);
  });

  test('the silence of credit claims changed twice', () => {
    const effect = (date: string) => findNorm('co.credit.claim', date).silence?.effect;
    expect([effect('2021-10-28'), effect('2021-10-29'), effect('2026-11-19'), effect('2026-11-20')]).toEqual([
      undefined,
      'accepted',
      'accepted',
      'positive',
    ]);
  });

  test.each([
    ['co.retract.refund', '2024-12-18', 30],
    ['co.retract.refund', '2024-12-19', 15],
    ['co.air.retract', '2019-11-27', 48],
    ['co.air.retract', '2019-11-28', 5],
  ])('%s of %s: %i', (id, date, amount) => {
    expect(findNorm(id, date).term).toMatchObject({ amount });
  });

  test('identity theft is in force from 20 November 2026', () => {
    expect(() => findNorm('co.identity_theft.request', '2026-11-19')).toThrowError(
      expect.objectContaining({ code: 'norm-not-in-force' }),
    );
    expect(findNorm('co.identity_theft.request', '2026-11-20').term).toEqual({ amount: 10, unit: 'businessDays' });
  });
});
