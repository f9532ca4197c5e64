import { describe, expect, it } from 'vitest';
import { classify } from './classify.js';

describe('the three questions', () => {
  it.each([
    [
      { conduct: true, failure: false, request: false },
      { category: 'queja', also: [] },
    ],
    [
      { conduct: false, failure: true },
      { category: 'reclamo', also: [] },
    ],
    [
      { conduct: false, failure: false, request: true },
      { category: 'peticion', subtype: 'general', also: [] },
    ],
    [
      { request: true, requested: 'documents' },
      { category: 'peticion', subtype: 'informacion', also: [] },
    ],
    [
      { request: true, requested: 'opinion' },
      { category: 'peticion', subtype: 'consulta', also: [] },
    ],
    [
      { conduct: true, failure: true, request: true },
      { category: 'reclamo', also: ['queja', 'peticion'] },
    ],
    [
      { conduct: true, request: true },
      { category: 'queja', also: ['peticion'] },
    ],
  ] as const)('%j', (answers, expected) => {
    const { path: _path, ...found } = classify(answers);
    expect(found).toEqual(expected);
  });

  it('leave it to the person when all answers are no', () => {
    expect(classify({ conduct: false, failure: false, request: false })).toEqual({
      also: [],
      path: [
        { question: 'conduct', answer: false },
        { question: 'failure', answer: false },
        { question: 'request', answer: false },
      ],
    });
  });

  it('explain the path, without the questions that were not put', () => {
    expect(classify({ failure: true, conduct: false }).path).toEqual([
      { question: 'conduct', answer: false },
      { question: 'failure', answer: true, means: 'reclamo' },
    ]);
  });
});
