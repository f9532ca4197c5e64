import { snapshot } from '@pqrs-kit/core';
import { describe, expect, test } from 'vitest';
import { explainClock, explainDue } from './explain.js';

const request = { rule: 'co.pet.documents', receivedAt: '2026-03-27T16:10:00-05:00' };

describe('pqrs explain', () => {
  test('says the date, the facts and every day', () => {
    expect(explainDue(request, 'es-CO').replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Vence el martes 14 de abril de 2026: 10 días hábiles desde el 27 de marzo; no cuentan 3 fines de semana ni 2 festivos.',
      'Recibido: viernes 27 de marzo de 2026, 4:10 p. m.',
      'Cuenta desde: lunes 30 de marzo, el día hábil siguiente a la recepción',
      'No cuentan: 3 fines de semana y 2 festivos: jueves 2 de abril, Jueves Santo (Ley 51 de 1983); viernes 3 de abril, Viernes Santo (Ley 51 de 1983)',
      'Detenciones: Ninguna. Esperar al cliente no detiene este término.',
      'Norma: Petición de documentos o información: respuesta en 10 días hábiles (Ley 1755 de 2015, art. 14, num. 1)',
      '',
      '  vie 27 mar: recibido',
      '  sáb 28 mar: no cuenta, sábado',
      '  dom 29 mar: no cuenta, domingo',
      '  lun 30 mar: día 1',
      '  mar 31 mar: día 2',
      '  mié 1 abr: día 3',
      '  jue 2 abr: no cuenta, festivo: Jueves Santo',
      '  vie 3 abr: no cuenta, festivo: Viernes Santo',
      '  sáb 4 abr: no cuenta, sábado',
      '  dom 5 abr: no cuenta, domingo',
      '  lun 6 abr: día 4',
      '  mar 7 abr: día 5',
      '  mié 8 abr: día 6',
      '  jue 9 abr: día 7',
      '  vie 10 abr: día 8',
      '  sáb 11 abr: no cuenta, sábado',
      '  dom 12 abr: no cuenta, domingo',
      '  lun 13 abr: día 9',
      '  mar 14 abr: día 10',
      '',
    ]);
  });

  test('says of a case how it stands', () => {
    const text = explainClock(snapshot(request), '2026-04-13T09:00:00-05:00', 'en');
    expect(text).toMatch(
      /^Due on Tuesday 14 April 2026\. 1 business day left of 10\.\n\nDue on Tuesday 14 April 2026: 10 business days/,
    );
    expect(text).toContain('  Tue 14 Apr: day 10');
  });
});
