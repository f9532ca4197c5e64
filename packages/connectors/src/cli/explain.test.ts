import { snapshot } from '@pqrs-kit/core';
import { describe, expect, test } from 'vitest';
import { explainClock, explainDue } from './explain.js';

const request = { rule: 'co.pet.documents', receivedAt: '2026-03-27T16:10:00-05:00' };

/** With plain spaces, to be read. */
const pageOf = (...asked: Parameters<typeof explainDue>) =>
  explainDue(...asked)
    .replaceAll('\u00a0', ' ')
    .split('\n');

describe('pqrs explain', () => {
  test('says the date in a sentence, how it came about in a paragraph, and every day', () => {
    expect(pageOf(request, 'es-CO')).toEqual([
      'Vence el martes 14 de abril de 2026: 10 días hábiles desde el 27 de marzo; no cuentan 3 fines de semana ni 2 festivos.',
      '',
      [
        'Se recibió el viernes 27 de marzo de 2026 a las 4:10 p. m. y cuenta desde el lunes 30 de marzo, el día hábil siguiente a la recepción.',
        'No cuentan por festivo o cierre: jueves 2 de abril, Jueves Santo (Ley 51 de 1983); viernes 3 de abril, Viernes Santo (Ley 51 de 1983).',
        'Norma: Petición de documentos o información, Ley 1755 de 2015, art. 14, num. 1.',
        'El plazo se verificó en el texto de la norma.',
        'Calendario co, versión 2026-06-01: los sábados no son hábiles.',
        'Sin respuesta, después del martes 14 de abril de 2026 se entiende aceptado lo pedido (Ley 1755 de 2015, art. 14, num. 1).',
        'Debe cumplirse a más tardar el viernes 17 de abril de 2026.',
      ].join(' '),
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

  test('says of a term in hours what runs, and names the term that started it', () => {
    const page = pageOf({ rule: 'co.utilities.sap_recognition', receivedAt: '2026-10-22T09:00:00-05:00' }, 'pt-BR');
    expect(page[0]).toBe(
      'Vence na segunda-feira, 16 de novembro de 2026 à meia-noite: 72 horas corridas a partir do vencimento do prazo anterior, em 13 de novembro à meia-noite.',
    );
    expect(page[2]).toMatch(
      /^Começou ao vencer o prazo anterior \(.+, Ley 142 de 1994, arts\. 153 y 158.*\), na sexta-feira,/,
    );
    expect(page.slice(-5)).toEqual([
      '  sex 13 nov: início',
      '  sáb 14 nov: 24 de 72 horas',
      '  dom 15 nov: 48 de 72 horas',
      '  seg 16 nov: 72 de 72 horas à meia-noite',
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
