import { describe, expect, it } from 'vitest';
import { checkMatrix } from './checkMatrix.js';
import { defaultMatrix } from './matrix.js';

type Json = Record<string, unknown>;

/** The default matrix with the value at a path replaced, or taken away. */
function matrixWith(path: string, value?: unknown): Json {
  const matrix = JSON.parse(JSON.stringify(defaultMatrix)) as Json;
  const names = path.split('.');
  const owner = names.slice(0, -1).reduce((at, name) => at[name] as Json, matrix);
  owner[names.at(-1) ?? ''] = value;
  return matrix;
}

describe('checkMatrix', () => {
  it('takes the default, also as JSON', () => {
    expect(checkMatrix(defaultMatrix)).toBe(defaultMatrix);
    expect(checkMatrix(JSON.parse(JSON.stringify(defaultMatrix)))).toEqual(defaultMatrix);
  });

  it.each([
    ['triggers.medium'],
    ['triggers.high.N3'],
    ['contacts.N2'],
    ['contacts.N2.roles'],
    ['silenceMinutes.critical'],
    ['severityRules.penaltyFromCop.high'],
    ['severityRules.facts.media'],
    ['triggers.critical.N1.minutesAfterDetection.to'],
  ])('refuses the hole at %s', (path) => {
    expect(() => checkMatrix(matrixWith(path))).toThrowError(
      expect.objectContaining({
        code: 'escalation-matrix-incomplete',
        fields: expect.arrayContaining([{ field: path, code: 'required' }]) as unknown,
      }),
    );
  });

  it.each([
    ['contacts.N4.roles', []],
    ['triggers.low.N2', {}],
    ['triggers.low.N2', { facts: ['media'] }],
    ['triggers.low.N2', { lapse: false }],
  ])('refuses %s as %j: nobody or nothing to tell', (path, value) => {
    expect(() => checkMatrix(matrixWith(path, value))).toThrowError(
      expect.objectContaining({ code: 'escalation-matrix-incomplete' }),
    );
  });

  it.each([
    ['triggers.low.N2.sharePercent', 49],
    ['triggers.high.N4', { sharePercent: 79, lapse: true }],
    ['triggers.low.N1', { lapse: true }],
    ['triggers.critical.N3.minutesAfterDetection', { from: 31, to: 60 }],
    ['triggers.critical.N3.minutesAfterDetection', { from: 15, to: 61 }],
  ])('refuses %s as %j: told out of order', (path, value) => {
    expect(() => checkMatrix(matrixWith(path, value))).toThrowError(
      expect.objectContaining({ code: 'escalation-matrix-unordered' }),
    );
  });

  it('lets a level be told business days before the end, no later than the level above it', () => {
    const days = (amount: number) => ({ beforeDue: { amount, unit: 'businessDays' } });
    const levels = { N1: days(5), N2: days(3), N3: days(3), N4: { lapse: true } };
    expect(() => checkMatrix(matrixWith('triggers.low', levels))).not.toThrow();
    expect(() => checkMatrix(matrixWith('triggers.low', { ...levels, N3: days(4) }))).toThrowError(
      expect.objectContaining({ code: 'escalation-matrix-unordered' }),
    );
  });

  it('refuses a role that there is not', () => {
    expect(() => checkMatrix(matrixWith('contacts.N3.roles', ['head', 'president']))).toThrowError(
      expect.objectContaining({
        code: 'escalation-role-unknown',
        fields: [{ field: 'contacts.N3.roles.1', code: 'unknownValue' }],
      }),
    );
  });

  it.each([
    ['contacts.N3.channels', ['fax']],
    ['contacts.N5', { roles: ['head'], channels: ['call'] }],
    ['triggers.low.N1.sharePercent', 0],
    ['triggers.low.N1.sharePercent', 50.5],
    ['triggers.low.N4.sharePercent', 101],
    ['triggers.low.N1.facts', ['rain']],
    ['triggers.low.N1.beforeDue', { amount: 3, unit: 'weeks' }],
    ['triggers.critical.N2.minutesAfterDetection', { from: 15, to: 5 }],
    ['triggers.low.N4.lapse', 'yes'],
    ['silenceMinutes.low', 0],
    ['silenceMinutes.low', '480'],
    ['severityRules.facts.media', 'grave'],
    ['severityRules.penaltyFromCop.critical', 10],
    ['contacts', 'everybody'],
  ])('refuses %s as %j', (path, value) => {
    expect(() => checkMatrix(matrixWith(path, value))).toThrowError(
      expect.objectContaining({ name: 'PqrsError', code: 'input-invalid' }),
    );
  });

  it.each([[null], [undefined], ['matrix'], [[]]])('refuses %j', (value) => {
    expect(() => checkMatrix(value)).toThrowError(expect.objectContaining({ code: 'input-invalid' }));
  });
});
