import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runDue } from './due.js';

interface Answer {
  id: unknown;
  dueDate?: string;
  error?: { code: string; message: string };
  [key: string]: unknown;
}

async function dueOf(...lines: unknown[]): Promise<{ code: number; answers: Answer[] }> {
  let text = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const code = await runDue(
    lines.map((line) => `${JSON.stringify(line)}\n`),
    output,
  );
  return {
    code,
    answers: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer),
  };
}

const plain = { id: 'CO-001', rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00' };

describe('pqrs due', () => {
  test('answers with date, instant, skipped days, explanation and norm', async () => {
    const { code, answers } = await dueOf(plain);
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({
      id: 'CO-001',
      dueDate: '2026-07-24',
      dueAt: '2026-07-24T23:59:59-05:00',
      norm: { id: 'co.pet.general', citation: 'Ley 1755 de 2015, art. 14', verification: 'verified' },
      explanation: { firstDay: '2026-07-02', total: 15 },
    });
    expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'dueDate', 'dueAt', 'skipped', 'explanation', 'norm']);
    expect(answers[0]?.['skipped']).toContainEqual({
      date: '2026-07-13',
      reason: 'festivo: Virgen de Chiquinquirá (Ley 2578/2026)',
    });
  });

  test('takes every option of the format', async () => {
    const claim = { rule: 'co.consumer.direct_claim', receivedAt: '2026-08-10T09:00:00-05:00' };
    const { code, answers } = await dueOf(
      { ...claim, saturday: 'included' },
      { ...claim, saturday: 'excluded' },
      {
        rule: 'co.pet.documents',
        receivedAt: '2025-03-14T09:00:00-05:00',
        calendarLayers: ['co-civic-national-executive'],
      },
      { ...plain, receivedAt: '2026-10-10T11:00:00-05:00', receiptPolicy: 'deemedNextBusinessDay' },
      {
        ...plain,
        receivedAt: '2026-10-09T18:00:00-05:00',
        receiptPolicy: 'deemedNextBusinessDay',
        officeHoursEnd: '17:00',
      },
      { ...plain, asOf: '2026-05-31' },
      { ...plain, timezone: 'Etc/UTC', receivedAt: '2026-07-01T23:00:00-05:00' },
      {
        ...plain,
        readings: { extension: 'added' },
        events: [
          { type: 'extended', at: '2026-07-02T10:00:00-05:00', reason: 'Falta una prueba.', until: '2026-08-03' },
        ],
      },
    );
    expect(code).toBe(0);
    expect(answers.map((answer) => answer.dueDate)).toEqual([
      '2026-08-28',
      '2026-09-01',
      '2025-04-01',
      '2026-11-04',
      '2026-11-04',
      '2026-07-23',
      '2026-07-27',
      '2026-08-03',
    ]);
    expect(answers[0]?.id).toBeNull();
  });

  test('a bad line is told with its code, and the rest goes on', async () => {
    const { code, answers } = await dueOf(
      { ...plain, rule: 'co.pet.nothing' },
      { ...plain, id: 2, saturdays: 'included' },
      { ...plain, receivedAt: '2026-07-01T10:00:00' },
      { id: 4 },
      { ...plain, saturday: 'sometimes' },
      { ...plain, events: [{ type: 'extended', at: '2026-09-01T10:00:00-05:00', reason: 'Tarde.' }] },
      { ...plain, events: [{ type: 'answered', at: '2026-07-02T10:00:00-05:00' }] },
      'text',
      { ...plain, id: 'last' },
    );
    expect(code).toBe(1);
    expect(answers.map((answer) => answer.error?.code)).toEqual([
      'norm-unknown',
      'input-invalid',
      'time-bad-instant',
      'input-invalid',
      'input-invalid',
      'clock-extension-refused',
      'input-invalid',
      'input-invalid',
      undefined,
    ]);
    expect(answers[1]).toMatchObject({ id: 2, error: { message: expect.stringContaining('saturdays') as string } });
    expect(answers[8]?.dueDate).toBe('2026-07-24');
  });
});
