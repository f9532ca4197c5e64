import { describe, expect, test } from 'vitest';
import { law } from '../norms/registry.js';
import { legalBasisFor, searchLegalBasis } from './legalBasis.js';

const consumer = {
  party: 'private',
  category: 'reclamo',
  sector: 'general',
  matter: 'warranty',
  consumerRelation: true,
} as const;
const reception = { receivedAt: '2026-11-05T09:14:00-05:00' };

describe('the legal-basis picker', () => {
  test('puts the norm first whose term governs', () => {
    const facts = {
      party: 'public',
      category: 'peticion',
      subtype: 'informacion',
      sector: 'general',
      matter: 'service',
    } as const;
    expect(legalBasisFor(law, facts, { receivedAt: '2026-03-27T16:10:00-05:00' }, 'es-CO')[0]).toEqual({
      normId: 'co.pet.documents',
      citation: 'Ley 1755 de 2015, art. 14, num. 1',
      label: 'Petición de documentos o información',
      verification: 'verified',
    });
  });

  test('names it in the language asked for where the product has the name', () => {
    const labels = (locale: 'es-CO' | 'en') => legalBasisFor(law, consumer, reception, locale).map((one) => one.label);
    expect(labels('en')[0]).toBe('Consumer claim');
    expect(labels('en')).toHaveLength(labels('es-CO').length);
  });

  test('is searched without accents and capitals, by label, citation or id', () => {
    const list = [
      { normId: 'co.a', citation: 'Ley 1480 de 2011, art. 58', label: 'Reclamación directa', verification: 'verified' },
      { normId: 'co.b', citation: 'Ley 1755 de 2015, art. 14', label: 'Petición', verification: 'secondary' },
    ] as const;
    const found = (search: string) => searchLegalBasis(list, search).map((one) => one.normId);
    expect(found('RECLAMACION 1480')).toEqual(['co.a']);
    expect(found('peticion')).toEqual(['co.b']);
    expect(found('ley')).toEqual(['co.a', 'co.b']);
    expect(found('ley 1266')).toEqual([]);
    expect(found('  ')).toEqual(['co.a', 'co.b']);
  });
});
