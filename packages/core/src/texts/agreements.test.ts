import { describe, expect, expectTypeOf, it } from 'vitest';
import type { IgnoredEvent, PausedSpan } from '../agreements/agreementClock.js';
import type { AgreementWhy } from '../agreements/agreementFor.js';
import type { InternalClock } from '../agreements/internalClocks.js';
import type { InternalArea } from '../agreements/internalRequest.js';
import type { AgreementTarget, ExclusionReason, GradeLevel, SensitivityClass } from '../agreements/vocabulary.js';
import type { AgreementTermTexts } from './agreementTerms.js';
import { agreementTexts } from './agreements.js';
import type { AgreementTexts } from './agreements.js';
import type { CommandNames } from './commandNames.js';
import { locales } from './catalogue.js';
import { fill } from './fill.js';

type KeysOf<Topic extends keyof AgreementTexts> = keyof AgreementTexts[Topic];

describe('the texts of agreements', () => {
  it('have the words that agreements have', () => {
    expectTypeOf<KeysOf<'targets'>>().toEqualTypeOf<AgreementTarget>();
    expectTypeOf<KeysOf<'states'>>().toEqualTypeOf<InternalClock['state']>();
    expectTypeOf<KeysOf<'grades'>>().toEqualTypeOf<GradeLevel>();
    expectTypeOf<KeysOf<'pauses'>>().toEqualTypeOf<PausedSpan['reasons'][number]>();
    expectTypeOf<keyof AgreementTermTexts['exclusions']>().toEqualTypeOf<ExclusionReason>();
    expectTypeOf<keyof AgreementTermTexts['sensitivity']>().toEqualTypeOf<SensitivityClass>();
    expectTypeOf<keyof CommandNames['areas']>().toEqualTypeOf<InternalArea>();
    expectTypeOf<Exclude<KeysOf<'why'>, 'keptAfterEnd'>>().toEqualTypeOf<AgreementWhy['rule']>();
    expectTypeOf<KeysOf<'ignored'>>().toEqualTypeOf<IgnoredEvent['why']>();
  });

  it('say why a version applies', () => {
    expect(fill(agreementTexts['es-CO'].why.moved, { from: 1, version: 2, since: '15 de julio' })).toBe(
      'El caso pasó de la versión 1 a la 2 el 15 de julio, con el tiempo que llevaba.',
    );
  });

  it('take the same values in every language', () => {
    const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
    for (const topic of ['why', 'ignored'] as const) {
      const source = Object.entries(agreementTexts['es-CO'][topic]).map(([key, text]) => [key, marks(text)]);
      for (const locale of locales) {
        expect(Object.entries(agreementTexts[locale][topic]).map(([key, text]) => [key, marks(text)])).toEqual(source);
      }
    }
  });
});
