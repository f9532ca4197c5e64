import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPqrsError } from '../errors.js';
import { locales } from '../texts/catalogue.js';
import { letterVariableTexts } from '../texts/letterVariables.js';
import { fillTemplate } from './fillTemplate.js';
import { standardTemplates } from './standardTemplates.js';
import { checkTemplate, variablesOf } from './template.js';
import type { TemplateDraft } from './template.js';
import { findTemplate, publishTemplate, templateReference, templatesFor } from './templateLibrary.js';
import { letterVariables } from './variable.js';

const answer: TemplateDraft = {
  id: 'respuesta',
  title: 'Respuesta',
  locale: 'es-CO',
  categories: ['reclamo'],
  body: 'Radicado {{radicado}}, {{ nombre }}: {{decision}}.',
};

function refusal(changes: Partial<TemplateDraft>) {
  try {
    checkTemplate({ ...answer, ...changes });
  } catch (error) {
    if (isPqrsError(error)) return { code: error.code, message: error.message, fields: error.fields };
  }
  return undefined;
}

describe('a template', () => {
  test('is refused for a variable that there is not, by name and line', () => {
    expect(refusal({ body: 'Hola.\nRadicado {{radicao}}' })).toEqual({
      code: 'letter-template-invalid',
      message: 'The template "respuesta" has the unknown variable "radicao" in line 2.',
      fields: [{ field: 'body', code: 'unknownValue', params: { variable: 'radicao', line: 2 } }],
    });
  });

  test.each(['{{radicado', 'radicado}}', '{{radicado}', '{radicado}', '{{{radicado}}}', '{{ra{{dicado}}'])(
    'is refused for braces that do not pair: %s',
    (body) => {
      expect(refusal({ body })?.fields).toContainEqual(expect.objectContaining({ field: 'body', code: 'notAllowed' }));
    },
  );

  test('is refused for an empty body, variable, title or list of categories, and a bad id', () => {
    expect(refusal({ body: ' \n ' })?.message).toBe('The template "respuesta" has an empty body.');
    expect(refusal({ body: '{{}}' })?.message).toBe('The template "respuesta" has the unknown variable "" in line 1.');
    expect(refusal({ title: '' })?.fields).toEqual([{ field: 'title', code: 'required' }]);
    expect(refusal({ categories: [] })?.fields).toEqual([{ field: 'categories', code: 'unknownValue' }]);
    expect(refusal({ id: 'Respuesta 1' })?.fields).toEqual([{ field: 'id', code: 'notAllowed' }]);
    expect(refusal({ body: 'a'.repeat(20_001) })?.fields).toEqual([
      { field: 'body', code: 'tooLong', params: { max: 20_000, length: 20_001 } },
    ]);
    expect(refusal({})).toBeUndefined();
  });

  test('knows its variables, and every variable is explained in every language', () => {
    expect(variablesOf('{{nombre}} {{radicado}} {{nombre}}')).toEqual(['nombre', 'radicado']);
    for (const locale of locales) expect(Object.keys(letterVariableTexts[locale])).toEqual([...letterVariables]);
  });
});

describe('filling', () => {
  const fill = (body: string, values: Parameters<typeof fillTemplate>[1]) => fillTemplate({ ...answer, body }, values);

  test('puts values in, and names what is missing instead', () => {
    const filled = fill(answer.body, { radicado: 'AND-2026-000001-1', decision: 'se accede', nombre: '  ' });
    expect(filled.text).toBe('Radicado AND-2026-000001-1, [nombre de la persona]: se accede.');
    expect(filled.missing).toEqual(['nombre']);
    expect(filled.pieces.map((piece) => piece.kind)).toEqual([
      'text',
      'value',
      'text',
      'missing',
      'text',
      'value',
      'text',
    ]);
  });

  test('takes a value as text: neither as HTML nor as a template', () => {
    expect(fill('{{nombre}}', { nombre: '<b>Ana</b> {{radicado}}', radicado: 'SECRETO' }).text).toBe(
      '<b>Ana</b> { {radicado}}',
    );
    expect(fill('{{nombre}}', { nombre: 'Ana\u202e\u0000' }).text).toBe('Ana');
  });

  test('sets a name apart that runs from right to left', () => {
    expect(fill('{{nombre}}, 3 puntos', { nombre: 'محمد' }).text).toBe('\u2068محمد\u2069, 3 puntos');
  });

  test('never leaves two open braces together, whatever the values', () => {
    const value = fc.string({ unit: fc.constantFrom('{', '}', '{{', 'radicado', ' ', 'ñ') });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letterVariables)), value, value, (names, radicado, nombre) => {
        const body = names.map((name) => `{{${name}}}`).join('');
        expect(fill(body, { radicado, nombre }).text).not.toContain('{{');
      }),
    );
  });
});

describe('the library', () => {
  test('an edit is the next version and leaves the ones before as they were', () => {
    const first = publishTemplate([], answer);
    const second = publishTemplate(first, { ...answer, body: 'Con gusto, {{nombre}}.' });
    expect(second.map(templateReference)).toEqual(['respuesta.es-CO@1', 'respuesta.es-CO@2']);
    expect(findTemplate(second, 'respuesta', 'es-CO', 1).body).toBe(answer.body);
    expect(findTemplate(second, 'respuesta', 'es-CO').body).toBe('Con gusto, {{nombre}}.');
    expect(() => Object.assign(second[0]!, { body: 'otro' })).toThrow(TypeError);
  });

  test('what changes nothing makes no version, and what is invalid changes nothing', () => {
    const library = publishTemplate([], answer);
    expect(publishTemplate(library, { ...answer })).toBe(library);
    expect(() => publishTemplate(library, { ...answer, body: '{{x}}' })).toThrow('unknown variable "x"');
    expect(library).toHaveLength(1);
  });

  test('says when there is no such version', () => {
    expect(() => findTemplate(publishTemplate([], answer), 'respuesta', 'es-CO', 7)).toThrow(
      'There is no template "respuesta" in es-CO, version 7.',
    );
  });

  test('the standard templates are there in every language, for their kinds of case', () => {
    expect(standardTemplates).toHaveLength(15);
    expect(templatesFor(standardTemplates, 'reclamo', 'es-CO').map((one) => one.title)).toEqual([
      'Aviso de prórroga',
      'Respuesta de fondo',
      'Solicitud de datos para completar el caso',
      'Traslado por competencia',
    ]);
    expect(templatesFor(standardTemplates, 'felicitacion', 'pt-BR').map((one) => one.id)).toEqual(['agradecimiento']);
  });
});
