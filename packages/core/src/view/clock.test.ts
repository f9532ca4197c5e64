import { describe, expect, test } from 'vitest';
import type { DueRequest } from '../clock/request.js';
import { snapshot } from '../clock/takeSnapshot.js';
import type { Locale } from '../texts/catalogue.js';
import { clockView } from './clock.js';
import type { ClockView } from './clock.js';
import { plainText } from './richText.js';

const claim = (receivedAt: string): DueRequest => ({ rule: 'co.consumer.direct_claim', receivedAt });
const now = '2026-11-24T10:00:00-05:00';

function view(
  request: DueRequest,
  options: { at?: string; locale?: Locale; citizen?: boolean; stoppedAt?: string } = {},
): ClockView {
  const { at = now, locale = 'es-CO', citizen = false, stoppedAt } = options;
  const clock = snapshot(request, stoppedAt === undefined ? {} : { stoppedAt });
  return clockView(clock, at, locale, { audience: citizen ? 'citizen' : 'agent' });
}

/** The rule in signs: o received, # gone, - ahead, . weekend, ^ holiday, = paused, ! late, x spent; D due, T today. */
function signs(shown: ClockView): string {
  const mark = { received: 'o', gone: '#', ahead: '-', weekend: '.', holiday: '^', paused: '=', late: '!', spent: 'x' };
  return shown.rule.cells.map((cell) => mark[cell.mark] + (cell.due ? 'D' : '') + (cell.today ? 'T' : '')).join('');
}

const soon = claim('2026-11-05T09:14:00-05:00');
const fine: DueRequest = { rule: 'co.pet.general', receivedAt: '2026-11-18T09:14:00-05:00' };
const today = claim('2026-10-30T09:14:00-05:00');
const over = claim('2026-10-28T09:14:00-05:00');
const closed: DueRequest = { rule: 'co.pet.general', receivedAt: '2026-10-19T09:14:00-05:00' };
const held: DueRequest = {
  rule: 'co.pet.general',
  receivedAt: '2026-11-20T09:14:00-05:00',
  events: [{ type: 'informationRequested', at: '2026-11-23T09:14:00-05:00' }],
};
const answered = { stoppedAt: '2026-11-09T10:00:00-05:00' };

describe('a clock in Spanish, for who handles the case', () => {
  test('on time', () => {
    const shown = view(fine);
    expect(shown.status).toBe('ok');
    expect(shown.chip).toEqual({
      word: 'A tiempo',
      short: 'Quedan 11 d',
      full: 'Quedan 11 días hábiles',
      label: 'A tiempo: quedan 11 días hábiles',
    });
    expect([shown.verb, shown.headline, shown.headlineShort, shown.headlineDate]).toEqual([
      'Vence el',
      'jueves 10 de diciembre de 2026',
      'jueves 10 de diciembre',
      '2026-12-10',
    ]);
    expect(shown.remainder).toEqual([
      { text: 'Quedan ' },
      { text: '11 días hábiles', strong: true },
      { text: ' de 15.' },
    ]);
    expect(shown.ends).toEqual({ start: 'mié 18 nov', end: 'vence jue 10 dic' });
    expect(signs(shown)).toBe('o##..##T---..-----..-^--D');
    expect(shown.uncertain).toBeUndefined();
  });

  test('due soon', () => {
    const shown = view(soon);
    expect(shown.chip.label).toBe('Por vencer: quedan 3 días hábiles');
    expect(plainText(shown.remainder)).toBe('Quedan 3 días hábiles de 15.');
    expect(shown.sentence).toBe(
      'Vence el viernes 27 de noviembre de 2026: 15 días hábiles desde el 5 de noviembre; no cuentan 3 fines de semana ni 1 festivo.',
    );
    expect(shown.summary).toBe('Vence el viernes 27 de noviembre de 2026. Quedan 3 días hábiles de 15.');
    expect(signs(shown)).toBe('o#..#####..^####..##T---D');
    const last = view(soon, { at: '2026-11-26T10:00:00-05:00' });
    expect([last.chip.short, plainText(last.remainder)]).toEqual(['Queda 1 d', 'Queda 1 día hábil de 15.']);
  });

  test('due today', () => {
    const shown = view(today);
    expect([shown.verb, shown.headlineShort]).toEqual(['Vence hoy,', 'martes 24 de noviembre']);
    expect(shown.chip.label).toBe('Vence hoy');
    expect(plainText(shown.remainder)).toBe('Queda hoy, hasta la medianoche, hora de Colombia.');
    expect(shown.sentence).toMatch(
      /^Vence hoy, martes 24 de noviembre de 2026: 15 días hábiles desde el 30 de octubre;/,
    );
    expect(signs(shown)).toBe('o..^####..#####..^####..##DT');
  });

  test('overdue', () => {
    const shown = view(over);
    expect([shown.verb, shown.headlineShort]).toEqual(['Venció el', 'viernes 20 de noviembre']);
    expect([shown.chip.short, shown.chip.label]).toEqual(['Hace 2 d', 'Vencido: 2 días hábiles de mora']);
    expect(shown.summary).toBe(
      'Venció el viernes 20 de noviembre de 2026. Lleva 2 días hábiles de mora. Responda hoy y registre la causa.',
    );
    expect(shown.ends).toEqual({ start: 'mié 28 oct', end: 'hoy, mar 24 nov' });
    expect(signs(shown)).toBe('oxx..^xxxx..xxxxx..^xxxxD..!!T');
    const weekend = view(over, { at: '2026-11-21T10:00:00-05:00' });
    expect([weekend.chip.short, plainText(weekend.remainder)]).toEqual([
      'Vencido',
      'Responda hoy y registre la causa.',
    ]);
  });

  test('held while the person completes it', () => {
    const shown = view(held, { at: '2026-11-25T10:00:00-05:00' });
    expect([shown.chip.label, shown.verb, shown.headlineShort]).toEqual([
      'En pausa',
      'Detenido desde el',
      'lunes 23 de noviembre',
    ]);
    expect(plainText(shown.remainder)).toBe('Se pidió completar la petición. Plazo del ciudadano: 23 de diciembre.');
    expect(shown.afterPause).toBe('Al recibirla, el término sigue el día hábil siguiente: quedan 14 días hábiles.');
    expect(shown.sentence).toBe(
      'Término detenido desde el 23 de noviembre: se pidió completar la petición. Plazo del ciudadano: 23 de diciembre. Al recibirla, el término sigue el día hábil siguiente: quedan 14 días hábiles.',
    );
    expect(shown.ends).toEqual({ start: 'vie 20 nov', end: 'sin fecha por ahora' });
    expect(signs(shown)).toBe('o..#==T==..=====..=^===..===D');
    expect(shown.copyText).not.toMatch(/Vence el/);
    const restart = view({ ...held, readings: { incomplete: 'restart' } }, { at: '2026-11-25T10:00:00-05:00' });
    expect(restart.afterPause).toBe(
      'Al recibirla, el término empieza de nuevo el día hábil siguiente: 15 días hábiles.',
    );
  });

  test('answered while the case is still open', () => {
    const shown = clockView(snapshot(closed, answered), now, 'es-CO', { caseOpen: true });
    expect(shown.status).toBe('closed');
    expect(shown.chip.word).toBe('Respondido');
    expect(clockView(snapshot(soon), now, 'es-CO', { caseOpen: true }).chip.word).toBe('Por vencer');
  });

  test('closed', () => {
    const early = view(closed, answered);
    expect([early.verb, early.headlineShort, early.chip.short]).toEqual([
      'Respondido el',
      'lunes 9 de noviembre',
      'Cerrado',
    ]);
    expect(plainText(early.remainder)).toBe('Notificado 1 día hábil antes del vencimiento (martes 10 de noviembre).');
    expect(early.summary).toBe('Respondido el lunes 9 de noviembre de 2026, 1 día hábil antes del vencimiento.');
    expect(early.sentence).toMatch(
      /^Vencía el martes 10 de noviembre de 2026: 15 días hábiles desde el 19 de octubre;/,
    );
    expect(early.ends.end).toBe('cerrado lun 9 nov');
    expect(signs(early)).toBe('oxxxx..xxxxx..^xxxx..x-D');
    const late = view(closed, { stoppedAt: '2026-11-12T10:00:00-05:00' });
    expect(late.summary).toBe('Respondido el jueves 12 de noviembre de 2026, 2 días hábiles después del vencimiento.');
    expect(signs(late)).toBe('oxxxx..xxxxx..^xxxx..xxD!!');
    const onTheDay = view(closed, { stoppedAt: '2026-11-10T23:59:59-05:00' });
    expect(onTheDay.summary).toBe('Respondido el martes 10 de noviembre de 2026, el día del vencimiento.');
  });

  test('a term cut by a weekend tells its days, and one without weekends tells none', () => {
    const cut = view({ rule: 'co.pet.general', receivedAt: '2026-10-10T11:00:00-05:00' });
    expect(cut.sentence).toMatch(/no cuentan 7 sábados y domingos ni 2 festivos\.$/);
    const none = view({ rule: 'co.pet.transfer', receivedAt: '2026-02-01T11:00:00-05:00' });
    expect(none.sentence).toBe('Venció el viernes 6 de febrero de 2026: 5 días hábiles desde el 1 de febrero.');
    const saturdays = view({ ...claim('2026-08-10T09:00:00-05:00'), saturday: 'included' });
    expect(saturdays.sentence).toMatch(/no cuentan 2 domingos ni 1 festivo\.$/);
    const one = view({ rule: 'co.pet.transfer', receivedAt: '2026-02-03T11:00:00-05:00' });
    expect(one.sentence).toMatch(/; no cuenta 1 fin de semana\.$/);
  });

  test('a date over the year end names the year it started in', () => {
    const shown = view({ rule: 'co.pet.general', receivedAt: '2026-12-18T15:00:00-05:00' });
    expect(shown.sentence).toMatch(
      /^Vence el miércoles 13 de enero de 2027: 15 días hábiles desde el 18 de diciembre de 2026;/,
    );
  });
});

describe('the explanation', () => {
  test('its facts, with the law of each holiday', () => {
    expect(view(soon).facts).toEqual([
      { key: 'startsOn', label: 'Cuenta desde', text: 'viernes 6 de noviembre, el día hábil siguiente a la recepción' },
      {
        key: 'skipped',
        label: 'No cuentan',
        text: '3 fines de semana y 1 festivo: lunes 16 de noviembre, Independencia de Cartagena (Ley 51 de 1983)',
      },
      { key: 'pauses', label: 'Detenciones', text: 'Ninguna. Esperar al cliente no detiene este término.' },
      {
        key: 'silence',
        label: 'Efecto del silencio',
        text: 'Sin respuesta, después del viernes 27 de noviembre de 2026 hay indicio grave contra quien debía responder (Ley 1480 de 2011, art. 58, num. 5).',
      },
      {
        key: 'norm',
        label: 'Norma',
        text: 'Reclamo de consumo: término de 15 días hábiles',
        detail: 'Ley 1480 de 2011, art. 58, num. 5, lit. c',
      },
    ]);
  });

  test('tells pauses, extensions, civic days and a later receipt', () => {
    const request: DueRequest = {
      rule: 'co.pet.general',
      receivedAt: '2025-03-07T19:00:00-05:00',
      receiptPolicy: 'deemedNextBusinessDay',
      officeHoursEnd: '17:00',
      calendarLayers: ['co-civic-national-executive'],
      events: [
        { type: 'informationRequested', at: '2025-03-11T09:00:00-05:00' },
        { type: 'informationCompleted', at: '2025-03-14T09:00:00-05:00' },
        { type: 'extended', at: '2025-03-20T09:00:00-05:00', reason: 'Falta una prueba.', until: '2025-04-10' },
      ],
    };
    const facts = Object.fromEntries(view(request).facts.map((fact) => [fact.key, fact.text]));
    expect(facts['startsOn']).toBe(
      'martes 11 de marzo, el día hábil siguiente al lunes 10 de marzo, en que se tiene por recibido',
    );
    expect(facts['pauses']).toBe(
      'Del martes 11 de marzo de 2025 al viernes 14 de marzo de 2025: se pidió completar la petición.',
    );
    expect(facts['extension']).toBe('3 días hábiles: Falta una prueba.');
    expect(facts['skipped']).toBe(
      '4 fines de semana, 1 festivo, 1 día cívico y 3 días hábiles de detención: martes 18 de marzo, Día cívico (Decreto 302 de 2025); lunes 24 de marzo, San José (Ley 51 de 1983)',
    );
  });

  test('warns an agent, and no citizen, of a norm that was not read in the law', () => {
    const covid: DueRequest = { rule: 'co.pet.general', receivedAt: '2021-03-19T09:00:00-05:00' };
    const warning = 'Este plazo se tomó de una fuente secundaria. Confírmelo con el área jurídica.';
    expect(view(covid).uncertain).toBe(warning);
    expect(view(covid).copyText.endsWith(warning)).toBe(true);
    expect(view(covid, { citizen: true }).uncertain).toBeUndefined();
  });

  test('says as known on which day it was counted, and only where that was asked', () => {
    // Tuesday 18 March 2025 became a civic day by Decreto 302 de 2025, which was not known a week before.
    const request: DueRequest = {
      rule: 'co.pet.general',
      receivedAt: '2025-03-07T10:00:00-05:00',
      calendarLayers: ['co-civic-national-executive'],
    };
    const before = view({ ...request, asOf: '2025-03-10' });
    expect([before.headlineDate, view(request).headlineDate]).toEqual(['2025-03-31', '2025-04-01']);
    expect(before.known).toBe(
      'Con las normas y el calendario que se conocían el lunes 10 de marzo de 2025. Lo publicado después no cuenta.',
    );
    expect(before.facts.at(-1)).toEqual({ key: 'known', label: 'Conocido al', text: before.known });
    expect(before.copyText).toContain(`Conocido al: ${before.known}`);
    expect(view(request).known).toBeUndefined();
  });

  test('as plain text', () => {
    expect(view(soon).copyText.split('\n')).toEqual([
      'Vence el viernes 27 de noviembre de 2026: 15 días hábiles desde el 5 de noviembre; no cuentan 3 fines de semana ni 1 festivo.',
      'Recibido: jueves 5 de noviembre de 2026, 9:14\u00a0a.\u00a0m.',
      'Cuenta desde: viernes 6 de noviembre, el día hábil siguiente a la recepción',
      'No cuentan: 3 fines de semana y 1 festivo: lunes 16 de noviembre, Independencia de Cartagena (Ley 51 de 1983)',
      'Detenciones: Ninguna. Esperar al cliente no detiene este término.',
      'Efecto del silencio: Sin respuesta, después del viernes 27 de noviembre de 2026 hay indicio grave contra quien debía responder (Ley 1480 de 2011, art. 58, num. 5).',
      'Norma: Reclamo de consumo: término de 15 días hábiles (Ley 1480 de 2011, art. 58, num. 5, lit. c)',
    ]);
  });

  test('as a calendar from Monday to Sunday', () => {
    const { weeks } = view(soon);
    expect(weeks.map((week) => week.days.map((day) => day.dayLabel).join(' '))).toEqual([
      '2 nov 3 4 5 nov 6 7 8',
      '9 nov 10 11 12 13 14 15',
      '16 nov 17 18 19 20 21 22',
      '23 nov 24 25 26 27 28 29',
    ]);
    const day = (date: string) => weeks.flatMap((week) => week.days).find((one) => one.date === date);
    expect(day('2026-11-04')).toMatchObject({ today: false, due: false, gone: false });
    expect(day('2026-11-04')?.kind).toBeUndefined();
    expect(day('2026-11-05')).toMatchObject({ kind: 'received', note: 'Recibido' });
    expect(day('2026-11-16')).toMatchObject({ kind: 'holiday', note: 'Festivo', name: 'Independencia de Cartagena' });
    expect(day('2026-11-16')?.label).toBe(
      'lunes 16 de noviembre de 2026: no cuenta, festivo: Independencia de Cartagena',
    );
    expect(day('2026-11-24')).toMatchObject({ count: 12, today: true, gone: true, due: false });
    expect(day('2026-11-27')).toMatchObject({ count: 15, due: true, gone: false });
    expect(day('2026-11-27')?.label).toBe('viernes 27 de noviembre de 2026: día 15');
    expect(day('2026-11-28')?.kind).toBeUndefined();
  });
});

describe('for a citizen', () => {
  test('a promise, with its reason and its law', () => {
    const shown = view(claim('2026-11-24T10:42:00-05:00'), { citizen: true });
    expect([shown.verb, shown.headline]).toEqual([
      'Le responderemos a más tardar el',
      'miércoles 16 de diciembre de 2026',
    ]);
    expect(shown.sentence).toBe(
      'Son 15 días hábiles desde el 24 de noviembre; no cuentan 3 fines de semana ni 1 festivo. Ley 1480 de 2011, art. 58, num. 5, lit. c.',
    );
    expect(shown.ends).toEqual({ start: 'hoy, 24 nov', end: '16 dic' });
    expect(view(soon, { citizen: true }).ends).toEqual({ start: 'recibido el 5 nov', end: '27 nov' });
    expect(shown.labels.howComputed).toBe('¿Cómo se calcula esta fecha?');
  });

  test('the plain facts, without what only who handles it must know', () => {
    const keys = view(soon, { citizen: true }).facts.map((fact) => fact.key);
    expect(keys).toEqual(['startsOn', 'skipped', 'pauses', 'norm']);
    expect(view(soon, { citizen: true }).copyText).not.toMatch(/silencio/);
  });

  test('no instructions to the office', () => {
    expect(view(over, { citizen: true }).summary).toBe(
      'Debimos responderle el viernes 20 de noviembre de 2026. La respuesta lleva 2 días hábiles de mora.',
    );
    expect(view(held, { citizen: true, at: '2026-11-25T10:00:00-05:00' }).summary).toBe(
      'Detenido desde el lunes 23 de noviembre de 2026. Le pedimos completar su solicitud. Tiene plazo hasta el 23 de diciembre.',
    );
    expect(view(closed, { citizen: true, ...answered }).summary).toBe(
      'Le respondimos el lunes 9 de noviembre de 2026, 1 día hábil antes del vencimiento.',
    );
  });
});

describe('in the other languages', () => {
  test.each([
    [
      'en',
      'Due on Friday 27 November 2026: 15 business days from 5 November; 3 weekends and 1 holiday do not count.',
      'Due soon: 3 business days left',
      '3 business days left of 15.',
    ],
    [
      'pt-BR',
      'Vence na sexta-feira, 27 de novembro de 2026: 15 dias úteis a partir de 5 de novembro; não contam 3 fins de semana nem 1 feriado.',
      'A vencer: restam 3 dias úteis',
      'Restam 3 dias úteis de 15.',
    ],
  ] as const)('%s', (locale, sentence, label, remainder) => {
    const shown = view(soon, { locale });
    expect([shown.sentence, shown.chip.label, plainText(shown.remainder)]).toEqual([sentence, label, remainder]);
    expect(view(soon, { locale, at: '2026-11-26T10:00:00-05:00' }).chip.full).toBe(
      locale === 'en' ? '1 business day left' : 'Resta 1 dia útil',
    );
  });

  test('Portuguese has the article of the day', () => {
    const saturday = view({ ...claim('2026-02-06T09:00:00-05:00'), saturday: 'included' }, { locale: 'pt-BR' });
    expect(saturday.verb).toBe('Venceu na');
    const ends = view(
      { rule: 'co.pet.transfer', receivedAt: '2026-02-02T09:00:00-05:00', saturday: 'included' },
      { locale: 'pt-BR' },
    );
    expect(`${ends.verb} ${ends.headline}`).toBe('Venceu no sábado, 7 de fevereiro de 2026');
  });

  test('no text is left unfilled or marked', () => {
    for (const locale of ['es-CO', 'en', 'pt-BR'] as const) {
      for (const [request, more] of [
        [soon, {}],
        [fine, {}],
        [today, {}],
        [over, {}],
        [held, { at: '2026-11-25T10:00:00-05:00' }],
        [closed, answered],
      ] as const) {
        for (const citizen of [true, false]) {
          expect(JSON.stringify(view(request, { locale, citizen, ...more }))).not.toMatch(/\{\w+\}|[*|]|undefined|NaN/);
        }
      }
    }
  });
});
