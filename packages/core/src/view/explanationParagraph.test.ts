import { describe, expect, test } from 'vitest';
import { due } from '../clock/due.js';
import type { DueRequest } from '../clock/request.js';
import { law, norms } from '../norms/registry.js';
import { fullId } from '../norms/norm.js';
import { locales } from '../texts/catalogue.js';
import type { Locale } from '../texts/catalogue.js';
import { dueSentence } from './clockSentence.js';
import { explanationParagraph, explanationSentences } from './explanationParagraph.js';

const sentences = (request: DueRequest, locale: Locale = 'es-CO') =>
  explanationSentences(due(request).explanation, locale, {
    nameOf: (id) => law.norms.find((norm) => fullId(norm) === id)?.name,
  }).map((text) => text.replaceAll('\u00a0', ' '));

const documents: DueRequest = { rule: 'co.pet.documents', receivedAt: '2026-03-27T16:10:00-05:00' };

describe('the whole explanation of a date', () => {
  test('in Spanish: sentence, receipt, holidays, norm, calendar and silence', () => {
    expect(sentences(documents)).toEqual([
      'Vence el martes 14 de abril de 2026: 10 días hábiles desde el 27 de marzo; no cuentan 3 fines de semana ni 2 festivos.',
      'Se recibió el viernes 27 de marzo de 2026 a las 4:10 p. m. y cuenta desde el lunes 30 de marzo, el día hábil siguiente a la recepción.',
      'No cuentan por festivo o cierre: jueves 2 de abril, Jueves Santo (Ley 51 de 1983); viernes 3 de abril, Viernes Santo (Ley 51 de 1983).',
      'Norma: Petición de documentos o información, Ley 1755 de 2015, art. 14, num. 1.',
      'El plazo se verificó en el texto de la norma.',
      'Calendario co, versión 2026-06-01: los sábados no son hábiles.',
      'Sin respuesta, después del martes 14 de abril de 2026 se entiende aceptado lo pedido (Ley 1755 de 2015, art. 14, num. 1). Debe cumplirse a más tardar el viernes 17 de abril de 2026.',
    ]);
  });

  test('in English and Portuguese: the same, with the names of norm and holidays as the law has them', () => {
    expect(sentences(documents, 'en')).toEqual([
      'Due on Tuesday 14 April 2026: 10 business days from 27 March; 3 weekends and 2 holidays do not count.',
      'It was received on Friday 27 March 2026 at 4:10 p.m. and counts from Monday 30 March, the business day after receipt.',
      'Not counted as holidays or closed days: Thursday 2 April, Jueves Santo (Ley 51 de 1983); Friday 3 April, Viernes Santo (Ley 51 de 1983).',
      'Norm: Petition for documents or information, Ley 1755 de 2015, art. 14, num. 1.',
      'The term was verified in the text of the norm.',
      'Calendar co, version 2026-06-01: Saturdays do not count.',
      'Without an answer, after Tuesday 14 April 2026 the request is deemed accepted (Ley 1755 de 2015, art. 14, num. 1). It must be honoured by Friday 17 April 2026.',
    ]);
    expect(sentences(documents, 'pt-BR').slice(0, 2)).toEqual([
      'Vence na terça-feira, 14 de abril de 2026: 10 dias úteis a partir de 27 de março; não contam 3 fins de semana nem 2 feriados.',
      'Foi recebido na sexta-feira, 27 de março de 2026 às 16:10 e conta a partir de segunda-feira, 30 de março, o dia útil seguinte ao recebimento.',
    ]);
  });

  test('names the term that started it, and lets hours run from the moment', () => {
    const [, recognition] = sentences({
      rule: 'co.utilities.sap_recognition',
      receivedAt: '2026-10-22T09:00:00-05:00',
    });
    const parent = law.norms.find((norm) => norm.id === 'co.utilities.pqr')?.name ?? '';
    expect(recognition).toBe(
      `Empezó al vencer el término anterior (${parent}), el viernes 13 de noviembre de 2026, y cuenta desde el viernes 13 de noviembre de 2026 a la medianoche.`,
    );
    const [, health] = sentences({ rule: 'co.health.simple', receivedAt: '2026-04-01T16:00:00-05:00' });
    expect(health).toBe(
      'Se recibió el miércoles 1 de abril de 2026 a las 4:00 p. m., y desde ese momento corren las horas.',
    );
  });

  test('says what held and lengthened it, how it was read, and on which calendar', () => {
    const told = sentences({
      rule: 'co.pet.general',
      receivedAt: '2026-07-01T10:00:00-05:00',
      asOf: '2026-08-31',
      closures: [{ date: '2026-07-10', name: 'Inventario' }],
      workingSaturdays: ['2026-07-11'],
      calendarLayers: ['co-civic-national-executive'],
      events: [
        { type: 'informationRequested', at: '2026-07-03T09:00:00-05:00' },
        { type: 'informationCompleted', at: '2026-07-06T09:00:00-05:00' },
        { type: 'extended', at: '2026-07-14T09:00:00-05:00', reason: 'Falta una prueba', until: '2026-08-05' },
      ],
    });
    expect(told).toContain(
      'Detenido del viernes 3 de julio de 2026 al lunes 6 de julio de 2026: se pidió completar la petición.',
    );
    expect(told.find((one) => one.startsWith('Se prorrogó'))).toMatch(
      /^Se prorrogó \d+ días hábiles el martes 14 de julio de 2026\. Motivo: Falta una prueba\.$/,
    );
    expect(told).toContain(
      'Lectura aplicada: el límite de la prórroga es del término completo; al completarse, el término sigue.',
    );
    expect(told).toContain(
      'Calendario co, versión 2026-06-01: los sábados no son hábiles, salvo 1, con co-civic-national-executive, con 1 cierre de la organización.',
    );
    expect(told).toContain('Calendario y normas, como se conocían el lunes 31 de agosto de 2026.');
  });

  test('a term that is held has no date, and nothing follows from it yet', () => {
    const told = sentences({
      rule: 'co.pet.general',
      receivedAt: '2026-11-20T09:14:00-05:00',
      events: [{ type: 'informationRequested', at: '2026-11-23T09:14:00-05:00' }],
    });
    expect(told[0]).toBe(
      'El término está detenido y todavía no tiene fecha de vencimiento; la persona tiene plazo hasta el miércoles 23 de diciembre de 2026.',
    );
    expect(told.join(' ')).not.toMatch(/Sin respuesta|Vence/);
  });

  test('says which law governs where it changed meanwhile', () => {
    expect(sentences({ rule: 'co.pet.general', receivedAt: '2020-03-20T09:00:00-05:00' })).toContain(
      'La ley que empezó a regir el sábado 28 de marzo de 2020 alcanza los términos que ya corrían (Decreto Legislativo 491 de 2020, art. 5); según la anterior (Petición general) vencería el miércoles 15 de abril de 2020.',
    );
    expect(sentences({ rule: 'co.pet.general', receivedAt: '2022-05-10T09:00:00-05:00' }, 'pt-BR')).toContain(
      'A lei mudou na quarta-feira, 18 de maio de 2022, enquanto o prazo corria, e ele segue a que vigorava quando começou (Ley 153 de 1887, art. 40); pela outra (Petición general) venceria na quarta-feira, 1º de junho de 2022.',
    );
  });

  test('advises an earlier day where the last one is closed', () => {
    expect(sentences({ rule: 'co.retract.refund', receivedAt: '2026-12-11T13:00:00-05:00' }, 'en')).toContain(
      'Act by Thursday 24 December 2026: the last day is not a business day and the term does not go on.',
    );
  });

  test('knows another norm by its id where nobody names it', () => {
    const { explanation } = due({ rule: 'co.utilities.sap_recognition', receivedAt: '2026-10-22T09:00:00-05:00' });
    expect(explanationParagraph(explanation, 'es-CO')).toContain('el término anterior (co.utilities.pqr)');
  });

  test('of every norm, in each language, is whole sentences that begin with the due sentence', () => {
    for (const norm of norms) {
      const request: DueRequest = {
        rule: fullId(norm),
        receivedAt: `${norm.inForceUntil ?? '2026-12-01'}T10:00:00-05:00`,
        ...(norm.term === 'fromCase' ? { term: { amount: 3, unit: 'businessDays' as const } } : {}),
      };
      for (const locale of locales) {
        const { explanation } = due(request);
        const text = explanationParagraph(explanation, locale);
        expect(text.startsWith(dueSentence(explanation, 'ok', locale))).toBe(true);
        expect(text).not.toMatch(/\{\w+\}|[*|]|undefined|NaN|\.\.|\s{2}/);
        expect(text.endsWith('.')).toBe(true);
        const spanish = [norm.note, norm.silence?.note].filter((one) => one !== undefined);
        for (const note of spanish) expect(text).not.toContain(note);
      }
    }
  });
});
