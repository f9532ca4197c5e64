import { describe, expect, it } from 'vitest';
import type { FieldProblem } from '../errors.js';
import { errorMeanings, type ErrorCode } from '../errors.js';
import { locales } from './catalogue.js';
import { errorMessage } from './errors.js';
import { fieldMessage } from './fields.js';

describe('what a person reads beside a field', () => {
  it.each<[FieldProblem, string]>([
    [{ field: 'subject', code: 'required' }, 'Escriba el asunto'],
    [{ field: 'person.phone', code: 'required' }, 'Falta este dato'],
    [
      { field: 'person.documentNumber', code: 'badDocument', params: { type: 'CC' } },
      'Escriba su número de documento sin puntos ni letras',
    ],
    [
      { field: 'person.email', code: 'badEmail', params: { fault: 'domain' } },
      'El correo no está completo: falta lo que va después de la arroba',
    ],
    [{ field: 'person.email', code: 'badEmail' }, 'Revise el correo: se escribe como nombre@dominio.com'],
    [{ field: 'consentVersion', code: 'consentMissing' }, 'Acepte el tratamiento de sus datos para poder responderle'],
    [
      { field: 'facts', code: 'tooLong', params: { max: 10_000, length: 10_012 } },
      'Tiene 10.012 caracteres y caben 10.000: quite 12',
    ],
    [{ field: 'facts', code: 'tooLong' }, 'El texto es más largo de lo que cabe'],
  ])('%j', (problem, message) => {
    expect(fieldMessage('es-CO', problem)).toBe(message);
  });

  it('is worded in each language', () => {
    expect(locales.map((locale) => fieldMessage(locale, { field: 'subject', code: 'required' }))).toEqual([
      'Escriba el asunto',
      'Write the subject',
      'Escreva o assunto',
    ]);
  });
});

describe('what a person reads of an error', () => {
  it('does not tell a wrong code from an unknown radicado', () => {
    expect(errorMessage('es-CO', 'track-not-found')).toBe(
      'No encontramos un caso con ese radicado y ese código. Revise los dos datos del acuse.',
    );
  });

  it('keeps to the voice for every code: no exclamation, no "por favor", and an end', () => {
    for (const code of Object.keys(errorMeanings) as ErrorCode[]) {
      for (const locale of locales)
        expect(errorMessage(locale, code)).toMatch(/^(?!.*(!|por favor|inválid))\p{Lu}.+\.$/u);
    }
  });
});
