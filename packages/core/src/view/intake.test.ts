import { describe, expect, it } from 'vitest';
import { categories, peticionSubtypes, type Category, type PeticionSubtype } from '../case/category.js';
import type { FieldProblem } from '../errors.js';
import { findNorm } from '../norms/registry.js';
import { bindingNormOf } from '../desk/bindingNorm.js';
import { caseWords } from '../texts/caseWords.js';
import { locales } from '../texts/catalogue.js';
import { intakeTexts } from '../texts/intake.js';
import type { IntakeDraft } from './intake.js';
import {
  answerDays,
  typedText,
  intakeProblems,
  publicDraft,
  emptyDraft,
  firstStepToMend,
  keepDraft,
  problemsAtStep,
  recallDraft,
  toSubmission,
} from './intake.js';

const setting = { channel: 'web', language: 'es-CO', consentVersion: '4' } as const;
const full: IntakeDraft = {
  category: 'reclamo',
  subtype: 'general',
  anonymous: false,
  consent: true,
  answerBy: 'email',
  fields: {
    subject: '  Impresora sin arreglo ',
    facts: 'Línea uno\r\nLínea dos',
    'person.name': 'María Fernanda Rodríguez',
    'person.documentType': 'CC',
    'person.documentNumber': '52418903',
    'person.email': 'mafe@correo.example',
    'person.address': 'Calle 1',
    'person.municipality': 'Bogotá',
  },
  key: 'k1',
};

describe('toSubmission', () => {
  it('files what was typed, trimmed, without empty fields and without an address nobody asked for', () => {
    expect(toSubmission(full, setting)).toEqual({
      category: 'reclamo',
      subject: 'Impresora sin arreglo',
      facts: 'Línea uno\nLínea dos',
      anonymous: false,
      person: {
        name: 'María Fernanda Rodríguez',
        documentType: 'CC',
        documentNumber: '52418903',
        email: 'mafe@correo.example',
      },
      answerBy: 'email',
      consentVersion: '4',
      channel: 'web',
      language: 'es-CO',
    });
  });

  it('files the address where the answer goes by post', () => {
    expect(toSubmission({ ...full, answerBy: 'post' }, setting).person).toMatchObject({
      address: 'Calle 1',
      municipality: 'Bogotá',
    });
  });

  it('files nobody when anonymous, whatever was typed before', () => {
    const submission = toSubmission({ ...full, anonymous: true }, setting);
    expect(submission.person).toBeUndefined();
    expect(submission.answerBy).toBe('tracking');
    expect(JSON.stringify(submission)).not.toMatch(/María|52418903|mafe|Calle/);
  });

  it('says a subtype only of a petición, and no consent that was not given', () => {
    expect(toSubmission({ ...full, category: 'peticion', subtype: 'consulta' }, setting).subtype).toBe('consulta');
    expect(toSubmission({ ...full, subtype: 'consulta' }, setting)).not.toHaveProperty('subtype');
    expect(toSubmission({ ...full, consent: false }, setting).consentVersion).toBe('');
  });
});

describe('typedText', () => {
  it('drops control characters and keeps line ends, tabs, joiners and marks of direction', () => {
    expect(typedText('facts', '\u0007a\u0000b\u009f\u007f\tc\u000b\rd ')).toBe('ab\tc\nd');
    expect(typedText('person.name', '\u200fأحمد\u200d 👩‍🔧\ud83d')).toBe('\u200fأحمد\u200d 👩‍🔧');
  });

  it('puts one line where one line is asked for', () => {
    expect(typedText('subject', ' a\r\n\tb ')).toBe('a b');
  });

  it('takes out what people put between the digits of a document', () => {
    expect(typedText('person.documentNumber', ' 52.418,903 ')).toBe('52418903');
  });
});

describe('intakeProblems', () => {
  it('finds nothing wrong with a full draft', () => {
    expect(intakeProblems(full, setting)).toEqual([]);
    expect(intakeProblems({ ...full, anonymous: true }, setting)).toEqual([]);
  });

  it('asks for the municipality of an answer by post', () => {
    const byPost: IntakeDraft = { ...full, answerBy: 'post', fields: { ...full.fields, 'person.municipality': ' ' } };
    expect(intakeProblems(byPost, setting)).toEqual([{ field: 'person.municipality', code: 'required' }]);
  });

  it('names what an empty draft lacks', () => {
    expect(intakeProblems(emptyDraft('k'), setting).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'category required',
      'subject required',
      'facts required',
      'person.name required',
      'person.documentNumber required',
      'person.email required',
      'consentVersion consentMissing',
    ]);
  });
});

describe('publicDraft', () => {
  it('shows others nothing about a person who stays anonymous', () => {
    expect(JSON.stringify(publicDraft({ ...full, anonymous: true }))).not.toMatch(/María|52418903|mafe|Calle/);
    expect(publicDraft({ ...full, anonymous: true }).fields.facts).toBe('Línea uno\r\nLínea dos');
    expect(publicDraft(full)).toBe(full);
  });
});

describe('problems by step', () => {
  const problems: FieldProblem[] = [
    { field: 'consentVersion', code: 'consentMissing' },
    { field: 'person.email', code: 'required' },
    { field: 'person.documentNumber', code: 'badDocument' },
    { field: 'facts', code: 'required' },
  ];

  it('lists them in the order of the fields', () => {
    expect(problemsAtStep('person', problems).map((problem) => problem.field)).toEqual([
      'person.documentNumber',
      'consentVersion',
    ]);
  });

  it('asks for a missing e-mail only where the answer by e-mail is chosen, and checks a typed one at both steps', () => {
    expect(problemsAtStep('answer', problems).map((problem) => problem.field)).toEqual(['person.email']);
    const typed: FieldProblem[] = [{ field: 'person.email', code: 'badEmail' }];
    expect(problemsAtStep('person', typed)).toEqual(typed);
    expect(problemsAtStep('answer', typed)).toEqual(typed);
  });

  it('goes to the first step with something to mend, and to the review with what no step can mend', () => {
    expect(firstStepToMend(problems)).toBe('facts');
    expect(firstStepToMend([{ field: 'channel', code: 'unknownValue' }])).toBe('review');
    expect(firstStepToMend([])).toBeUndefined();
  });
});

describe('kept drafts', () => {
  const savedAt = '2026-11-24T15:42:00Z';
  const kept = keepDraft(full, savedAt) ?? '';

  it('come back word for word, with their key, but never with the consent', () => {
    expect(recallDraft(kept, '2026-12-01T15:42:00Z')).toEqual({ savedAt, draft: { ...full, consent: false } });
  });

  it('expire after seven days', () => {
    expect(recallDraft(kept, '2026-12-01T15:42:01Z')).toBeUndefined();
  });

  it('are never made of an anonymous draft, nor taken from one', () => {
    expect(keepDraft({ ...full, anonymous: true }, savedAt)).toBeUndefined();
    expect(recallDraft(kept.replace('"anonymous":false', '"anonymous":true'), savedAt)).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{}', '{"version":2}', '{"version":1,"savedAt":"x","draft":{"key":"k"}}'])(
    'are not read from %j',
    (text) => {
      expect(recallDraft(text, savedAt)).toBeUndefined();
    },
  );

  it('take nothing from a kept text that they do not know', () => {
    const odd = { category: 'tutela', subtype: 7, answerBy: 'fax', fields: { subject: 3, extra: 'x' }, key: 'k' };
    expect(recallDraft(JSON.stringify({ version: 1, savedAt, draft: odd }), savedAt)?.draft).toEqual(emptyDraft('k'));
  });
});

describe('answerDays', () => {
  const receivedAt = '2026-11-24T10:00:00-05:00';
  const kinds: { category: Category; subtype?: PeticionSubtype }[] = [
    ...peticionSubtypes.map((subtype) => ({ category: 'peticion' as const, subtype })),
    ...categories.filter((category) => category !== 'peticion').map((category) => ({ category })),
  ];
  const settings = [true, false].flatMap((consumerRelations) =>
    (['public', 'private'] as const).map((regime) => ({ regime, consumerRelations, timeZone: 'America/Bogota' })),
  );

  it.each(kinds)('promises for $category $subtype what the norm in force gives', ({ category, subtype }) => {
    for (const setting of settings) {
      const { term } = findNorm(bindingNormOf({ category, subtype }, setting, receivedAt), '2026-11-24');
      expect(term).toEqual({ amount: answerDays(category, subtype), unit: 'businessDays' });
    }
  });
});

describe('the texts of the form', () => {
  it.each(locales)('call the categories what the desk calls them (%s)', (locale) => {
    for (const category of categories) {
      expect(intakeTexts[locale].kinds[category][0]).toBe(caseWords[locale].categories[category]);
    }
  });
});
