import { describe, expect, test } from 'vitest';
import type { DueRequest } from '../clock/request.js';
import { factOf, ledgerOfTerm, lookAt, marksOf, recognition, simpleRisk, words } from './clockSamples.js';
import { plainText } from './richText.js';

describe('a clock in hours', () => {
  test('says the time at which it ends, and what is left of it in hours', () => {
    const shown = lookAt(simpleRisk, { at: '2026-04-02T10:20:00-05:00' });
    expect(shown.chip).toEqual({
      word: 'A tiempo',
      short: 'Quedan 54 h',
      full: 'Quedan 54 horas',
      label: 'A tiempo: quedan 54 horas',
    });
    expect(words(`${shown.verb} ${shown.headlineShort}`)).toBe('Vence el sábado 4 de abril a las 4:00 p. m.');
    expect(shown.headlineDate).toBe('2026-04-04');
    expect(plainText(shown.remainder)).toBe('Quedan 54 horas de 72.');
    expect(words(shown.sentence)).toBe(
      'Vence el sábado 4 de abril de 2026 a las 4:00 p. m.: 72 horas corridas desde el 1 de abril a las 4:00 p. m.',
    );
    expect(words(shown.summary)).toBe('Vence el sábado 4 de abril de 2026 a las 4:00 p. m. Quedan 54 horas de 72.');
    expect(words(shown.ends.end)).toBe('vence sáb 4 abr a las 4:00 p. m.');
    expect(marksOf(shown)).toEqual(['received', 'gone', 'ahead', 'ahead due']);
    expect(words(factOf(shown, 'startsOn') ?? '')).toBe(
      'miércoles 1 de abril a las 4:00 p. m., el momento de la recepción',
    );
    expect(factOf(shown, 'skipped')).toBe('Ningún día se descontó.');
    expect(factOf(shown, 'norm')).toBe('Reclamo en salud con riesgo simple: término de 72 horas corridas');
  });

  test('counts its last day in hours and its last hour in minutes', () => {
    const today = lookAt(simpleRisk, { at: '2026-04-04T11:10:00-05:00' });
    expect([today.chip.short, today.chip.label]).toEqual(['Quedan 5 h', 'Vence hoy: quedan 5 horas']);
    expect(words(plainText(today.remainder))).toBe('Quedan 5 horas: vence a las 4:00 p. m., hora de Colombia.');
    const last = lookAt(simpleRisk, { at: '2026-04-04T15:15:00-05:00' });
    expect([last.chip.short, words(plainText(last.remainder))]).toEqual([
      'Quedan 45 min',
      'Quedan 45 minutos: vence a las 4:00 p. m., hora de Colombia.',
    ]);
    const minute = lookAt(simpleRisk, { at: '2026-04-04T15:59:30-05:00' });
    expect(minute.chip.full).toBe('Queda 1 minuto');
  });

  test('tells a delay in hours, and in days once it is long', () => {
    const over = lookAt(simpleRisk, { at: '2026-04-04T21:30:00-05:00' });
    expect([over.chip.short, plainText(over.remainder)]).toEqual([
      'Hace 5 h',
      'Lleva 5 horas de mora. Responda hoy y registre la causa.',
    ]);
    expect(lookAt(simpleRisk, { at: '2026-04-04T16:20:00-05:00' }).chip.short).toBe('Vencido');
    expect(lookAt(simpleRisk, { at: '2026-04-10T18:00:00-05:00' }).chip.full).toBe('6 días calendario de mora');
  });

  test('answered, says how many hours before or after', () => {
    const closed = (stoppedAt: string) =>
      words(lookAt(simpleRisk, { at: '2026-05-01T10:00:00-05:00', stoppedAt }).summary);
    expect(closed('2026-04-04T11:30:00-05:00')).toBe(
      'Respondido el sábado 4 de abril de 2026 a las 11:30 a. m., 4 horas antes del vencimiento.',
    );
    expect(closed('2026-04-04T15:50:00-05:00')).toMatch(/ a las 3:50 p\. m\., antes del vencimiento\.$/);
    expect(closed('2026-04-04T16:10:00-05:00')).toMatch(/ a las 4:10 p\. m\., después del vencimiento\.$/);
    expect(closed('2026-04-05T18:00:00-05:00')).toMatch(/, 26 horas después del vencimiento\.$/);
  });

  test('promises a citizen no more than its last moment', () => {
    const citizen = (at: string) => lookAt(simpleRisk, { at, citizen: true });
    for (const at of ['2026-04-02T10:00:00-05:00', '2026-04-04T11:10:00-05:00']) {
      expect(words(`${citizen(at).verb} ${citizen(at).headline}`)).toBe(
        'Le responderemos a más tardar el sábado 4 de abril de 2026 a las 4:00 p. m.',
      );
    }
    expect(words(citizen('2026-04-02T10:00:00-05:00').sentence)).toBe(
      'Son 72 horas corridas desde el 1 de abril a las 4:00 p. m. Supersalud, C.E. 2023151000000010-5 de 2023.',
    );
  });

  test('has in its ledger how many hours are gone at the end of each day', () => {
    expect(ledgerOfTerm(simpleRisk)).toEqual([
      'mié 1 abr: recibido; 8 de 72 horas',
      'jue 2 abr: 32 de 72 horas',
      'vie 3 abr: 56 de 72 horas',
      'sáb 4 abr: 72 de 72 horas a las 4:00 p. m.',
    ]);
    const days = lookAt(simpleRisk, { at: '2026-04-02T10:00:00-05:00' }).weeks.flatMap((week) => week.days);
    expect(days.map((day) => day.count)).toEqual([undefined, undefined, 8, 32, 56, 72, undefined]);
    expect(days.find((day) => day.due)?.date).toBe('2026-04-04');
  });

  test('of less than a day has one line', () => {
    const minor: DueRequest = { rule: 'co.health.vital_minor', receivedAt: '2026-07-18T09:05:00-05:00' };
    expect(ledgerOfTerm(minor)).toEqual(['sáb 18 jul: recibido; 8 de 8 horas a las 5:05 p. m.']);
    const shown = lookAt(minor, { at: '2026-07-18T12:00:00-05:00' });
    expect([shown.chip.short, shown.ends.start]).toEqual(['Quedan 6 h', 'hoy, sáb 18 jul']);
    expect(marksOf(shown)).toEqual(['received due']);
  });

  test('that the expiry of another term starts says so, from midnight to midnight', () => {
    const shown = lookAt(recognition, { at: '2026-11-16T18:20:00-05:00' });
    expect(shown.sentence).toBe(
      'Vence hoy, lunes 16 de noviembre de 2026 a la medianoche: 72 horas corridas desde que venció el término anterior, el 13 de noviembre a la medianoche.',
    );
    expect(shown.ends.start).toBe('vie 13 nov');
    expect(factOf(shown, 'startsOn')).toBe('viernes 13 de noviembre a la medianoche, al vencer el término anterior');
    expect(ledgerOfTerm(recognition)).toEqual([
      'vie 13 nov: inicio',
      'sáb 14 nov: 24 de 72 horas',
      'dom 15 nov: 48 de 72 horas',
      'lun 16 nov: 72 de 72 horas a la medianoche',
    ]);
  });

  test.each([
    ['en', '6 h left', 'Due today: 6 hours left', 'Due today, Monday 16 November at midnight'],
    ['pt-BR', 'Restam 6 h', 'Vence hoje: restam 6 horas', 'Vence hoje, segunda-feira, 16 de novembro à meia-noite'],
  ] as const)('in %s', (locale, short, label, headline) => {
    const shown = lookAt(recognition, { at: '2026-11-16T18:20:00-05:00', locale });
    expect([shown.chip.short, shown.chip.label, `${shown.verb} ${shown.headlineShort}`]).toEqual([
      short,
      label,
      headline,
    ]);
  });
});
