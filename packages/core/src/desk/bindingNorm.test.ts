import { describe, expect, test } from 'vitest';
import { bindingNormOf } from './bindingNorm.js';

const zone = { timeZone: 'America/Bogota' };
const receivedAt = '2026-07-01T10:00:00-05:00';

describe('the norm that governs a case of the desk', () => {
  test.each([
    ['reclamo', undefined, 'private', true, 'co.consumer.direct_claim'],
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
    expect(bindingNormOf({ category, subtype }, { regime, consumerRelations, ...zone }, receivedAt)).toBe(id);
  });

  test.each([
    ['telecom', 'queja', 'co.telecom.pqr'],
    ['telecom', 'reclamo', 'co.telecom.pqr'],
    ['utilities', 'reclamo', 'co.utilities.pqr'],
    ['postal', 'reclamo', 'co.postal.pqr'],
    ['airTransport', 'queja', 'co.private.pet.general'],
  ] as const)('an organisation of the sector %s, %s: %s', (sector, category, id) => {
    const organization = { regime: 'private', consumerRelations: true, sector, ...zone } as const;
    expect(bindingNormOf({ category }, organization, receivedAt)).toBe(id);
  });

  test('what was received during the emergency of 2020 has its terms', () => {
    const authority = { regime: 'public', consumerRelations: false, ...zone } as const;
    expect(bindingNormOf({ category: 'queja' }, authority, '2021-03-19T10:00:00-05:00')).toBe('co.pet.general@covid');
  });
});
