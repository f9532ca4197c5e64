import { describe, expect, test } from 'vitest';
import { snapshotUnder } from '../../clock/takeSnapshot.js';
import { checkLaw } from '../check.js';
import { createLaw } from '../law.js';
import { colombianConsumer } from './consumer.js';
import { colombianLaw, colombianRegimes } from './pack.js';

describe('the regimes of Colombia', () => {
  test.each(colombianRegimes)('$name stands alone: no norm of it needs one of another', (regime) => {
    expect(checkLaw(createLaw([regime]))).toEqual([]);
  });

  test('one alone gives a clock, and does not know the others', () => {
    const law = createLaw([colombianConsumer]);
    const receivedAt = '2026-11-05T09:00:00-05:00';
    expect(snapshotUnder(law, { rule: 'co.consumer.direct_claim', receivedAt }).dueDate).toBe('2026-11-27');
    expect(() => snapshotUnder(law, { rule: 'co.pet.general', receivedAt })).toThrowError(
      expect.objectContaining({ code: 'norm-unknown' }),
    );
  });

  test('together they are the law', () => {
    const ids = colombianLaw.norms.map((norm) => norm.id);
    const expected = [
      'co.tutela',
      'co.consumer.direct_claim',
      'co.telecom.pqr',
      'co.habeas.claim',
      'co.health.petition',
    ];
    expect(ids).toEqual(expect.arrayContaining(expected));
  });
});
