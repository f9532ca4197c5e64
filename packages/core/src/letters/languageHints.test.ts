import { describe, expect, test } from 'vitest';
import { locales } from '../texts/catalogue.js';
import { foldText } from '../texts/fold.js';
import { letterHintTexts } from '../texts/letterHints.js';
import { languageHints } from './languageHints.js';

const kinds = (text: string) => languageHints(text, 'es-CO').map((hint) => hint.kind);

describe('hints of plain language', () => {
  test('an evasive phrase is shown where it stands, with its reason', () => {
    const text = 'El 3 de noviembre cambiamos la fuente. Su caso SE ENCUENTRA\nEN TRÁMITE con el taller.';
    const [hint, ...others] = languageHints(text, 'es-CO');
    expect(others).toEqual([]);
    expect(hint).toMatchObject({
      kind: 'evasive',
      why: '«SE ENCUENTRA EN TRÁMITE» dice que el caso sigue, no qué se decidió.',
    });
    expect(text.slice(hint!.start, hint!.end)).toBe('SE ENCUENTRA\nEN TRÁMITE');
  });

  test('the place holds after emoji and decomposed letters', () => {
    const text = '👍🏽 José pide cambio. Respondemos a la mayor brevedad.';
    const [hint] = languageHints(text, 'es-CO');
    expect(text.slice(hint!.start, hint!.end)).toBe('a la mayor brevedad');
  });

  test('a phrase inside another word is none', () => {
    expect(kinds('Le devolvemos el dinero inoportunamente cobrado.')).toEqual([]);
  });

  test('a sentence of 31 words is long and one of 30 is not', () => {
    const sentence = (words: number) => `${'Palabra '.repeat(words - 1)}final.`;
    expect(kinds(sentence(30))).toEqual([]);
    expect(languageHints(sentence(31), 'es-CO').map((hint) => hint.why)).toEqual([
      'La oración tiene 31 palabras. Con más de 30 cuesta seguirla: pártala en dos.',
    ]);
  });

  test('an article of the law does not end a sentence', () => {
    const head = 'Según el art. 58 de la Ley 1480 de 2011 ';
    expect(kinds(`${head}${'palabra '.repeat(20)}final.`)).toEqual(['longSentence']);
    expect(kinds(`${head}${'palabra '.repeat(19)}final.`)).toEqual([]);
  });

  test('a text that only tells the procedure is flagged as a whole; one sentence of substance takes that away', () => {
    const procedure =
      'Cordial saludo. Hemos recibido su reclamo. Fue escalado al área encargada. Agradecemos su paciencia.';
    expect(kinds(procedure)[0]).toBe('proceduralOnly');
    expect(kinds(`${procedure} Le devolvemos 40.000 pesos el 2 de diciembre.`)).not.toContain('proceduralOnly');
    expect(kinds('Le devolvemos 40.000 pesos lo antes posible.')).toEqual(['evasive']);
    expect(kinds('')).toEqual([]);
  });

  test('works in every language, whose phrases are written as they are compared', () => {
    expect(languageHints('Your case is in progress.', 'en').map((hint) => hint.kind)).toContain('evasive');
    expect(languageHints('Seu caso está em andamento.', 'pt-BR').map((hint) => hint.kind)).toContain('evasive');
    for (const locale of locales) {
      const { evasive, procedural } = letterHintTexts[locale];
      for (const phrase of [...Object.values(evasive).flat(), ...procedural]) expect(foldText(phrase)).toBe(phrase);
    }
  });
});
