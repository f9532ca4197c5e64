import { describe, expect, test } from 'vitest';
import { fullId } from './norm.js';
import { findNorm, norms } from './registry.js';
import { statutoryNormFor } from './statutoryNorm.js';

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

  test('every norm names its article and its page of record', () => {
    expect(norms.length).toBe(16);
    expect(new Set(norms.map(fullId)).size).toBe(norms.length);
    for (const norm of norms) {
      expect(norm.citation).toMatch(/^(Ley|Decreto Legislativo) \d+ de \d{4}, arts?\. \d+/);
      expect(norm.source).toMatch(/^https?:\/\//);
    }
  });

  test('only the right of petition can be extended or stopped; a consumer claim cannot', () => {
    const able = norms.filter((norm) => norm.extension).map((norm) => norm.id);
    expect(new Set(able)).toEqual(
      new Set([
        'co.pet.general',
        'co.pet.documents',
        'co.pet.consultation',
        'co.private.pet.general',
        'co.private.pet.documents',
        'co.private.pet.consultation',
      ]),
    );
    const claim = findNorm('co.consumer.direct_claim', '2026-07-01');
    expect([claim.extension, claim.completionPause, claim.transfer]).toEqual([undefined, undefined, undefined]);
    expect(claim.silence.effect).toBe('evidence');
  });

  test('silence: documents are deemed accepted before authorities, and not before private bodies', () => {
    expect(findNorm('co.pet.documents', '2026-07-01').silence.effect).toBe('positive');
    expect(findNorm('co.private.pet.documents', '2026-07-01').silence.effect).toBe('none');
    expect(findNorm('co.pet.general', '2026-07-01').silence).toMatchObject({ effect: 'negative', afterMonths: 3 });
  });
});

describe('which norm binds a case', () => {
  test.each([
    ['reclamo', undefined, 'private', true, 'co.consumer.direct_claim'],
    ['reclamo', undefined, 'public', true, 'co.consumer.direct_claim'],
    ['reclamo', undefined, 'private', false, 'co.private.pet.general'],
    ['peticion', undefined, 'private', true, 'co.private.pet.general'],
    ['peticion', 'general', 'public', false, 'co.pet.general'],
    ['peticion', 'informacion', 'public', false, 'co.pet.documents'],
    ['peticion', 'informacion', 'private', true, 'co.private.pet.documents'],
    ['peticion', 'consulta', 'public', false, 'co.pet.consultation'],
    ['peticion', 'consulta', 'private', true, 'co.private.pet.consultation'],
    ['queja', undefined, 'private', true, 'co.private.pet.general'],
    ['sugerencia', undefined, 'public', true, 'co.pet.general'],
    ['denuncia', undefined, 'public', false, 'co.pet.general'],
    ['felicitacion', undefined, 'private', true, 'co.private.pet.general'],
  ] as const)('%s %s, %s, consumers %s: %s', (category, subtype, regime, consumerRelations, id) => {
    expect(statutoryNormFor({ category, subtype, regime, consumerRelations })).toBe(id);
  });
});
