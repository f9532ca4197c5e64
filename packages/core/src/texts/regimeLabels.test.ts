import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CaseFacts } from '../norms/facts.js';
import { locales } from './catalogue.js';
import { categoryLabel } from './regimeLabels.js';
import type { LabelCategory, LabelSector } from './regimeLabels.js';

describe('what a category is called', () => {
  it('knows the sectors and categories that the norms know', () => {
    expectTypeOf<LabelSector>().toEqualTypeOf<CaseFacts['sector']>();
    expectTypeOf<LabelCategory>().toEqualTypeOf<CaseFacts['category']>();
  });

  it('is about the conduct of a person, unless the law of the sector says otherwise', () => {
    expect(categoryLabel('queja', 'general', 'es-CO')).toEqual({
      label: 'Queja',
      help: 'Se refiere al trato o la conducta de una persona.',
    });
    expect(categoryLabel('queja', 'landTransport', 'en').label).toBe('Complaint');
  });

  it('is one thing for complaint and claim in telecom', () => {
    const label = { label: 'Queja o reclamo', help: 'Inconformidad con la factura, el servicio o la atención.' };
    expect(categoryLabel('queja', 'telecom', 'es-CO')).toEqual(label);
    expect(categoryLabel('reclamo', 'telecom', 'es-CO')).toEqual(label);
    expect(categoryLabel('peticion', 'telecom', 'es-CO').label).toBe('Petición');
  });

  it('goes by the risk for a claim in health, and by the item for one in the post', () => {
    expect(categoryLabel('reclamo', 'health', 'es-CO').help).toMatch(/vital, priorizado o simple\.$/);
    expect(categoryLabel('reclamo', 'postal', 'pt-BR').help).toMatch(/^Um envio/);
    expect(categoryLabel('reclamo', 'utilities', 'en').help).toMatch(/five months/);
    expect(categoryLabel('queja', 'health', 'es-CO')).toEqual(categoryLabel('queja', 'general', 'es-CO'));
  });

  it.each(locales)('tells the categories of a sector apart (%s)', (locale) => {
    const categories = ['peticion', 'queja', 'reclamo', 'sugerencia', 'denuncia', 'felicitacion'] as const;
    for (const sector of ['general', 'postal', 'utilities', 'health'] as const) {
      const labels = categories.map((category) => categoryLabel(category, sector, locale));
      expect(new Set(labels.map(({ label }) => label)).size).toBe(6);
      expect(labels.every(({ help }) => help.endsWith('.'))).toBe(true);
    }
  });
});
