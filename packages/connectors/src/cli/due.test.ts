import { readFileSync } from 'node:fs';
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

  test('takes the days of an organisation, a term that the case says, and whatever holds or restarts a term', async () => {
    const { code, answers } = await dueOf(
      { ...plain, closures: [{ date: '2026-07-14', name: 'Inventario' }] },
      { ...plain, workingSaturdays: ['2026-07-04', '2026-07-11'] },
      {
        rule: 'co.tutela',
        receivedAt: '2026-07-01T10:00:00-05:00',
        term: { amount: 48, unit: 'hours' },
      },
      {
        rule: 'co.tutela',
        receivedAt: '2026-07-01T10:00:00-05:00',
        term: { amount: 3, unit: 'businessDays' },
      },
      {
        rule: 'co.warranty.term.default',
        receivedAt: '2026-01-15T10:00:00-05:00',
        events: [{ type: 'suspended', from: '2026-03-02', to: '2026-03-11' }],
      },
      {
        rule: 'co.warranty.term.default',
        receivedAt: '2026-01-15T10:00:00-05:00',
        events: [{ type: 'suspended', from: '2026-03-02T08:00:00-05:00', to: '2026-03-11T18:00:00-05:00' }],
      },
      {
        rule: 'co.warranty.term.default',
        receivedAt: '2026-01-15T10:00:00-05:00',
        events: [{ type: 'replaced', at: '2026-03-11T10:00:00-05:00' }],
      },
    );
    expect(answers.map((answer) => answer.dueAt ?? answer.error)).toEqual([
      '2026-07-27T23:59:59-05:00',
      '2026-07-22T23:59:59-05:00',
      '2026-07-03T10:00:00-05:00',
      '2026-07-06T23:59:59-05:00',
      '2027-01-25T23:59:59-05:00',
      '2027-01-25T23:59:59-05:00',
      '2027-03-11T23:59:59-05:00',
    ]);
    expect(code).toBe(0);
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
      { ...plain, term: { amount: 5, unit: 'businessDays' } },
      { ...plain, rule: 'co.tutela' },
      { ...plain, rule: 'co.tutela', term: { amount: 5, unit: 'weeks' } },
      { ...plain, rule: 'co.pet.verbal' },
      { ...plain, closures: ['2026-07-14'] },
      { ...plain, workingSaturdays: ['2026-07-03'] },
      { ...plain, events: [{ type: 'suspended', from: '2026-07-02', to: '2026-07-03', why: 'x' }] },
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
      'clock-term-missing',
      'input-invalid',
      'norm-without-term',
      'input-invalid',
      'input-invalid',
      'input-invalid',
      'input-invalid',
      undefined,
    ]);
    expect(answers[1]).toMatchObject({ id: 2, error: { message: expect.stringContaining('saturdays') as string } });
    expect(answers.at(-1)?.dueDate).toBe('2026-07-24');
  });
});

interface Example {
  id: string;
  request: object;
  dueDate: string;
  dueAt: string;
  skipped: string;
  skippedFrom?: string;
}

describe('pqrs due on the worked examples', () => {
  const examples = readFileSync(new URL('../../../../test/fixtures/due/examples.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);

  test('answers each line with the date that was counted by hand', async () => {
    const { code, answers } = await dueOf(...examples.map(({ id, request }) => ({ id, ...request })));
    const told = answers.map(({ id, dueDate, dueAt, error, skipped }, index) => {
      const from = examples[index]?.skippedFrom ?? '';
      const days = ((skipped ?? []) as { date: string; reason: string }[]).filter(({ date }) => date > from);
      return { id, dueDate, dueAt, error, skipped: days.map(({ date, reason }) => `${date} ${reason}`).join('; ') };
    });
    expect(told).toEqual(examples.map(({ request: _, skippedFrom: __, ...expected }) => expected));
    expect(code).toBe(0);
  });
});
