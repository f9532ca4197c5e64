import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CaseFacts, FactName } from '../norms/facts.js';
import { locales } from './catalogue.js';
import { factQuestion } from './facts.js';
import type { AskedFact, FactValues } from './facts.js';

/** The values of the norms' facts, with truth as the texts have it. */
type NormValues = { [Name in FactName]: CaseFacts[Name] extends boolean ? 'yes' | 'no' : CaseFacts[Name] };

const names: readonly AskedFact[] = [
  'party',
  'sector',
  'requester',
  'category',
  'subtype',
  'matter',
  'consumerRelation',
  'object',
  'distanceSale',
  'product',
  'dataRequest',
  'fundamentalRight',
  'subordination',
  'healthRisk',
];

describe('the questions of missing facts', () => {
  it('know the facts and values that the norms know, no more and no fewer', () => {
    expectTypeOf<FactValues>().toEqualTypeOf<NormValues>();
    expectTypeOf<AskedFact>().toEqualTypeOf<FactName>();
  });

  it('offer the values as the norms take them', () => {
    expect(factQuestion('healthRisk', 'es-CO')).toEqual({
      name: 'healthRisk',
      question: '¿Qué riesgo tiene el paciente?',
      options: [
        { value: 'vital', label: 'Vital' },
        { value: 'prioritised', label: 'Priorizado' },
        { value: 'simple', label: 'Simple' },
      ],
    });
    expect(factQuestion('distanceSale', 'pt-BR').options).toEqual([
      { value: true, label: 'Sim' },
      { value: false, label: 'Não' },
    ]);
  });

  it.each(locales)('end in a question mark and tell each value by words of its own (%s)', (locale) => {
    for (const name of names) {
      const { question, options } = factQuestion(name, locale);
      expect(question).toMatch(locale === 'es-CO' ? /^¿.+\?$/ : /^[^¿]+\?$/);
      expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      expect(options.length).toBeGreaterThan(1);
    }
  });
});
